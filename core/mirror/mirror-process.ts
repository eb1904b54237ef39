import process from 'node:process';
import { MirrorCopy, type MirrorJob } from './mirror-copy.ts';
import type { MirrorAnswer, MirrorOrder } from './mirror-messages.ts';

/**
 * The process that keeps the second copy. A process and not a thread: a stick that hangs holds whoever touches it, even
 * past an exit, and a stick that was pulled can strike its user down; neither may happen to the kiosk.
 */
const copy = new MirrorCopy(JSON.parse(process.argv[2] ?? '') as MirrorJob);

function catchUp(): MirrorAnswer {
  const reached = copy.catchUp();
  return reached.ok ? { reached: reached.value } : { refused: reached.error };
}

// Ctrl+C reaches us as well; the kiosk says when it has ended, and what it stored last is still to be copied.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.on('message', (order: MirrorOrder) => {
  const answer = catchUp();
  if (process.connected) process.send?.(answer);
  if (order === 'finish' && process.connected) process.disconnect();
});

// Also when the kiosk was killed: what it had acknowledged is in its file.
process.once('disconnect', () => {
  catchUp();
  copy.close();
  process.exit();
});
