import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import { DigitField } from './digit-field.tsx';
import { afterKeypress, isComplete, type DigitField as Field, type Keypress } from './digits.ts';
import { useTypedLetters } from './keyboard.tsx';
import { Keypad } from './keypad.tsx';
import type { StatusIn } from './status.ts';
import { Top } from './top.tsx';

/** The operator's screen: open the pact for somebody without a badge, or close the kiosk. Both want the PIN. */
export function CallTheOperator({ header, status }: { header: CeremonyHeader; status: StatusIn<'call-the-operator'> }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { run, busy } = useCommands();
  const { digits, field, choose, press, empty } = useDigits();
  const [closing, setClosing] = useState(false);
  const pinReady = isComplete(digits.pin, 'pin');

  const submit = (command: 'identify' | 'close') => {
    const operator = digits.pin;
    run((kiosk) => (command === 'close' ? kiosk.close({ operator }) : kiosk.type({ number: digits.number, operator })));
    empty();
  };
  const setMode = (close: boolean) => {
    empty();
    setClosing(close);
  };

  return (
    <>
      <Top title={header.title} />
      <main className="operator">
        <div className="operator-words" data-why={status.why}>
          <h1>{closing ? t('operator.close') : t('operator.title')}</h1>
          <p role={status.why === 'asked' ? undefined : 'alert'}>
            {closing ? t('operator.closeSure') : t(`operator.${status.why}`)}
          </p>
          {!closing && status.message !== null && <p className="operator-message">{status.message[language]}</p>}
          <DigitField field="pin" digits={digits.pin} active={field === 'pin' || closing} onChoose={() => choose('pin')} />
          {!closing && (
            <DigitField field="number" digits={digits.number} active={field === 'number'} onChoose={() => choose('number')} />
          )}
        </div>
        <Keypad onKey={press} />
      </main>
      <div className="kiosk-actions">
        <div className="kiosk-actions-group">
          <Button size="touch" isDisabled={busy} onPress={() => (closing ? setMode(false) : run((kiosk) => kiosk.cancel()))}>
            {closing ? t('operator.closeNot') : t('backToStart')}
          </Button>
          {!closing && (
            <Button size="touch" isDisabled={busy} onPress={() => setMode(true)}>
              {t('operator.close')}
            </Button>
          )}
        </div>
        {closing ? (
          <Button look="alert" size="large" isDisabled={busy || !pinReady} onPress={() => submit('close')}>
            {t('operator.closeNow')}
          </Button>
        ) : field === 'pin' ? (
          <Button look="primary" size="large" isDisabled={busy || !pinReady} onPress={() => choose('number')}>
            {t('operator.next')}
          </Button>
        ) : (
          <Button
            look="primary"
            size="large"
            isDisabled={busy || !pinReady || !isComplete(digits.number, 'number')}
            onPress={() => submit('identify')}
          >
            {t('operator.identify')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The digits typed so far; they live only as long as this screen. */
function useDigits() {
  const [digits, setDigits] = useState<Record<Field, string>>({ pin: '', number: '' });
  const [field, choose] = useState<Field>('pin');
  const press = useCallback(
    (key: Keypress) => setDigits((before) => ({ ...before, [field]: afterKeypress(before[field], key, field) })),
    [field],
  );
  useTypedLetters(useCallback((letter) => press({ digit: letter }), [press]));
  const empty = () => {
    setDigits({ pin: '', number: '' });
    choose('pin');
  };
  return { digits, field, choose, press, empty };
}
