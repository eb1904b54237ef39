import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { EntryTime, useMoment } from './entry-time.tsx';
import { useEntryWords, useLedgerName } from './entry-words.ts';

const tracks = {
  record: '4.5rem',
  time: '9.5rem',
  station: 'minmax(0, 1fr)',
  what: 'minmax(0, 2fr)',
  person: 'minmax(0, 1.4fr)',
};

/** Columns of a list of entries; `of` says what all of them have in common, and so needs no column. */
export function useEntryColumns(of: 'station' | 'person'): readonly Column<EntryLine>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const words = useEntryWords();
  const ledger = useLedgerName();
  const moment = useMoment();
  return useMemo(() => {
    const what = ({ detail }: EntryLine) => words(detail);
    const person = (line: EntryLine) => line.person?.name ?? (line.person === null ? '' : t('anomalies.unknownPerson'));
    const shared: Column<EntryLine>[] = [
      {
        id: 'record',
        title: t('entries.record'),
        track: tracks.record,
        align: 'end',
        cell: ({ seq }) => <span className="tabular">{count(seq)}</span>,
        sortBy: ({ seq }) => seq,
        exported: ({ seq }) => seq,
      },
      {
        id: 'time',
        title: t('entries.time'),
        track: tracks.time,
        cell: (line) => <EntryTime line={line} />,
        sortBy: ({ at, correctedAt }) => correctedAt ?? at,
        exported: ({ at, correctedAt }) => moment(correctedAt ?? at),
      },
      { id: 'what', title: t('entries.what'), track: tracks.what, cell: what, sortBy: what, exported: what },
    ];
    const one: Column<EntryLine> =
      of === 'person'
        ? {
            id: 'station',
            title: t('entries.station'),
            track: tracks.station,
            cell: ledger,
            sortBy: ledger,
            exported: ledger,
          }
        : {
            id: 'person',
            title: t('entries.person'),
            track: tracks.person,
            cell: (line) =>
              line.person === null ? (
                '–'
              ) : (
                <>
                  <strong>{person(line)}</strong>
                  <small>{line.person.unit}</small>
                </>
              ),
            sortBy: (line) => (line.person === null ? null : person(line)),
            exported: person,
          };
    return [...shared, one];
  }, [t, count, words, ledger, moment, of]);
}
