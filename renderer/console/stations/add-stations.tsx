import { useEffect, useEffectEvent, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import type { StationChoices, StationFolder, StationRow } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCeremony } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Field } from '../widgets/field.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { Segments } from '../widgets/segments.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { CountField } from './count-field.tsx';
import { useStationMaking, type Wishes } from './station-making.tsx';
import { stationNames } from './station-names.ts';
import './stations.css';

const roles = ['kiosk', 'projector', 'both'] as const satisfies StationRow['role'][];
const mostAtOnce = 40;
const byDownload = '';
/** No place is called by an empty name. */
const elsewhere = '';

function askChoices(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.stations.choices(undefined, options);
}

/** What to make: the files of one or many kiosks. The operators' PINs stand above it then (`StationMakingProvider`). */
export function AddStations({ stations, onClose }: { stations: StationRow[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { value: choices } = useQuestion(askChoices);
  const { task, make, reset } = useStationMaking();
  // A refusal that was read here does not stand here again another time.
  const goes = useEffectEvent(() => {
    if (task.stage === 'refused') reset();
  });
  useEffect(() => () => goes(), []);
  if (task.stage === 'done') return null;
  const working = task.stage === 'working';
  return (
    <Dialog title={t('stations.add')} onClose={onClose} mustAnswer={working}>
      {choices === null ? (
        <output>{t('waiting')}</output>
      ) : (
        <StationForm choices={choices} stations={stations} working={working} onMake={make}>
          {task.stage === 'refused' && <RefusalNote words={task.words} />}
          <div className="dialog-actions">
            <Button onPress={onClose} isDisabled={working}>
              {t('cancel')}
            </Button>
            <Button look="primary" type="submit" data-busy={working}>
              {working ? t('stations.making') : t('stations.make')}
            </Button>
          </div>
        </StationForm>
      )}
    </Dialog>
  );
}

function StationForm(props: {
  choices: StationChoices;
  stations: StationRow[];
  working: boolean;
  onMake: (wishes: Wishes) => void;
  children: ReactNode;
}) {
  const { choices, stations, working, onMake, children } = props;
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const [name, setName] = useState('');
  const [count, setCount] = useState(1);
  const [role, setRole] = useState<StationRow['role']>('kiosk');
  const [place, setPlace] = useState(choices.venues.includes(header.venue) ? header.venue : (choices.venues[0] ?? elsewhere));
  const [folder, setFolder] = useState(choices.folders[0]?.path ?? byDownload);
  const names = stationNames(
    name,
    count,
    stations.map((station) => station.name),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const venue = place === elsewhere ? new FormData(event.currentTarget).get('venue') : place;
    if (typeof venue !== 'string' || working) return;
    const wishes = names.map((one) => ({ name: one, venue: venue.trim(), role }));
    onMake({ stations: wishes, folder: folder === byDownload ? null : folder });
  };
  const folderName = (one: StationFolder) => t(`stations.folders.${one.kind}`, { name: one.name });
  return (
    <Form onSubmit={submit}>
      <Field
        label={t('stations.name')}
        name="name"
        hint={t('stations.nameHint')}
        required={t('stations.required')}
        most={70}
        onType={setName}
        first
      />
      <div className="count-row">
        <CountField label={t('stations.count')} value={count} most={mostAtOnce} onChange={setCount} />
        <output>
          {count > 1 && name.trim() !== '' && t('stations.names', { first: names[0] ?? '', last: names.at(-1) ?? '' })}
        </output>
      </div>
      <Choice
        label={t('stations.venue')}
        options={[...choices.venues.map((one) => ({ id: one, name: one })), { id: elsewhere, name: t('stations.elsewhere') }]}
        chosen={place}
        onChoose={setPlace}
      />
      {place === elsewhere && (
        <Field
          label={t('stations.otherVenue')}
          name="venue"
          hint={t('stations.venueHint')}
          required={t('stations.required')}
          most={200}
        />
      )}
      <Segments
        label={t('stations.role')}
        options={roles.map((id) => ({ id, name: t(`stations.roles.${id}`) }))}
        chosen={role}
        onChoose={setRole}
      />
      <Choice
        label={t('stations.folder')}
        options={[
          ...choices.folders.map((one) => ({ id: one.path, name: folderName(one) })),
          { id: byDownload, name: t('stations.folders.download') },
        ]}
        chosen={folder}
        onChoose={setFolder}
      />
      {children}
    </Form>
  );
}
