import { Worker } from 'node:worker_threads';
import { err } from '../../result.ts';
import { Brake } from './brake.ts';
import { clearAfter } from './clear-after.ts';
import type { Job, JobMessage, JobOrder, JobOutcome, JobToRun } from './job.ts';

/** Where the worker's program lies: a source file for the command line, a built file in the desktop shell. */
export type LongWork = {
  worker: URL;
  /** How long a job that is told to stop is waited for; the usual times where nothing is said. */
  patience?: Patience | undefined;
};
/** Milliseconds: until a job answers, and, once it is ended by force, until its thread is gone. */
export type Patience = { answer: number; end: number };
export type JobFollowing = { signal?: AbortSignal | undefined; progress?: (done: number, of: number) => void };

/** The longest stretch in which a job hears nothing is SQLite's check of one large file: ten seconds and more on an old disk. */
const usualPatience: Patience = { answer: 30_000, end: 10_000 };

/**
 * Runs a job in a thread of its own and gives its outcome; throws when the thread falls over, which is a bug.
 *
 * A job that does not answer a stop in time is ended by force, and that is `work-ended-by-force`: whatever SQLite had
 * not committed is taken back, and drafts are cleared away. Only one that has begun its last step is waited for, since ended
 * there it would leave half of it. A thread that waits for a dead disk cannot be ended before the disk answers: in the end nobody
 * waits for it any more, and it does nothing more either.
 * @param following `signal` asks the job to stop, and it answers with its own refusal
 */
export function inThread<Kind extends Job['kind']>(
  { worker: program, patience = usualPatience }: LongWork,
  job: Extract<Job, { kind: Kind }>,
  { signal, progress }: JobFollowing = {},
): Promise<JobOutcome<Kind>> {
  const { promise, resolve, reject } = Promise.withResolvers<JobOutcome<Kind>>();
  const brake = new Brake();
  const worker = new Worker(program, { workerData: { job, brake: brake.shared } satisfies JobToRun });
  const { threadId } = worker;
  let timer: NodeJS.Timeout | undefined;
  let isForced = false;
  const endByForce = () => {
    if (!brake.takeLastWord()) return;
    isForced = true;
    worker.terminate().catch(reject);
    timer = setTimeout(() => resolve(err({ code: 'work-ended-by-force' })), patience.end);
  };
  const stop = () => {
    brake.pull();
    worker.postMessage('stop' satisfies JobOrder);
    timer = setTimeout(endByForce, patience.answer);
  };
  const nothingMoreToStop = () => {
    signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
  };
  if (signal?.aborted === true) stop();
  else signal?.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: JobMessage) => {
    if ('progress' in message) {
      progress?.(message.progress.done, message.progress.of);
      return;
    }
    nothingMoreToStop();
    resolve(message.outcome as JobOutcome<Kind>);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => {
    nothingMoreToStop();
    if (isForced) {
      clearAfter(job, threadId);
      resolve(err({ code: 'work-ended-by-force' }));
    } else reject(new Error(`a worker thread ended with ${code} before its work was done`));
  });
  return promise;
}
