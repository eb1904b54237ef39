import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { MirrorJob } from '../../../core/mirror/mirror-copy.ts';
import type { MirrorAnswer, MirrorOrder } from '../../../core/mirror/mirror-messages.ts';

const program = resolve(import.meta.dirname, '../../../core/mirror/mirror-process.ts');

/** The real copying process; `most` keeps its files below so many blocks of 512 bytes, as a full stick would. */
export class CopyingProcess {
  private readonly child: ChildProcess;

  constructor(job: MirrorJob, { most }: { most?: number } = {}) {
    const limit = most === undefined ? '' : `ulimit -f ${most}; `;
    this.child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, program, JSON.stringify(job)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  async ask(order: MirrorOrder): Promise<MirrorAnswer> {
    const answered = once(this.child, 'message') as Promise<[MirrorAnswer]>;
    this.child.send(order);
    return (await answered)[0];
  }

  /** SIGKILL once so many milliseconds have passed since an order: in the middle of whatever it does. */
  async killAfter(millis: number): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.send('catch-up');
    setTimeout(() => this.child.kill('SIGKILL'), millis);
    await gone;
  }

  async end(): Promise<void> {
    const gone = once(this.child, 'exit');
    if (this.child.connected) this.child.disconnect();
    await gone;
  }
}
