import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PactText } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';
import { EditedRows } from './edited-rows.tsx';
import { PasteText } from './paste-text.tsx';
import type { StepProps } from './step.ts';
import { TextBlock, TextLine } from './text-line.tsx';
import { Versions } from './versions.tsx';
import './previews.css';

/** What each person signs. */
export function PactStep({ arrangement, oath, pact, changePact }: StepProps) {
  const { t } = useTranslation('console');
  const [pasting, setPasting] = useState(false);
  const { task, run } = useTask<PactText>();
  const { title, opening, points, closing } = pact;
  const copy = async () => {
    const copied = await run((client) => client.console.arrangement.pactFromOath({ oath }));
    if (copied !== null) changePact({ ...copied, title });
  };
  return (
    <>
      {arrangement.gaps.some(({ code }) => code === 'pact-is-sample') && <Note tone="waiting">{t('arrangement.sample')}</Note>}
      <div className="row-end">
        <TextLine
          label={t('arrangement.pact.title')}
          value={title}
          onChange={(words) => changePact({ ...pact, title: words })}
          most={200}
        />
        <Button onPress={() => setPasting(true)}>{t('arrangement.reading.paste')}</Button>
        <Button onPress={() => void copy()}>{t('arrangement.pact.fromOath')}</Button>
      </div>
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <TextBlock
        label={t('arrangement.pact.opening')}
        rows={2}
        value={opening}
        onChange={(words) => changePact({ ...pact, opening: oneParagraph(words) })}
        most={2000}
      />
      <fieldset className="group">
        <legend>{t('arrangement.pact.points')}</legend>
        <ol className="rows">
          <EditedRows rows={points} onChange={(changed) => changePact({ ...pact, points: changed })}>
            {({ row, index, change, remove }) => (
              <li className="row row-point">
                <TextBlock
                  label={t('arrangement.pact.point', { n: index + 1 })}
                  rows={2}
                  value={row}
                  onChange={(words) => change(oneParagraph(words))}
                  most={2000}
                />
                <Button
                  aria-label={t('arrangement.pact.removePoint', { n: index + 1 })}
                  isDisabled={points.length === 1}
                  onPress={remove}
                >
                  <Icon name="close" />
                </Button>
              </li>
            )}
          </EditedRows>
        </ol>
        <div className="row-end">
          <Button isDisabled={points.length >= 30} onPress={() => changePact({ ...pact, points: [...points, ''] })}>
            {t('arrangement.pact.addPoint')}
          </Button>
        </div>
      </fieldset>
      <TextBlock
        label={t('arrangement.pact.closing')}
        rows={2}
        value={closing}
        onChange={(words) => changePact({ ...pact, closing: oneParagraph(words) })}
        most={2000}
      />
      <PactSheet pact={pact} />
      <Versions text="pact" versions={arrangement.versions} />
      {pasting && (
        <PasteText
          read={(client, text) => client.console.arrangement.readPact({ text })}
          onRead={changePact}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}

/** Lines of a letter become one paragraph: the kiosk and the paper break lines themselves. */
function oneParagraph(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, ' ');
}

function PactSheet({ pact }: { pact: PactText }) {
  const { t } = useTranslation('console');
  return (
    <section className="pact-sheet" aria-label={t('arrangement.pact.preview')}>
      <p className="field-hint">{t('arrangement.pact.preview')}</p>
      <article lang="id">
        <h3>{pact.title}</h3>
        <p>{pact.opening}</p>
        <ol>
          {pact.points.map((point, index) => (
            // Only shown here, never typed into: a point is nothing but its place and its words.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{point}</li>
          ))}
        </ol>
        <p>{pact.closing}</p>
      </article>
    </section>
  );
}
