import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPreview, PreviewedReading } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { download } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';

type RowProblem = PreviewedReading['rejected'][number] | PreviewedReading['warnings'][number];

/** Rows that are refused or worth a look, by their place in the file and never by their person; first how many of each reason. */
export function ProblemList({
  name,
  preview,
  notes,
}: {
  name: 'refused' | 'warned';
  preview: OpenPreview;
  notes: readonly RowProblem[];
}) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const count = useCountText();
  const { header } = useCeremony();
  const columns = useProblemColumns(preview);
  const reasons = Array.from(Map.groupBy(notes, ({ code }) => code)).toSorted(([, one], [, other]) => other.length - one.length);
  return (
    <>
      <div className="roster-reasons">
        <p className="roster-soft">{t(`roster.explain.${name}`)}</p>
        {reasons.length > 1 && (
          <ul aria-label={t('roster.reasons')}>
            {reasons.map(([code, ofThis]) => (
              <li key={code}>
                <b className="tabular">{count(ofThis.length)}</b> {preview.words[code]?.[language] ?? code}
              </li>
            ))}
          </ul>
        )}
        {name === 'refused' && notes.length > 0 && <BadRows id={preview.id} />}
      </div>
      <ListPanel
        title={t(`roster.tab.${name}`)}
        columns={columns}
        rows={notes}
        rowKey={({ sheet, row, column, code }) => [sheet ?? '', row, column, code].join('\n')}
        firstSort={null}
        searchIn={(note) => columns.map((column) => column.exported?.(note) ?? '').join('\n')}
        searchLabel={t('roster.search')}
        exportName={t('roster.file')}
        day={header.date}
        empty={<EmptyState icon="check" title={t(`roster.nothing.${name}`)} />}
      />
    </>
  );
}

function useProblemColumns(preview: OpenPreview): readonly Column<RowProblem>[] {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const several = preview.sheets.filter(({ listsPeople }) => listsPeople).length > 1;
  return useMemo(() => {
    const sheet: Column<RowProblem> = {
      id: 'sheet',
      title: t('roster.sheet'),
      track: 'minmax(0, 0.8fr)',
      cell: (note) => note.sheet ?? '–',
      sortBy: (note) => note.sheet ?? null,
      exported: (note) => note.sheet ?? '',
    };
    const columnOf = ({ column }: RowProblem) => (column === '' ? t('roster.wholeRow') : column);
    const reasonOf = ({ code }: RowProblem) => preview.words[code]?.[language] ?? code;
    return [
      ...(several ? [sheet] : []),
      {
        id: 'row',
        title: t('roster.row'),
        track: '6rem',
        cell: ({ row }) => row,
        sortBy: ({ row }) => row,
        exported: ({ row }) => row,
      },
      {
        id: 'column',
        title: t('roster.column'),
        track: 'minmax(0, 0.8fr)',
        cell: columnOf,
        sortBy: columnOf,
        exported: columnOf,
      },
      { id: 'reason', title: t('roster.reason'), track: 'minmax(0, 2fr)', cell: reasonOf, sortBy: reasonOf, exported: reasonOf },
    ];
  }, [t, language, preview, several]);
}

/** The refused rows as they were, with their reasons, for the office that sent them. */
function BadRows({ id }: { id: number }) {
  const { t } = useTranslation('console');
  const { task, run } = useTask<File>();
  const fetch = async (format: 'xlsx' | 'csv') => {
    const file = await run((client) => client.console.roster.badRows({ id, format }));
    if (file !== null) download(file, file.name);
  };
  return (
    <div className="roster-bad-rows">
      <Button onPress={() => void fetch('xlsx')}>
        <Icon name="download" />
        {t('roster.badRowsXlsx')}
      </Button>
      <Button onPress={() => void fetch('csv')}>{t('roster.badRowsCsv')}</Button>
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
    </div>
  );
}
