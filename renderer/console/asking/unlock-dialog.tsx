import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import type { Words } from '../../../core/api/contract.ts';
import { shared } from '../../text/shared.ts';
import { Button } from '../../ui/button.tsx';
import { useClient } from '../../ui/connection.tsx';
import { refusalOf } from '../../ui/refusal.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Field } from '../widgets/field.tsx';
import { RefusalNote } from '../widgets/note.tsx';

/** Asks for the passphrase of the organiser's key until it is right, or until the person puts it off. */
export function UnlockDialog({ onClose }: { onClose: (unlocked: boolean) => void }) {
  const { t } = useTranslation('console');
  const client = useClient();
  const [opening, setOpening] = useState(false);
  const [refused, setRefused] = useState<Words | null>(null);

  const unlock = async (passphrase: string) => {
    setOpening(true);
    setRefused(null);
    try {
      await client.console.unlock({ passphrase });
      onClose(true);
    } catch (failure) {
      setRefused(refusalOf(failure)?.words ?? { id: shared.id.line.failed, en: shared.en.line.failed });
      setOpening(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const passphrase = new FormData(event.currentTarget).get('passphrase');
    if (typeof passphrase === 'string' && !opening) void unlock(passphrase);
  };

  return (
    <Dialog title={t('unlock.title')} onClose={() => onClose(false)}>
      <p>{t('unlock.why')}</p>
      <Form onSubmit={submit}>
        <Field label={t('unlock.passphrase')} name="passphrase" required={t('stations.required')} most={1024} secret first />
        {refused !== null && <RefusalNote words={refused} />}
        <div className="dialog-actions">
          <Button onPress={() => onClose(false)}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={opening}>
            {opening ? t('unlock.opening') : t('unlock.open')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
