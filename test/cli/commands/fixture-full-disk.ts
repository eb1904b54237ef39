import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ikrar, program, type Ended, type Surroundings } from './fixture-ikrar.ts';

/**
 * A disk that is really full. Where the system lets us make one, it is a small disk in memory that nobody else sees; where it
 * does not, the system's own limit on how far a file may grow, which SQLite tells apart from a full disk and documents
 * do not.
 */
export type FullDisk = {
  /** What the program may call it. */
  codes: readonly string[];
  /** Runs `ikrar` in a copy of `folder` with `spare` bytes left; `after` is what then lies there. */
  run(folder: string, spare: number, args: readonly string[], surroundings?: Surroundings): Promise<Ended & { after: string }>;
  clear(): void;
};

const ownDisk = `
  mount -t tmpfs -o size=256m ikrar "$DISK" && cp -R "$FROM/." "$DISK" || exit 90
  used=$(du -sk "$DISK" | cut -f1)
  mount -o remount,size=$((used + SPARE / 1024))k ikrar "$DISK" || exit 91
  cd "$DISK"; "$@"; code=$?
  cp -R "$DISK/." "$AFTER"; exit $code`;

/** In blocks of 512 bytes (POSIX, ulimit -f). The limit holds for each file alone, so a small one must be tight. */
const shortRope = `
  cp -R "$FROM/." "$AFTER" && cd "$AFTER" || exit 90
  blocks=$((SPARE / 512)); [ $blocks -gt 200 ] || blocks=32
  ulimit -f $blocks; "$@"`;

export function fullDisk(): FullDisk {
  const place = ['unshare -m', 'unshare -r -m'].map((text) => text.split(' ')).find(canMount);
  const script = place === undefined ? shortRope : ownDisk;
  const base = mkdtempSync(join(tmpdir(), 'ikrar-full-test-'));
  let disks = 0;
  return {
    codes: place === undefined ? ['disk-full', 'disk-failed'] : ['disk-full'],
    async run(folder, spare, args, surroundings = {}) {
      disks += 1;
      const work = join(base, `${disks}`);
      const [disk, after] = [join(work, 'disk'), join(work, 'after')];
      mkdirSync(disk, { recursive: true });
      mkdirSync(after);
      const around = ['env', `DISK=${disk}`, `FROM=${folder}`, `AFTER=${after}`, `SPARE=${spare}`, ...(place ?? [])];
      const ended = await ikrar(args, { ...surroundings, command: [...around, 'sh', '-c', script, 'sh', ...program] });
      return { ...ended, after };
    },
    clear: () => rmSync(base, { recursive: true, force: true }),
  };
}

function canMount(place: readonly string[]): boolean {
  const empty = mkdtempSync(join(tmpdir(), 'ikrar-mount-test-'));
  try {
    const [command = '', ...rest] = place;
    execFileSync(command, [...rest, 'mount', '-t', 'tmpfs', 'ikrar', empty], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(empty, { recursive: true });
  }
}
