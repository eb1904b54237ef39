import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../clock.ts';
import { Brake } from './brake.ts';
import type { JobMessage, JobOrder, JobToRun } from './job.ts';
import { runJob } from './run-job.ts';

/** The thread's own program: one job, then it ends. */
const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

const { job, brake: shared } = workerData as JobToRun;
const brake = new Brake(shared);
const stopping = new AbortController();
const stopIfAsked = () => {
  if (brake.isPulled()) stopping.abort();
  stopping.signal.throwIfAborted();
};
port.on('message', (order: JobOrder) => {
  if (order === 'stop') stopping.abort();
});
const tell = (message: JobMessage) => port.postMessage(message);
// Whoever changed their mind while the thread was starting is heard before the work begins.
await new Promise((resolve) => setImmediate(resolve));
const outcome = await runJob(job, {
  clock: systemClock,
  random: randomBytes,
  progress: (done, of) => tell({ progress: { done, of } }),
  signal: stopping.signal,
  stopIfAsked,
  lastStep: () => {
    if (!brake.takeLastWord()) brake.pull();
    stopIfAsked();
  },
});
tell({ outcome });
port.close();
