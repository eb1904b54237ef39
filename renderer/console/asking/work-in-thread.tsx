import { useTranslation } from 'react-i18next';
import type { WorkUnderWay } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useClient } from '../../ui/connection.tsx';
import { useStream } from '../../ui/use-stream.ts';
import { Working } from '../widgets/working.tsx';

export function subscribeWork(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.work(undefined, options);
}

/**
 * Work of one kind that the core is doing: how much of it is done, and the way to stop it.
 * @param counted says it in numbers too, once it is known how much there is
 */
export function WorkInThread(props: {
  kind: WorkUnderWay['kind'];
  words: string;
  counted?: (work: Pick<WorkUnderWay, 'done' | 'of'>) => string;
}) {
  const { kind, words, counted } = props;
  const { t } = useTranslation('console');
  const client = useClient();
  const { value: latest } = useStream(subscribeWork);
  const work = latest?.kind === kind ? latest : null;
  const stop = work === null || work.stopping ? null : work.id;
  return (
    <Working
      words={work === null || work.of === 0 || counted === undefined ? words : counted(work)}
      {...(work === null || work.of === 0 ? {} : { done: work.done, all: work.of })}
      stop={
        <Button isDisabled={stop === null} onPress={() => stop !== null && void client.console.stopWork({ id: stop })}>
          {t('stop')}
        </Button>
      }
    />
  );
}
