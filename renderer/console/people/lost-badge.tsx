import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import type { PersonRow } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { download } from '../widgets/download.ts';
import { Field } from '../widgets/field.tsx';
import { focusOnce } from '../widgets/focus-once.ts';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';
import { Who } from './who.tsx';
import './people.css';

type Reissued = { token: string; sheet: File };

/** A badge was lost: says what replacing it means, asks why, and shows the new one. */
export function LostBadge({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { task, run } = useTask<Reissued>();
  const { name } = person;
  if (task.stage === 'done') {
    const { token, sheet } = task.value;
    return (
      <Dialog title={name} onClose={onClose}>
        <Note tone="saved">{t('people.lostDone')}</Note>
        <div className="person-badge" tabIndex={-1} ref={focusOnce}>
          <QrCode text={token} label={t('people.badgeOf', { name })} />
          <p>{t('people.badgeHint')}</p>
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('close')}</Button>
          <Button look="primary" onPress={() => download(sheet, sheet.name)}>
            {t('people.lostSheet')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason !== 'string') return;
    void run((client) => client.console.reissueBadge({ person: person.id, reason: reason.trim() }));
  };
  return (
    <Dialog title={t('people.lostTitle', { name })} onClose={onClose}>
      <Who person={person} />
      <Note tone="waiting">{t('people.lostWhat')}</Note>
      <Form onSubmit={submit}>
        <Field
          label={t('people.lostWhy')}
          name="reason"
          hint={t('people.lostWhyHint')}
          required={t('stations.required')}
          most={200}
          first
        />
        {task.stage === 'refused' && <RefusalNote words={task.words} />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" data-busy={task.stage === 'working'}>
            {task.stage === 'working' ? t('people.lostMaking') : t('people.lostMake')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
