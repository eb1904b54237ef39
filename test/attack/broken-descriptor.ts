import { closeSync, constants, fstatSync, openSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * Puts another descriptor in the place of the one that SQLite has open on a file, so that the system itself refuses the next
 * system call: EBADF for a write where it may only be read, and for a read where it may only be written; EINVAL for the
 * `fsync` of a device that has no disk. What SQLite makes of it is a real `SQLITE_IOERR_…`. Linux alone tells which descriptor that is.
 */
export function breakDescriptor(path: string, how: 'read-only' | 'write-only' | 'no-sync'): void {
  const [descriptor] = readdirSync('/proc/self/fd')
    .map(Number)
    .filter((each) => pathOf(each) === path);
  if (descriptor === undefined) throw new Error('nobody has this file open');
  closeSync(descriptor);
  const flags = { 'read-only': constants.O_RDONLY, 'write-only': constants.O_WRONLY, 'no-sync': constants.O_RDWR };
  // The lowest number that is free is the one that was closed; whatever stands below is taken first.
  const opened: number[] = [];
  do opened.push(openSync(how === 'no-sync' ? '/dev/null' : path, flags[how]));
  while ((opened.at(-1) ?? 0) < descriptor);
  if (opened.at(-1) !== descriptor) throw new Error('somebody else took the descriptor');
  for (const below of opened.slice(0, -1)) closeSync(below);
  fstatSync(descriptor);
}

function pathOf(descriptor: number): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return null;
  }
}
