import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, PersonRow, Representative } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Icon } from '../widgets/icon.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useSlowly } from '../asking/use-slowly.ts';
import { without, withChanged, type StepProps } from './step.ts';
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
  const put = (next: Chosen[]) => change({ representatives: next });
  const known = (person: string): Pick<Representative, 'name' | 'unit' | 'position'> =>
    fresh.get(person) ?? arrangement.representatives.find((one) => one.person === person) ?? { name: '', unit: '', position: '' };
  const choose = (row: PersonRow) => {
    setFresh((before) => new Map(before).set(row.id, row));
    put([...representatives, { person: row.id as Chosen['person'], units: [row.unit] }]);
  };
  return (
    <fieldset className="group">
      <legend>{t('arrangement.signers.representatives')}</legend>
      <p className="field-hint">{t('arrangement.signers.own')}</p>
      {representatives.length === 0 && <p>{t('arrangement.signers.none')}</p>}
      <ul className="rows">
        {representatives.map((one, index) => {
          const { name, position } = known(one.person);
          const shown = name === '' ? t('arrangement.signers.unknown') : name;
          return (
            <li key={one.person} className="representative">
              <div className="representative-head">
                <span>
                  <strong>{shown}</strong>
                  <small>{position}</small>
                </span>
                <Button
                  aria-label={t('arrangement.removeOne', { name: shown })}
                  onPress={() => put(without(representatives, index))}
                >
                  <Icon name="close" />
                </Button>
              </div>
              <UnitsOf
                name={shown}
                units={one.units}
                every={arrangement.units.map(({ unit }) => unit)}
                onChange={(units) => put(withChanged(representatives, index, { units }))}
              />
            </li>
          );
        })}
      </ul>
      <SearchPeople taken={new Set(representatives.map(({ person }) => String(person)))} onChoose={choose} />
    </fieldset>
  );
}

function UnitsOf(props: { name: string; units: string[]; every: readonly string[]; onChange: (units: string[]) => void }) {
  const { name, units, every, onChange } = props;
  const { t } = useTranslation('console');
  const rest = every.filter((unit) => !units.includes(unit)).toSorted((one, other) => one.localeCompare(other));
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
      {rest.length > 0 && (
        <Choice
          label={t('arrangement.signers.standsForOf', { name })}
          labelled={false}
          options={[{ id: '', name: t('arrangement.signers.addUnit') }, ...rest.map((unit) => ({ id: unit, name: unit }))]}
          chosen=""
          onChoose={(unit) => unit !== '' && onChange([...units, unit])}
        />
      )}
    </div>
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
