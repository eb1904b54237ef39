import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../core/api/contract.ts';
import { dayAndTime } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { PersonInArrangement } from '../arrangement/person-arrangement.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { PersonPaperDialog, PersonPapers, type PersonPaper } from '../documents/person-papers.tsx';
import { focusOnce } from '../widgets/focus-once.ts';
import { LostBadge } from './lost-badge.tsx';
import { Who } from './who.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { turnTo, useRoute } from '../route.ts';
import { useTask } from '../asking/use-task.ts';
import './people.css';

/** One person: have they signed, when and where; and their badge, to be scanned off this screen. */
export function PersonDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { task, run } = useTask<{ token: string }>();
  const [lost, setLost] = useState(false);
  const { organiser } = useCeremony().header;
  const route = useRoute();
  const [paper, setPaper] = useState<PersonPaper | null>(null);
  if (paper !== null) return <PersonPaperDialog person={person} paper={paper} onClose={() => setPaper(null)} />;
  if (lost) return <LostBadge person={person} onClose={onClose} />;
  return (
    <Dialog title={person.name} onClose={onClose}>
      <Who person={person} />
      <p>
        <strong>
          <SignedLine person={person} />
        </strong>
      </p>
      {organiser && <PersonInArrangement person={person.id} />}
      {organiser && <PersonPapers person={person} onShow={setPaper} />}
      {task.stage === 'done' && (
        <div className="person-badge" tabIndex={-1} ref={focusOnce}>
          <QrCode text={task.value.token} label={t('people.badgeOf', { name: person.name })} />
          <p>{t('people.badgeHint')}</p>
        </div>
      )}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="dialog-actions person-actions">
        {organiser && task.stage !== 'done' && (
          <Button
            look="primary"
            // What the dialog is opened for; a replacement is rare and cannot be taken back, so it stands last.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            data-busy={task.stage === 'working'}
            onPress={() => void run((client) => client.console.badge({ person: person.id }))}
          >
            {t('people.showBadge')}
          </Button>
        )}
        <Button onPress={() => turnTo({ ...route, person: person.id, story: true })}>{t('story.act')}</Button>
        <Button onPress={onClose}>{t('close')}</Button>
        {organiser && (
          <Button look="link" onPress={() => setLost(true)}>
            {t('people.lost')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function SignedLine({ person }: { person: PersonRow }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  if (person.signed === null) return t('people.notSigned');
  const when = dayAndTime(new Date(person.signed), timezone, language);
  return person.station === null ? t('people.signedWhen', { when }) : t('people.signedWhere', { when, station: person.station });
}
