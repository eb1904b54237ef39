import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../core/api/contract.ts';
import { dayAndTime } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText, useTimeText } from '../ceremony-context.tsx';
import { sorted, type Column, type Sort } from '../widgets/column.ts';
import { csvOf, type Exported } from '../widgets/csv.ts';
import { DataGrid } from '../widgets/data-grid.tsx';
import { downloadCsv } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { namesakesIn } from './namesakes.ts';
import { EmptyState } from '../widgets/note.tsx';
import { Pill } from '../widgets/pill.tsx';

const nobody: PersonRow[] = [];
const rowKey = (person: PersonRow) => person.id;
const tracks = { name: 'minmax(0, 1.5fr)', unit: 'minmax(0, 1.3fr)', signed: '11.5rem', station: 'minmax(0, 0.8fr)' } as const;

/** The people that the filters left, with their export; `people` is null until the first answer. */
export function PeopleList(props: { people: PersonRow[] | null; onOpen: (person: PersonRow) => void; children: ReactNode }) {
  const { people, onOpen, children } = props;
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const count = useCountText();
  const columns = usePeopleColumns(people ?? nobody);
  const exported = useExported(columns);
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sorted(people ?? [], columns, sort), [people, columns, sort]);
  return (
    <section className="panel list-panel grow" aria-label={t('sections.people')}>
      <div className="people-tools">
        {children}
        <Button isDisabled={rows.length === 0} onPress={() => downloadCsv(csvOf(rows, exported), t('people.file'), header.date)}>
          <Icon name="download" />
          {t('table.export')}
        </Button>
      </div>
      <output className="people-count tabular">
        {people === null ? t('waiting') : t('people.count', { count: rows.length, n: count(rows.length) })}
      </output>
      {rows.length > 0 && (
        <DataGrid
          label={t('sections.people')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          sort={sort}
          onSort={setSort}
          onOpen={onOpen}
        />
      )}
      {people !== null && rows.length === 0 && (
        <EmptyState icon="search" title={t('people.nobody')}>
          <p>{t('people.nobodyHint')}</p>
        </EmptyState>
      )}
    </section>
  );
}

function usePeopleColumns(people: readonly PersonRow[]): readonly Column<PersonRow>[] {
  const { t } = useTranslation('console');
  const timeText = useTimeText();
  const namesakes = useMemo(() => namesakesIn(people), [people]);
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('people.name'),
        track: tracks.name,
        cell: (person) => (
          <>
            <strong>{person.name}</strong>
            <small>{namesakes.has(person.id) ? `${person.position} · ${person.id}` : person.position}</small>
          </>
        ),
        sortBy: (person) => person.name,
        exported: (person) => person.name,
      },
      {
        id: 'unit',
        title: t('people.unit'),
        track: tracks.unit,
        cell: (person) => person.unit,
        sortBy: (person) => person.unit,
        exported: (person) => person.unit,
      },
      {
        id: 'signed',
        title: t('people.signature'),
        track: tracks.signed,
        cell: ({ signed, called }) =>
          signed === null ? (
            <Pill tone="plain" icon="empty">
              {called ? t('people.notYet') : t('arrangement.person.notCalledShort')}
            </Pill>
          ) : (
            <Pill tone="saved" icon="check">
              {t('people.doneAt', { time: timeText(signed) })}
            </Pill>
          ),
        sortBy: (person) => person.signed,
        exported: ({ signed, called }) => {
          if (signed !== null) return t('people.done');
          return called ? t('people.notYet') : t('arrangement.person.notCalledShort');
        },
      },
      {
        id: 'station',
        title: t('people.station'),
        track: tracks.station,
        cell: (person) => person.station ?? '–',
        sortBy: (person) => person.station,
        exported: (person) => person.station ?? '',
      },
    ],
    [t, timeText, namesakes],
  );
}

/** The export also says the position and the whole moment of signing, which the screen shows in short. */
function useExported(columns: readonly Column<PersonRow>[]): readonly Exported<PersonRow>[] {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  return useMemo(
    () => [
      ...columns,
      { title: t('people.position'), exported: (person) => person.position },
      {
        title: t('people.moment'),
        exported: ({ signed }) => (signed === null ? '' : dayAndTime(new Date(signed), timezone, language)),
      },
    ],
    [columns, t, timezone, language],
  );
}
