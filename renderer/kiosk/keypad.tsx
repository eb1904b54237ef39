import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import type { Keypress } from './digits.ts';

/** Twelve large keys; no field on this kiosk ever takes the keyboard's focus. */
export function Keypad({ onKey }: { onKey: (key: Keypress) => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <fieldset className="keypad" aria-label={t('operator.keypad')}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Button key={digit} size="large" onPress={() => onKey({ digit })}>
          {digit}
        </Button>
      ))}
      <Button size="large" aria-label={t('operator.eraseAll')} onPress={() => onKey('empty')}>
        {t('operator.clear')}
      </Button>
      <Button size="large" onPress={() => onKey({ digit: '0' })}>
        0
      </Button>
      <Button size="large" aria-label={t('operator.erase')} onPress={() => onKey('erase')}>
        <svg className="button-arrow" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 5h11v14H9l-6-7ZM12 9.5l5 5M17 9.5l-5 5" />
        </svg>
      </Button>
    </fieldset>
  );
}
