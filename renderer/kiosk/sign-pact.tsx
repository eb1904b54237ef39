import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import { SignatureArea, type SignatureHandle } from './signature-area.tsx';
import type { PersonOnScreen } from './status.ts';
import { Top } from './top.tsx';

/** The signature. "Selesai" wakes with the first ink and moves to the thumb that does not hold the pen. */
export function SignPact({ person, saving }: { person: PersonOnScreen; saving: boolean }) {
  const { t } = useTranslation('kiosk');
  const { run, busy } = useCommands();
  const pad = useRef<SignatureHandle>(null);
  const [ink, setInk] = useState(false);
  const [hand, setHand] = useState<'right' | 'left'>('right');
  const waiting = saving || busy;
  const submit = () => {
    const strokes = pad.current?.strokes() ?? [];
    if (strokes.length > 0) run((kiosk) => kiosk.sign({ strokes }));
  };
  return (
    <>
      <Top title={t('sign.title')} right={t('steps.here', { step: 3 })} />
      <main className="sign">
        <div className="sign-who">
          <h1 className="sign-name" data-length={person.name.length > 60 ? 'long' : 'short'}>
            {person.name}
          </h1>
          <p className="sign-unit">{[person.unit, person.position].filter((part) => part !== '').join(' · ')}</p>
        </div>
        <SignatureArea ref={pad} label={t('sign.pad')} hint={t('sign.hint')} still={waiting} onInk={setInk} />
      </main>
      <div className="kiosk-actions" data-hand={hand}>
        <div className="kiosk-actions-group">
          <Button size="touch" isDisabled={!ink || waiting} onPress={() => pad.current?.clear()}>
            {t('sign.clear')}
          </Button>
          <Button size="touch" isDisabled={waiting} onPress={() => run((kiosk) => kiosk.cancel())}>
            {t('cancel')}
          </Button>
        </div>
        <Button look="link" size="touch" onPress={() => setHand(hand === 'right' ? 'left' : 'right')}>
          {hand === 'right' ? t('sign.toLeft') : t('sign.toRight')}
        </Button>
        <Button look="primary" size="large" isDisabled={!ink || waiting} onPress={submit}>
          {waiting ? t('sign.saving') : t('sign.done')}
        </Button>
      </div>
    </>
  );
}
