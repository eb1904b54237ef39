import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import type { PersonOnScreen } from './status.ts';
import { textSize } from './text-size.ts';
import { Top } from './top.tsx';

/** Is this you? Name and unit, never the number: the hall looks on. */
export function ConfirmIdentity({ person }: { person: PersonOnScreen }) {
  const { t } = useTranslation('kiosk');
  const { run, busy } = useCommands();
  return (
    <>
      <Top title={t('steps.scan')} right={t('steps.here', { step: 1 })} />
      <main className="confirm">
        <h1 className="confirm-question">{t('confirm.title')}</h1>
        <div className="confirm-card">
          <p className="confirm-name" data-size={textSize(person.name)}>
            {person.name}
          </p>
          <p className="confirm-unit">{person.unit}</p>
          {person.position !== '' && <p className="confirm-position">{person.position}</p>}
        </div>
      </main>
      <div className="kiosk-actions">
        <Button size="touch" isDisabled={busy} onPress={() => run((kiosk) => kiosk.cancel())}>
          {t('confirm.no')}
        </Button>
        <Button look="primary" size="large" isDisabled={busy} onPress={() => run((kiosk) => kiosk.confirm())}>
          {t('confirm.yes')}
        </Button>
      </div>
    </>
  );
}
