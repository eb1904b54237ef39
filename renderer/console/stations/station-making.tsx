import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationsMade } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useLeaveQuestion } from '../asking/use-leave-question.ts';
import { useTask, type Task } from '../asking/use-task.ts';
import { turnTo, useRoute } from '../route.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { download } from '../widgets/download.ts';
import { RefusalNote } from '../widgets/note.tsx';
import { StationsMadeDialog } from './stations-made.tsx';

export type Wishes = Parameters<IkrarClient['console']['stations']['add']>[0];
type Making = { task: Task<StationsMade>; make: (wishes: Wishes) => void; reset: () => void };

const MakingContext = createContext<Making | null>(null);

/**
 * Makes station files and shows their PINs until somebody says that they are written down. The PINs come with the answer and
 * never again, so this stands above the sections and above the open ceremony: whoever goes back, or opens another ceremony
 * meanwhile, sees them all the same.
 */
export function StationMakingProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('console');
  const route = useRoute();
  const { task, run, reset } = useTask<StationsMade>();
  const making = useMemo<Making>(() => {
    const make = async (wishes: Wishes) => {
      const made = await run((client) => client.console.stations.add(wishes));
      for (const file of made?.files ?? []) download(file, file.name);
    };
    return { task, make: (wishes) => void make(wishes), reset };
  }, [task, run, reset]);
  useLeaveQuestion(task.stage === 'working' || task.stage === 'done');
  const atForm = route.section === 'stations' && route.adding === true;
  /** Whoever left the form while the files were made did not see there that they were refused. */
  const [left, setLeft] = useState(false);
  const leaves = task.stage === 'working' ? left || !atForm : left && task.stage === 'refused';
  if (leaves !== left) setLeft(leaves);
  const noted = () => {
    reset();
    if (atForm) turnTo({ section: 'stations' });
  };
  return (
    <MakingContext value={making}>
      {children}
      {task.stage === 'done' && <StationsMadeDialog made={task.value} onClose={noted} />}
      {task.stage === 'refused' && left && !atForm && (
        <Dialog title={t('stations.add')} onClose={reset}>
          <RefusalNote words={task.words} />
          <div className="dialog-actions">
            <Button look="primary" onPress={reset}>
              {t('close')}
            </Button>
          </div>
        </Dialog>
      )}
    </MakingContext>
  );
}

export function useStationMaking(): Making {
  const making = useContext(MakingContext);
  if (making === null) throw new Error('no StationMakingProvider above this component');
  return making;
}
