import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import type { StationRow } from '../../core/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { useCeremony } from './ceremony-context.tsx';
import { CopyText } from './copy-text.tsx';
import { Dialog } from './dialog.tsx';
import { download } from './download.ts';
import { Field } from './field.tsx';
import { RefusalNote } from './note.tsx';
import { useTask } from './use-task.ts';
import './add-station.css';
import './people.css';

type Made = { id: string; pin: string; file: File };

/** Makes the file of one kiosk; then shows the operator's PIN, once. */
export function AddStation({ stations, onClose }: { stations: StationRow[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const { task, run } = useTask<Made>();
  if (task.stage === 'done') return <StationMade made={task.value} onClose={onClose} />;

  const make = async (name: string, venue: string) => {
    const made = await run((client) => client.console.addStation({ name, venue }));
    if (made !== null) download(made.file, made.file.name);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, venue] = [form.get('name'), form.get('venue')];
    if (typeof name === 'string' && typeof venue === 'string') void make(name.trim(), venue.trim());
  };
  const venues = [...new Set([header.venue, ...stations.map((station) => station.venue)])];
  return (
    <Dialog title={t('stations.add')} onClose={onClose}>
      <Form onSubmit={submit}>
        <Field
          label={t('stations.name')}
          name="name"
          hint={t('stations.nameHint')}
          required={t('stations.required')}
          most={80}
          first
        />
        <Field
          label={t('stations.venue')}
          name="venue"
          hint={t('stations.venueHint')}
          required={t('stations.required')}
          most={200}
          known={venues}
          begins={header.venue}
        />
        {task.stage === 'refused' && <RefusalNote words={task.words} />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={task.stage === 'working'}>
            {task.stage === 'working' ? t('stations.making') : t('stations.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Nothing but its button closes it: whoever loses this PIN has to make the file anew. */
function StationMade({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTranslation('console');
  const command = `npm start -- "${made.file.name}"`;
  return (
    <Dialog title={t('stations.made')} onClose={onClose} mustAnswer>
      <div className="pin">
        <span>{t('stations.pin')}</span>
        <strong className="tabular">{made.pin}</strong>
        <span>{t('stations.pinOnce')}</span>
      </div>
      <ol className="made-steps">
        <li>{t('stations.steps.file', { file: made.file.name })}</li>
        <li>{t('stations.steps.open')}</li>
        <li>
          {t('stations.steps.command')}
          <div className="command">
            <code>{command}</code>
            <CopyText text={command} />
          </div>
        </li>
        <li>{t('stations.steps.pin')}</li>
        <li>{t('stations.steps.home')}</li>
      </ol>
      <div className="dialog-actions">
        <Button onPress={() => download(made.file, made.file.name)}>{t('stations.again')}</Button>
        <Button look="primary" onPress={onClose}>
          {t('stations.noted')}
        </Button>
      </div>
    </Dialog>
  );
}
