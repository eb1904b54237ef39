import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { useOrganiserCall, type Answer } from '../asking/organiser-call.tsx';
import { useLeaveQuestion } from '../asking/use-leave-question.ts';
import { goTo } from '../route.ts';
import '../stations/stations.css';

export type ToFound = Parameters<IkrarClient['console']['arrangement']['found']>[0];
type Made = { pin: string; file: string };
type Found = (ceremony: ToFound) => Promise<Answer<Made>>;

const FoundContext = createContext<Found | null>(null);

/**
 * Makes a ceremony and shows the operator's PIN. It stands above the open ceremony, since the new one takes that one's place
 * on the screen before the PIN could be read.
 */
export function MadeCeremonyProvider({ children }: { children: ReactNode }) {
  const call = useOrganiserCall();
  const [made, setMade] = useState<Made | null>(null);
  const [founding, setFounding] = useState(false);
  useLeaveQuestion(founding || made !== null);
  const found = useCallback<Found>(
    async (ceremony) => {
      setFounding(true);
      const answer = await call((client) => client.console.arrangement.found(ceremony));
      setFounding(false);
      if (answer.end === 'done') setMade(answer.value);
      return answer;
    },
    [call],
  );
  return (
    <FoundContext value={found}>
      {children}
      {made !== null && (
        <PinOnce
          made={made}
          onClose={() => {
            setMade(null);
            goTo({ section: 'arrangement' });
          }}
        />
      )}
    </FoundContext>
  );
}

export function useFound(): Found {
  const found = useContext(FoundContext);
  if (found === null) throw new Error('no MadeCeremonyProvider above this component');
  return found;
}

/** Nothing but its button closes it: the PIN is told this once. */
function PinOnce({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('arrangement.found.made')} onClose={onClose} mustAnswer>
      <div className="pin">
        <span>{t('arrangement.found.pin')}</span>
        <strong className="tabular">{made.pin}</strong>
        <span>{t('arrangement.found.pinOnce')}</span>
      </div>
      <p>{t('arrangement.found.file')}</p>
      <p>
        <code>{made.file}</code>
      </p>
      <p>{t('arrangement.found.lost')}</p>
      <div className="dialog-actions">
        <Button look="primary" onPress={onClose}>
          {t('arrangement.found.go')}
        </Button>
      </div>
    </Dialog>
  );
}
