import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Definition, PersonRow, Representative } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useSlowly } from '../asking/use-slowly.ts';
import type { EditedRow } from './edited-rows.tsx';
import { PagedRows } from './paged-rows.tsx';
import { without, type StepProps } from './step.ts';
import '../widgets/field.css';
import './signers.css';

type Chosen = Definition['representatives'][number];
/** ms while somebody types, and how many names are offered. */
const [typing, offered] = [200, 8];

/** Who signs, and on behalf of which units. */
export function Representatives({ arrangement, definition, change }: StepProps) {
  const { t } = useTranslation('console');
  /** Names of people who were chosen just now and are not saved yet. */
  const [fresh, setFresh] = useState<ReadonlyMap<string, PersonRow>>(new Map());
  const { representatives } = definition;
  const known = useMemo(
    () => new Map<string, Named>([...arrangement.representatives.map((one) => [one.person, one] as const), ...fresh]),
    [arrangement.representatives, fresh],
  );
  const every = useMemo(
    () => arrangement.units.map(({ unit }) => unit).toSorted((one, other) => one.localeCompare(other, 'id')),
    [arrangement.units],
  );
  const draw = useCallback(
    (one: EditedRow<Chosen>) => <OneRepresentative {...one} named={known.get(one.row.person)} every={every} />,
    [known, every],
  );
  const choose = (row: PersonRow) => {
    setFresh((before) => new Map(before).set(row.id, row));
    change({ representatives: [...representatives, { person: row.id as Chosen['person'], units: [row.unit] }] });
  };
  return (
    <fieldset className="group">
      <legend>{t('arrangement.signers.representatives')}</legend>
      <p className="field-hint">{t('arrangement.signers.own')}</p>
      {representatives.length === 0 && <p>{t('arrangement.signers.none')}</p>}
      <PagedRows
        label={t('arrangement.signers.representatives')}
        rows={representatives}
        onChange={(changed) => change({ representatives: changed })}
      >
        {draw}
      </PagedRows>
      <SearchPeople taken={new Set(representatives.map(({ person }) => String(person)))} onChoose={choose} />
    </fieldset>
  );
}

type Named = Pick<Representative, 'name' | 'position'>;

function OneRepresentative({
  row,
  change,
  remove,
  named,
  every,
}: EditedRow<Chosen> & { named: Named | undefined; every: readonly string[] }) {
  const { t } = useTranslation('console');
  const { name, position } = named ?? { name: t('arrangement.signers.unknown'), position: '' };
  return (
    <li className="representative">
      <div className="representative-head">
        <span>
          <strong>{name}</strong>
          <small>{position}</small>
        </span>
        <Button aria-label={t('arrangement.removeOne', { name })} onPress={remove}>
          <Icon name="close" />
        </Button>
      </div>
      <UnitsOf name={name} units={row.units} every={every} onChange={(units) => change({ ...row, units })} />
    </li>
  );
}

function UnitsOf(props: { name: string; units: string[]; every: readonly string[]; onChange: (units: string[]) => void }) {
  const { name, units, every, onChange } = props;
  const { t } = useTranslation('console');
  return (
    <div className="units-of">
      <span className="field-hint">{t('arrangement.signers.standsFor')}</span>
      {units.map((unit, index) => (
        <Button
          key={unit}
          aria-label={t('arrangement.signers.removeUnit', { unit, name })}
          isDisabled={units.length === 1}
          onPress={() => onChange(without(units, index))}
        >
          {unit}
          {units.length > 1 && <Icon name="close" />}
        </Button>
      ))}
      {units.length < every.length && (
        <AddUnit name={name} rest={every.filter((unit) => !units.includes(unit))} onAdd={(unit) => onChange([...units, unit])} />
      )}
    </div>
  );
}

/** The units lie in the page only while they are being chosen from: hundreds of representatives would each hold them all. */
function AddUnit({ name, rest, onAdd }: { name: string; rest: readonly string[]; onAdd: (unit: string) => void }) {
  const { t } = useTranslation('console');
  return (
    <MenuTrigger>
      <Button aria-label={t('arrangement.signers.addUnitFor', { name })}>
        {t('arrangement.signers.addUnit')}
        <Icon name="down" />
      </Button>
      <Popover className="choice-popover">
        <Menu className="choice-list" onAction={(unit) => onAdd(String(unit))}>
          {rest.map((unit) => (
            <MenuItem key={unit} id={unit} className="choice">
              {unit}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
function SearchPeople({ taken, onChoose }: { taken: ReadonlySet<string>; onChoose: (row: PersonRow) => void }) {
  const { t } = useTranslation('console');
  const [search, setSearch] = useState('');
  const wanted = useSlowly(search.trim(), typing);
  const found = useQuestion(
    useCallback(
      async (client: IkrarClient, options: { signal: AbortSignal }) =>
        wanted === '' ? [] : client.console.people({ search: wanted }, options),
      [wanted],
    ),
  );
  const rows = (found.value ?? []).filter(({ id }) => !taken.has(id)).slice(0, offered);
  return (
    <div className="search-people">
      <SearchBox label={t('arrangement.signers.search')} value={search} onChange={setSearch} />
      <ul className="rows" aria-label={t('arrangement.signers.results')}>
        {rows.map((row) => (
          <li key={row.id} className="representative-head">
            <span>
              <strong>{row.name}</strong>
              <small>{[row.position, row.unit].filter((part) => part !== '').join(' · ')}</small>
            </span>
            <Button
              aria-label={t('arrangement.signers.choose', { name: row.name })}
              onPress={() => {
                onChoose(row);
                setSearch('');
              }}
            >
              {t('arrangement.signers.pick')}
            </Button>
          </li>
        ))}
      </ul>
      {wanted !== '' && !found.asking && rows.length === 0 && <p>{t('arrangement.signers.noResult')}</p>}
    </div>
  );
}
