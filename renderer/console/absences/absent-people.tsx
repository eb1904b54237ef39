import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceReason, AbsentPerson } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { sorted, type Sort } from '../widgets/column.ts';
import { csvOf } from '../widgets/csv.ts';
import { DataGrid } from '../widgets/data-grid.tsx';
import { downloadCsv } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { namesakesIn } from '../people/namesakes.ts';
import { SearchBox } from '../widgets/search-box.tsx';
import { Segments } from '../widgets/segments.tsx';
import type { Task } from '../asking/use-task.ts';
import { useAbsentColumns, useAbsentExport } from './absent-columns.tsx';
import { reasonOfKey } from './reason-keys.ts';
import { ReasonBar } from './reason-bar.tsx';
import type { Said } from './use-absences.ts';

const rowKey = ({ id }: AbsentPerson) => id;
const shows = ['all', 'open', 'explained'] as const;
type Show = (typeof shows)[number];
const isShown: Record<Show, (person: AbsentPerson) => boolean> = {
  all: () => true,
  open: ({ reason }) => reason === null,
  explained: ({ reason }) => reason !== null,
};

export type AbsentPeopleProps = {
  people: readonly AbsentPerson[];
  unit: string | null;
  /** Ids of those that the next word is for. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  task: Task<{ written: number }>;
  said: Said | null;
  onEveryUnit: () => void;
  onSay: (people: AbsentPerson[], reason: AbsenceReason | null, withNote: boolean) => void;
  onUndo: () => void;
};

/** The people of one unit or of all, several to be chosen at once; letters give the reason. */
export function AbsentPeople(props: AbsentPeopleProps) {
  const { people, unit, chosen, onChoose, task, said, onEveryUnit, onSay, onUndo } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const { header } = useCeremony();
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [sort, setSort] = useState<Sort | null>(null);
  const namesakes = useMemo(() => namesakesIn(people), [people]);
  const columns = useAbsentColumns(chosen, unit === null, namesakes);
  const exported = useAbsentExport(columns);
  const rows = useMemo(() => {
    const wanted = search.toLowerCase().trim();
    const found = people.filter(
      (person) => isShown[show](person) && (wanted === '' || `${person.name} ${person.position}`.toLowerCase().includes(wanted)),
    );
    return sorted(found, columns, sort);
  }, [people, columns, search, show, sort]);
  const chosenRows = rows.filter(({ id }) => chosen.has(id));

  const toggle = ({ id }: AbsentPerson) => {
    const after = new Set(chosen);
    if (!after.delete(id)) after.add(id);
    onChoose(after);
  };
  const say = (reason: AbsenceReason | null, withNote = false, row?: AbsentPerson) => {
    const meant = chosenRows.length > 0 ? chosenRows : row === undefined ? [] : [row];
    if (meant.length > 0) onSay(meant, reason, withNote);
  };
  const press = (event: KeyboardEvent, row: AbsentPerson): boolean | 'next' => {
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      onChoose(new Set(rows.map(({ id }) => id)));
      return true;
    }
    if (event.key === 'Escape' && chosen.size > 0) {
      onChoose(new Set());
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const reason = reasonOfKey(event.key);
    if (reason === undefined) return false;
    const single = chosenRows.length === 0;
    say(reason, false, row);
    // Where the row leaves the list, the next one comes up by itself.
    return single && show === 'all' ? 'next' : true;
  };

  return (
    <section className="panel list-panel" aria-label={t('absences.people')}>
      <div className="panel-head">
        <h2>{unit ?? t('absences.everyUnit')}</h2>
        <output className="panel-head-count tabular">{count(rows.length)}</output>
        <div className="panel-head-tools">
          <SearchBox label={t('absences.search')} short={t('table.search')} value={search} onChange={setSearch} />
          <Button
            isDisabled={rows.length === 0}
            onPress={() => downloadCsv(csvOf(rows, exported), t('absences.file'), header.date)}
          >
            <Icon name="download" />
            {t('table.export')}
          </Button>
        </div>
      </div>
      <div className="absence-tools">
        <Segments
          label={t('absences.show')}
          labelled={false}
          options={shows.map((id) => ({ id, name: t(`absences.${id}`) }))}
          chosen={show}
          onChoose={setShow}
        />
        <Button look="link" onPress={() => onChoose(chosenRows.length > 0 ? new Set() : new Set(rows.map(({ id }) => id)))}>
          {chosenRows.length > 0
            ? t('absences.selectNone', { count: chosenRows.length, n: count(chosenRows.length) })
            : t('absences.selectAll')}
        </Button>
        {unit !== null && (
          <Button look="link" onPress={onEveryUnit}>
            {t('absences.backToAll')}
          </Button>
        )}
      </div>
      <ReasonBar isDisabled={chosenRows.length === 0} busy={task.stage === 'working'} onSay={say} />
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      {rows.length > 0 && (
        <DataGrid
          label={t('absences.people')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          sort={sort}
          onSort={setSort}
          onOpen={toggle}
          isChosen={({ id }) => chosen.has(id)}
          onKey={press}
        />
      )}
      {rows.length === 0 && (
        <EmptyState icon="search" title={t('absences.nobodyMatches')}>
          <p>{t('absences.nobodyMatchesHint')}</p>
        </EmptyState>
      )}
      {/* Below, so that the rows stay where they are while keys are pressed. */}
      <div className="absence-said" aria-live="polite">
        {said !== null && (
          <>
            <span>
              <Icon name="check" /> {said.words}
            </span>
            <Button look="link" onPress={onUndo}>
              {t('absences.undo')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
