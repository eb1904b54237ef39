import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { focusOnce } from '../widgets/focus-once.ts';
import { CopyText } from '../widgets/copy-text.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useClockTime, useMoment } from './entry-time.tsx';
import { useEntryWords } from './entry-words.ts';
import './entries.css';

/** One entry as it lies in the file: what it says, what it is checked by, and the code on the receipt. */
export function WholeEntry({ line, onBack }: { line: EntryLine; onBack: () => void }) {
  const { t } = useTranslation('console');
  const words = useEntryWords();
  const moment = useMoment();
  const clockTime = useClockTime();
  const { station, seq, hash } = line;
  const {
    value: entry,
    refusal,
    asking,
  } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.closing.entry({ station, seq, hash }, options),
      [station, seq, hash],
    ),
  );
  return (
    <div className="whole-entry" tabIndex={-1} ref={focusOnce}>
      <div>
        <Button look="link" onPress={onBack}>
          <Icon name="back" /> {t('entries.back')}
        </Button>
      </div>
      <dl className="facts">
        <dt>{t('entries.what')}</dt>
        <dd>{words(line.detail)}</dd>
        <dt>{t('entries.time')}</dt>
        <dd>{moment(line.correctedAt ?? line.at)}</dd>
        <dt>{t('entries.stationTime')}</dt>
        <dd>
          {clockTime(line.at)}
          {line.correctedAt === null && ` (${t('entries.notCorrected')})`}
        </dd>
        {line.person !== null && (
          <>
            <dt>{t('entries.person')}</dt>
            <dd>{line.person.name ?? t('anomalies.unknownPerson')}</dd>
          </>
        )}
        {line.receipt !== null && (
          <>
            <dt>{t('entries.receipt')}</dt>
            <dd>
              <span className="digits">{line.receipt}</span> <CopyText text={line.receipt} />
              <p>{t('entries.receiptHint')}</p>
            </dd>
          </>
        )}
        <dt>{t('entries.hash')}</dt>
        <dd className="digits">{hash}</dd>
        {entry !== null && (
          <>
            <dt>{t('entries.previous')}</dt>
            <dd className="digits">{entry.previous}</dd>
            <dt>{t('entries.clock')}</dt>
            <dd className="digits">{entry.clock}</dd>
            <dt>{t('entries.signature')}</dt>
            <dd className="digits">{entry.signature}</dd>
          </>
        )}
      </dl>
      {entry !== null && (
        <section aria-label={t('entries.body')}>
          <p>{t('entries.body')}</p>
          {/* A long entry scrolls, and the keyboard must reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{entry.body}</pre>
        </section>
      )}
      {refusal !== null && <RefusalNote words={refusal} />}
      {entry === null && !asking && <Note tone="waiting">{t('entries.gone')}</Note>}
    </div>
  );
}
