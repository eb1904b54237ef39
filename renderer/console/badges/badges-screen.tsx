import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgesPrinted } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useStream } from '../../ui/use-stream.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { CopyText } from '../widgets/copy-text.tsx';
import { PdfPreview } from '../documents/pdf-preview.tsx';
import { EmptyState, Note, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { hrefOf } from '../route.ts';
import { Segments } from '../widgets/segments.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useTask } from '../asking/use-task.ts';
import { subscribeWork, WorkInThread } from '../asking/work-in-thread.tsx';
import { firstChoice, formats, orderOf, papers, scopes, toggled, type BadgeChoice, type BadgeOrder } from './badge-choice.ts';
import { BadgePicture } from './badge-picture.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { ChooseUnits } from './choose-units.tsx';
import { SheetsMade } from './sheets-made.tsx';
import './badges.css';

/** Badge sheets: for everybody, for some units or some people, in three forms, as one PDF. */
export function BadgesScreen() {
  const { t } = useTranslation('console');
  const { overview } = useCeremony();
  return (
    <>
      <PageHead title={t('sections.badges')} lead={<p>{t('badges.lead')}</p>} />
      {overview?.roster === 0 ? (
        <section className="panel">
          <EmptyState icon="empty" title={t('badges.empty')}>
            <p>{t('badges.emptyHint')}</p>
            <a className="panel-link" href={hrefOf({ section: 'people' })}>
              {t('badges.toPeople')}
            </a>
          </EmptyState>
        </section>
      ) : (
        <MakeBadges />
      )}
    </>
  );
}

function MakeBadges() {
  const { t } = useTranslation('console');
  const [choice, setChoice] = useState(firstChoice);
  const { task, run, reset } = useTask<BadgesPrinted>();
  const change = (changed: Partial<BadgeChoice>) => setChoice((before) => ({ ...before, ...changed }));
  const { value: latest } = useStream(subscribeWork);
  const written = useCountText();
  // The job goes on where this screen was left meanwhile; its outcome then lies in the folder.
  const working = task.stage === 'working' || latest?.kind === 'badges';
  const print = (order: BadgeOrder) => void run((client) => client.console.badges.print(order));
  if (task.stage === 'done') return <Printed printed={task.value} onAnew={reset} />;
  return (
    <>
      <BadgeForm choice={choice} onChange={change} working={working} onPrint={print} />
      {working && (
        <WorkInThread
          kind="badges"
          words={t('badges.making')}
          counted={({ done, of }) => t('badges.makingCounted', { done: written(done), all: written(of) })}
        />
      )}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {choice.scope === 'everybody' && (
        <>
          <Note tone="plain">{t('badges.note')}</Note>
          <SheetsMade working={working} />
        </>
      )}
      {choice.scope === 'units' && (
        <ChooseUnits choice={choice} onPress={(unit) => change({ units: toggled(choice.units, unit) })} />
      )}
      {choice.scope === 'people' && (
        <ChoosePeople chosen={choice.people} onPress={(person) => change({ people: toggled(choice.people, person) })} />
      )}
    </>
  );
}

function BadgeForm(props: {
  choice: BadgeChoice;
  onChange: (changed: Partial<BadgeChoice>) => void;
  working: boolean;
  onPrint: (order: BadgeOrder) => void;
}) {
  const { choice, onChange, working, onPrint } = props;
  const { t } = useTranslation('console');
  const written = useCountText();
  const order = orderOf(choice);
  // The picture stays while nobody is chosen yet: it is of the form, not of the choice.
  const { value: count } = useCount(order ?? { ...choice, units: null, people: null });
  const chosen = choice.scope === 'units' ? choice.units : choice.people;
  return (
    <section className="panel badges-form">
      <div className="badges-choices">
        <Segments
          label={t('badges.who')}
          options={scopes.map((id) => ({ id, name: t(`badges.scopes.${id}`) }))}
          chosen={choice.scope}
          onChoose={(scope) => onChange({ scope })}
        />
        <div className="badges-look">
          <Segments
            label={t('badges.format')}
            options={formats.map((id) => ({ id, name: t(`badges.formats.${id}`) }))}
            chosen={choice.format}
            onChoose={(format) => onChange({ format })}
          />
          <Segments
            label={t('badges.paper')}
            options={papers.map((id) => ({ id, name: id }))}
            chosen={choice.paper ?? count?.paper ?? 'F4'}
            onChoose={(paper) => onChange({ paper })}
          />
        </div>
        <p>
          {count !== null && t(`badges.formatNotes.${choice.format}`, { width: count.size.width, height: count.size.height })}
        </p>
        <div className="badges-go">
          <Button
            look="primary"
            isDisabled={order === null}
            data-busy={working}
            onPress={() => order !== null && !working && onPrint(order)}
          >
            {t('badges.make')}
          </Button>
          <output className="tabular">
            {order === null
              ? t('badges.nobody')
              : count !== null &&
                t('badges.count', { badges: written(count.badges), pages: written(count.pages), paper: count.paper })}
          </output>
          {choice.scope !== 'everybody' && chosen.size > 0 && (
            <Button look="link" onPress={() => onChange({ [choice.scope]: new Set() })}>
              {t('badges.clear')}
            </Button>
          )}
        </div>
      </div>
      <BadgePicture format={choice.format} count={count} />
    </section>
  );
}

/** What an order takes; asked anew when the order or the roster changes. */
function useCount(order: BadgeOrder) {
  const { overview } = useCeremony();
  const asked = JSON.stringify(order);
  return useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) =>
        client.console.badges.count(JSON.parse(asked) as BadgeOrder, options),
      [asked],
    ),
    overview?.roster,
  );
}

function Printed({ printed, onAnew }: { printed: BadgesPrinted; onAnew: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { badges, pages, folder, file } = printed;
  return (
    <>
      <div className="badges-made">
        <Note tone="saved">
          {t('badges.made', { badges: count(badges), pages: count(pages) })}
          <span className="badges-folder">
            {t('badges.folder')} <code>{folder}</code> <CopyText text={folder} />
          </span>
        </Note>
        <Button onPress={onAnew}>{t('badges.anew')}</Button>
      </div>
      <PdfPreview file={file} title={t('badges.ready')} />
    </>
  );
}
