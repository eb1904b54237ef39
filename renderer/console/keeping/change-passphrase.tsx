import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useOpenCeremony } from '../ceremony-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Field } from '../widgets/field.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';

/** The button for another passphrase; only on the laptop that has the organiser's key. */
export function ChangePassphrase() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  if (useOpenCeremony()?.header.organiser !== true) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Icon name="lock" />
        {t('keeping.passphrase')}
      </Button>
      {open && <PassphraseDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const { task, run } = useTask<{ file: string }>();
  const [differ, setDiffer] = useState(false);
  const working = task.stage === 'working';
  if (task.stage === 'done') {
    return (
      <Dialog title={t('keeping.passphrase')} onClose={onClose}>
        <Note tone="saved">{t('keeping.changed', { file: task.value.file })}</Note>
        <div className="dialog-actions">
          <Button look="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [from = '', to = '', again = ''] = ['now', 'next', 'again'].map((name) => {
      const typed = given.get(name);
      return typeof typed === 'string' ? typed : '';
    });
    setDiffer(to !== again);
    if (to !== again || working) return;
    void run((client) => client.console.keeping.changePassphrase({ from, to }));
  };
  const secret = { required: t('stations.required'), most: 1024, secret: true } as const;
  return (
    <Dialog title={t('keeping.passphrase')} onClose={onClose}>
      <p>{t('keeping.why')}</p>
      <Form onSubmit={submit}>
        <Field label={t('keeping.now')} name="now" {...secret} first />
        <Field label={t('keeping.next')} name="next" hint={t('keeping.nextHint')} {...secret} />
        <Field label={t('keeping.again')} name="again" {...secret} />
        {differ && (
          <div role="alert">
            <Note tone="alert">{t('keeping.differ')}</Note>
          </div>
        )}
        {!differ && task.stage === 'refused' && <RefusalNote words={task.words} />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={working}>
            {working ? t('keeping.changing') : t('keeping.change')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
