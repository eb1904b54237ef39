import { performance } from 'node:perf_hooks';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepMirror, mirrorHealth } from '../../../core/api/mirroring.ts';
import type { MirrorEvent, MirrorKeeper } from '../../../core/mirror/mirror-keeper.ts';
import { Kiosk, handOut } from '../fixtures/small-ceremony.ts';
import { mirroredKiosk, readAll } from './mirrored-kiosk.ts';

/** A stick that hangs holds the process that copies, for as long as it likes. */

const copying = new URL('../../../core/mirror/mirror-process.ts', import.meta.url);
const hanging = new URL('./hanging-process.ts', import.meta.url);
const keepers: MirrorKeeper[] = [];
const patience = { timeout: 50_000 };
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop();
});

function keep(kiosk: Kiosk, folder: string, program: URL, report: (event: MirrorEvent) => void = () => undefined): MirrorKeeper {
  const keeper = keepMirror(kiosk.ceremony, kiosk.author.station, { folder, program, report });
  keepers.push(keeper);
  return keeper;
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

test('while the stick hangs, a signing takes as long as one without a stick', async () => {
  const { small, stick, kiosk } = mirroredKiosk({ people: 120 });
  const alone = new Kiosk(handOut(small, 'kios-2').path, small.clock);
  const keeper = keep(kiosk, stick, hanging);
  const times = { withStick: [] as number[], alone: [] as number[] };
  const pair = [
    [kiosk, times.withStick],
    [alone, times.alone],
  ] as const;
  for (const [index, { token }] of small.badges.entries()) {
    small.clock.forward(1);
    // In turn, so that neither always meets a disk that the other has just woken.
    for (const [station, measured] of index % 2 === 0 ? pair : pair.toReversed()) {
      const began = performance.now();
      expect((await station.sign(token)).state).toBe('thanks');
      measured.push(performance.now() - began);
    }
  }
  // The first ones share the processor with the copying process that starts.
  const settled = (measured: number[]) => middle(measured.slice(40));
  expect(settled(times.withStick) / settled(times.alone)).toBeLessThan(1.5);
  expect(mirrorHealth(keeper).saved).toBe('one-place');
  keeper.stop();
  kiosk.close();
  alone.close();
});

test('the kiosk closes its file at once and whole, though the stick hangs', async () => {
  const { stick, kiosk, handedOut, sign } = mirroredKiosk();
  const keeper = keep(kiosk, stick, hanging);
  await sign(0, 1);
  keeper.stop();
  kiosk.close();
  expect(readAll(handedOut.path).entries.filter(({ kind }) => kind === 'pact-signed')).toHaveLength(2);
});

// A process that is started on a busy machine may be struck down as one that hangs, and is started again.
test(
  'the kiosk says two places when the stick has everything, and one again when it is pulled',
  { timeout: 120_000 },
  async () => {
    const { stick, kiosk, mirror, sign, handedOut } = mirroredKiosk();
    const events: MirrorEvent[] = [];
    const keeper = keep(kiosk, stick, copying, (event) => void events.push(event));
    await sign(0);
    await expect.poll(() => mirrorHealth(keeper), patience).toEqual({ saved: 'two-places' });
    await sign(1);
    expect(mirrorHealth(keeper)).toEqual({ saved: 'one-place', mirror: 'catching-up' });
    await expect.poll(() => mirrorHealth(keeper), patience).toEqual({ saved: 'two-places' });
    const bytes = readFileSync(mirror);
    // The copying process may just be looking at the stick, with a journal beside the copy.
    rmSync(stick, { recursive: true, force: true, maxRetries: 10 });
    await sign(2);
    await expect.poll(() => mirrorHealth(keeper), patience).toEqual({ saved: 'one-place', mirror: 'missing' });
    // It comes back with the copy on it, never empty for a moment in which a new copy would be begun.
    const comingBack = `${stick}-kembali`;
    mkdirSync(comingBack);
    writeFileSync(join(comingBack, basename(mirror)), bytes);
    renameSync(comingBack, stick);
    await expect.poll(() => mirrorHealth(keeper), patience).toEqual({ saved: 'two-places' });
    expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
    expect(events.map(({ what }) => what)).toContain('mirror-trouble');
    keeper.stop();
    kiosk.close();
  },
);
