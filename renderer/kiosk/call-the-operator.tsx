import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import { DigitField } from './digit-field.tsx';
import { afterKeypress, fieldLimits, isComplete, type DigitField as Field, type Keypress } from './digits.ts';
import { useTypedKeys } from './keyboard.tsx';
import { Keypad } from './keypad.tsx';
import type { StatusIn } from './status.ts';
import { Top } from './top.tsx';

/** The operator's screen: open the pact for somebody without a badge, or close the kiosk. Both want the PIN. */
export function CallTheOperator({ header, status }: { header: CeremonyHeader; status: StatusIn<'call-the-operator'> }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { run, busy } = useCommands();
  const { digits, field, full, choose, press, empty } = useDigits();
  const [closing, setClosing] = useState(false);
  const pinReady = isComplete(digits.pin, 'pin');

  const submit = (command: 'identify' | 'close') => {
    const operator = digits.pin;
    if (command === 'close') run((kiosk) => kiosk.close({ operator }));
    else run((kiosk) => kiosk.type({ number: digits.number, operator }), 'typed-number');
    empty();
  };
  const setMode = (close: boolean) => {
    empty();
    setClosing(close);
  };
  const step = closing ? 'close' : field === 'pin' ? 'next' : 'identify';
  const ready = !busy && pinReady && (step !== 'identify' || isComplete(digits.number, 'number'));
  const goOn = () => {
    if (!ready) return;
    if (step === 'next') choose('number');
    else submit(step);
  };
  useTypedKeys((key) => {
    // Enter and Tab belong to a button that was reached with the keyboard, else to the step.
    const onButton = document.activeElement?.matches('button:focus-visible') === true;
    if (key === 'Enter' && !onButton) goOn();
    else if (key === 'Tab' && !onButton && step === 'next' && digits.pin !== '') choose('number');
    else if (key === 'Backspace') press('erase');
    else if (/^\d$/.test(key)) {
      // What was tapped before is done with: the next Enter is for the digits.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      press({ digit: key });
    } else return false;
    return true;
  });

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
          <DigitField
            field="pin"
            digits={digits.pin}
            active={field === 'pin' || closing}
            full={full === 'pin'}
            onChoose={() => choose('pin')}
          />
          {!closing && (
            <DigitField
              field="number"
              digits={digits.number}
              active={field === 'number'}
              full={full === 'number'}
              onChoose={() => choose('number')}
            />
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
        <Button look={closing ? 'alert' : 'primary'} size="large" isDisabled={!ready} onPress={goOn}>
          {t(closing ? 'operator.closeNow' : `operator.${step === 'next' ? 'next' : 'identify'}`)}
        </Button>
      </div>
    </>
  );
}

/** The digits typed so far; they live only as long as this screen. */
function useDigits() {
  const [digits, setDigits] = useState<Record<Field, string>>({ pin: '', number: '' });
  const [field, setField] = useState<Field>('pin');
  const [full, setFull] = useState<Field | null>(null);
  const choose = (next: Field) => {
    setFull(null);
    setField(next);
  };
  const press = (key: Keypress) => {
    // A digit too many is not dropped in silence: the rest of the number would seem to be typed.
    setFull(typeof key === 'object' && digits[field].length >= fieldLimits[field].most ? field : null);
    setDigits((before) => ({ ...before, [field]: afterKeypress(before[field], key, field) }));
  };
  const empty = () => {
    setDigits({ pin: '', number: '' });
    choose('pin');
  };
  return { digits, field, full, choose, press, empty };
}
