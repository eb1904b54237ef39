import { useTranslation } from 'react-i18next';
import type { MissingCode, MissingForPapers } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import { Note } from '../widgets/note.tsx';
import { hrefOf, type Route } from '../route.ts';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';

/** Where each of them is put right. */
const places: Record<MissingCode, Route> = {
  'sample-oath': { section: 'arrangement', step: 'reading' },
  'sample-pact': { section: 'arrangement', step: 'pact' },
  'no-number': { section: 'arrangement', step: 'identity' },
  'no-leader': { section: 'arrangement', step: 'speakers' },
  'no-witnesses': { section: 'arrangement', step: 'speakers' },
  'no-reading': { section: 'projector' },
  'nobody-signed': { section: 'live' },
  'stations-away': { section: 'merge' },
  'stations-not-closed': { section: 'reconciliation' },
  'open-anomalies': { section: 'anomalies' },
  'absences-unexplained': { section: 'absences' },
};

function askMissing(client: IkrarClient, options: { signal: AbortSignal }): Promise<MissingForPapers[]> {
  return client.console.documents.missing(undefined, options);
}

/**
 * What the papers would leave open or point out if they were made now; nothing of it holds them up.
 * @param isOpen while nothing has been made: afterwards the list of files needs the room
 */
export function MissingPapers({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  // A new entry may be what was missing.
  const { value: missing } = useQuestion(askMissing, useRecordLength());
  if (missing === null) return null;
  if (missing.length === 0) return <Note tone="saved">{t('documents.missingNone')}</Note>;
  return (
    <Note tone="waiting">
      <details className="missing" open={isOpen}>
        <summary>
          <strong>{t('documents.missingTitle', { n: count(missing.length) })}</strong>
        </summary>
        <ul>
          {missing.map(({ code, count: n }) => (
            <li key={code}>
              <a href={hrefOf(places[code])}>{t(`documents.missing.${code}`, { n: count(n) })}</a>
            </li>
          ))}
        </ul>
      </details>
    </Note>
  );
}
