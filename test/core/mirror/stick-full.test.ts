import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CopyingProcess } from './copying-process.ts';
import { jobOf, mirroredKiosk, readAll } from './mirrored-kiosk.ts';

const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) execFileSync('umount', [folder]);
});

/** A disk of so many kilobytes where this user may mount one; false where not. */
function mountSmallDisk(folder: string, kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder], { stdio: 'ignore' });
    mounted.push(folder);
    return true;
  } catch {
    return false;
  }
}

/** Entries by the hundred: badges that nobody can read. */
function refuseMany(kiosk: ReturnType<typeof mirroredKiosk>, from: number, to: number): void {
  for (let count = from; count < to; count += 1) {
    kiosk.small.clock.forward(1);
    kiosk.kiosk.station.scan(`bukan badge ${count}`);
  }
}

test('a stick that is full says so, keeps the whole copy it has, and is caught up when there is room again', async () => {
  const mirrored = mirroredKiosk();
  const { handedOut, kiosk, stick, mirror } = mirrored;
  const ballast = join(stick, 'foto.jpg');
  // Where no disk can be mounted the system's limit on the size of a file stands in for its end.
  const isDisk = mountSmallDisk(stick, 2048);
  if (isDisk) writeFileSync(ballast, Buffer.alloc(1_600_000));
  const job = jobOf(kiosk, handedOut.path, stick);
  const narrow = new CopyingProcess(job, isDisk ? {} : { most: 900 });
  expect(await narrow.ask('catch-up')).toHaveProperty('reached');
  const before = readAll(mirror).entries.length;
  refuseMany(mirrored, 0, 700);

  const refused = await narrow.ask('catch-up');
  expect(refused).toMatchObject({ refused: { code: isDisk ? 'disk-full' : 'disk-failed' } });
  const kept = readAll(mirror).entries.length;
  expect(kept).toBeGreaterThanOrEqual(before);
  expect(kept).toBeLessThan(readAll(handedOut.path).entries.length);

  rmSync(ballast, { force: true });
  const wide = isDisk ? narrow : new CopyingProcess(job);
  expect(await wide.ask('catch-up')).toHaveProperty('reached');
  await wide.end();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('a stick with no room for the beginning of a copy stays as it was', async () => {
  const { handedOut, kiosk, stick } = mirroredKiosk();
  mkdirSync(stick, { recursive: true });
  const isDisk = mountSmallDisk(stick, 64);
  if (isDisk) writeFileSync(join(stick, 'foto.jpg'), Buffer.alloc(60_000));
  const narrow = new CopyingProcess(jobOf(kiosk, handedOut.path, stick), isDisk ? {} : { most: 8 });
  expect(await narrow.ask('catch-up')).toMatchObject({ refused: { code: isDisk ? 'disk-full' : 'disk-failed' } });
  await narrow.end();
  kiosk.close();
  expect(execFileSync('ls', ['-A', stick]).toString().trim()).toBe(isDisk ? 'foto.jpg' : '');
});
