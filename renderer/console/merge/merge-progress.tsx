import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useClient } from '../../ui/connection.tsx';
import { useStream } from '../../ui/use-stream.ts';
import { subscribeWork } from '../asking/work-in-thread.tsx';
import { useCountText } from '../ceremony-context.tsx';
import type { MergeRun } from './use-merge.ts';
import { Working } from '../widgets/working.tsx';

/**
 * How far the merge is: entries of the files under way, and files of the run, where they do not all go together. The stop
 * reaches the core, so ten thousand people need not come to their end first.
 */
export function MergeProgress({ run, onStop }: { run: MergeRun; onStop: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const client = useClient();
  const { value: latest } = useStream(subscribeWork);
  const work = latest?.kind === 'merge' ? latest : null;
  const files = run.to - run.at + 1;
  const share = work === null || work.of === 0 ? 0 : work.done / work.of;
  const stop = () => {
    onStop();
    if (work !== null) void client.console.stopWork({ id: work.id });
  };
  return (
    <div className="merge-progress">
      <Working
        words={t('merge.working', { count: files, n: count(files) })}
        {...(work === null || work.of === 0 ? {} : { done: work.done, all: work.of })}
        stop={
          <Button isDisabled={work?.stopping === true} onPress={stop}>
            {t('stop')}
          </Button>
        }
      />
      {run.of > files && (
        <Working
          words={t('merge.overall', { at: count(run.at), to: count(run.to), of: count(run.of) })}
          done={run.at - 1 + files * share}
          all={run.of}
        />
      )}
    </div>
  );
}
