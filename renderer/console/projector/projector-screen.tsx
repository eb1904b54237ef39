import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingStatus, ReadingStep, Words } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useStream } from '../../ui/use-stream.ts';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { useOrganiserCall } from '../asking/organiser-call.tsx';
import { PageHead } from '../page-head.tsx';
import { ReadingView } from './reading-view.tsx';
import { stepOfKey } from './step-of-key.ts';
import './projector.css';

function subscribeReading(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.projector.watch(undefined, options);
}

/** What the hall sees now and next, for whoever leads the reading from this laptop. */
export function ProjectorScreen() {
  const { t } = useTranslation('console');
  const { value: reading, refusal } = useStream(subscribeReading);
  const { step, refused } = useStepping();
  useStepKeys(step);
  return (
    <>
      <PageHead title={t('sections.projector')} lead={<p>{t('projector.lead')}</p>} />
      {refusal !== null && <RefusalNote words={refusal} />}
      {reading === null ? (
        <output>{t('waiting')}</output>
      ) : (
        <>
          <ReadingView reading={reading} />
          <div className="stepping">
            <Button size="touch" isDisabled={reading.stage.name === 'waiting'} onPress={() => step('back')}>
              <Icon name="back" />
              {t('projector.back')}
            </Button>
            <ForwardButton reading={reading} onPress={() => step('next')} />
          </div>
        </>
      )}
      {refused !== null && <RefusalNote words={refused} />}
      <Note tone="plain">{t('projector.keys')}</Note>
    </>
  );
}

function ForwardButton({ reading, onPress }: { reading: ReadingStatus; onPress: () => void }) {
  const { t } = useTranslation('console');
  const { stage } = reading;
  const words = () => {
    if (stage.name === 'waiting') return t('projector.begin');
    return stage.name === 'reading' && stage.next === null ? t('projector.end') : t('projector.forward');
  };
  return (
    <Button look="primary" size="touch" isDisabled={stage.name === 'ended'} onPress={onPress}>
      {words()}
      <Icon name="next" />
    </Button>
  );
}

/** Every press counts and none waits for the one before it: whoever clicks twice wants two steps. */
function useStepping(): { step: (way: ReadingStep) => void; refused: Words | null } {
  const call = useOrganiserCall();
  const [refused, setRefused] = useState<Words | null>(null);
  const step = useCallback(
    (way: ReadingStep) => {
      const ask = async () => {
        const answer = await call((client) => client.clicker.step({ step: way }));
        setRefused(answer.end === 'refused' ? answer.words : null);
      };
      void ask();
    },
    [call],
  );
  return { step, refused };
}

/** Arrow keys and a presenter's clicker step the reading while this page is open, wherever the focus is. */
function useStepKeys(step: (way: ReadingStep) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = stepOfKey(event);
      if (way === null) return;
      event.preventDefault();
      step(way);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step]);
}
