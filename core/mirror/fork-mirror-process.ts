import { fork } from 'node:child_process';
import type { MirrorJob } from './mirror-copy.ts';
import type { MirrorAnswer, StartMirrorProcess } from './mirror-messages.ts';

/**
 * Starts the copying process in Node.
 * @param program `mirror-process.ts`, or what it was built into
 */
export function forkMirrorProcess(program: URL, job: MirrorJob): StartMirrorProcess {
  return (listener) => {
    // Without our output: whoever reads it must not wait for a stick that hangs.
    const child = fork(program, [JSON.stringify(job)], { stdio: 'ignore', execArgv: [] });
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      listener.ended();
    };
    child.on('message', (answer) => listener.answered(answer as MirrorAnswer));
    child.on('exit', end);
    child.on('error', end);
    return {
      // A process that has died does not hear; `ended` says so.
      order: (order) => void child.send(order, () => undefined),
      kill() {
        child.kill('SIGKILL');
        // One that the kernel holds must not hold us.
        child.unref();
        if (child.connected) child.disconnect();
      },
    };
  };
}
