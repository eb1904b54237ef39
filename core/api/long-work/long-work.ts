import { Worker } from 'node:worker_threads';
import type { Job, JobMessage, JobOrder, JobOutcome } from './job.ts';

/** Where the worker's program lies: a source file for the command line, a built file in the desktop shell. */
export type LongWork = { worker: URL };
export type JobFollowing = { signal?: AbortSignal | undefined; progress?: (done: number, of: number) => void };

/**
 * Runs a job in a thread of its own and gives its outcome; throws when the thread falls over, which is a bug.
 * @param following `signal` asks the job to stop, and it answers with its own refusal
 */
export function inThread<Kind extends Job['kind']>(
  { worker: program }: LongWork,
  job: Extract<Job, { kind: Kind }>,
  { signal, progress }: JobFollowing = {},
): Promise<JobOutcome<Kind>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: job });
    const stop = () => worker.postMessage('stop' satisfies JobOrder);
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: JobMessage) => {
      if ('progress' in message) progress?.(message.progress.done, message.progress.of);
      else resolve(message.outcome as JobOutcome<Kind>);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`a worker thread ended with ${code} before its work was done`));
    });
  });
}
