import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Icon } from '../widgets/icon.tsx';
import type { EditedRow } from './edited-rows.tsx';
import { PagedRows } from './paged-rows.tsx';
import type { StepProps } from './step.ts';
import { TextBlock, TextLine } from './text-line.tsx';

type Venue = Definition['venues'][number];
const kinds = ['hall', 'office'] as const satisfies Venue['kind'][];

/** The hall and the offices: where people say the oath and sign. */
export function PlacesStep({ definition, change }: StepProps) {
  const { t } = useTranslation('console');
  const { venue, venues } = definition;
  return (
    <>
      <TextLine
        label={t('arrangement.places.venue')}
        value={venue}
        onChange={(words) => change({ venue: words })}
        most={200}
        hint={t('arrangement.places.venueHint')}
        isRequired
      />
      <fieldset className="group">
        <legend>{t('arrangement.places.rooms')}</legend>
        <p className="field-hint">{t('arrangement.places.roomsHint')}</p>
        {venues.length === 0 && <p>{t('arrangement.places.none')}</p>}
        <PagedRows label={t('arrangement.places.rooms')} rows={venues} onChange={(changed) => change({ venues: changed })}>
          {drawPlace}
        </PagedRows>
      </fieldset>
      <ManyPlaces main={venue.trim()} venues={venues} onAdd={(more) => change({ venues: [...venues, ...more] })} />
    </>
  );
}

/** Outside of the list, so that typing into one of hundreds of places draws that one alone. */
const drawPlace = (place: EditedRow<Venue>) => <Place {...place} />;

function Place({ row, index, change, remove }: EditedRow<Venue>) {
  const { t } = useTranslation('console');
  return (
    <li className="row row-place">
      <TextLine
        label={`${t('arrangement.places.name')} ${index + 1}`}
        isLabelUnseen
        value={row.name}
        onChange={(name) => change({ ...row, name })}
        most={200}
      />
      <Choice
        label={`${t('arrangement.places.kind')} ${index + 1}`}
        labelled={false}
        options={useKindOptions()}
        chosen={row.kind}
        onChoose={(kind) => change({ ...row, kind: kind as Venue['kind'] })}
      />
      <Button aria-label={t('arrangement.removeOne', { name: row.name })} onPress={remove}>
        <Icon name="close" />
      </Button>
    </li>
  );
}

function useKindOptions(): { id: Venue['kind']; name: string }[] {
  const { t } = useTranslation('console');
  return kinds.map((id) => ({ id, name: t(`arrangement.places.kinds.${id}`) }));
}

function ManyPlaces(props: { main: string; venues: readonly Venue[]; onAdd: (venues: Venue[]) => void }) {
  const { main, venues, onAdd } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const [pasted, setPasted] = useState('');
  const [kind, setKind] = useState<Venue['kind']>(venues.some((one) => one.kind === 'hall') ? 'office' : 'hall');
  const names = [...new Set(pasted.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const known = new Set(venues.map(({ name }) => name.toLocaleLowerCase('id')));
  const fresh = names.filter((name) => !known.has(name.toLocaleLowerCase('id')));
  const twice = names.filter((name) => known.has(name.toLocaleLowerCase('id')));
  return (
    <fieldset className="group">
      <legend>{t('arrangement.places.many')}</legend>
      <TextBlock
        label={t('arrangement.places.many')}
        isLabelUnseen
        value={pasted}
        onChange={setPasted}
        most={60_000}
        hint={t('arrangement.places.manyHint')}
      />
      {twice.length > 0 && <p className="field-hint">{t('arrangement.places.known', { names: twice.join(', ') })}</p>}
      <div className="row-end">
        <Choice
          label={t('arrangement.places.manyKind')}
          options={useKindOptions()}
          chosen={kind}
          onChoose={(chosen) => setKind(chosen as Venue['kind'])}
        />
        <Button
          isDisabled={fresh.length === 0}
          onPress={() => {
            // The main place is where the oath is said, whatever the others are.
            onAdd(fresh.map((name) => ({ name, kind: name === main ? 'hall' : kind })));
            setPasted('');
          }}
        >
          {fresh.length === 0
            ? t('arrangement.places.addNone')
            : t('arrangement.places.add', { count: fresh.length, n: count(fresh.length) })}
        </Button>
      </div>
    </fieldset>
  );
}
