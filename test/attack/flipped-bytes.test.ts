import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFile } from '../../core/api/commands/verification.ts';
import { openCeremony, type Ceremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { must, seededRandom, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../core/fixtures/small-ceremony.ts';

/**
 * One byte of a station's file is another one than was written: a tired stick, or a hand with a hex editor. Either the file is
 * refused, or it says exactly what it said before. A seed chooses the bytes; what fails is named by its place and mask.
 */

type Flip = { at: number; mask: number };
/** A station's file and the bytes of its `-wal`, empty where it was closed. */
type FileBytes = { file: Buffer; wal: Buffer };

let small: SmallCeremony;
let closed: FileBytes;
/** A laptop whose power went: what it did stands in the `-wal` alone. */
let cut: FileBytes;
/** Where the last commit begins in that `-wal`. */
let lastCommit: number;
const place = { folder: '', organiser: '', station: '' };

beforeAll(async () => {
  small = smallCeremony({ people: 6 });
  const tokens = small.badges.map(({ token }) => token);
  const [home, running] = [handOut(small, 'pulang'), handOut(small, 'mati')];
  await dayAtKiosk(home.path, small.clock, tokens.slice(0, 3));
  closed = { file: readFileSync(home.path), wal: Buffer.alloc(0) };
  const kiosk = new Kiosk(running.path, small.clock);
  for (const token of tokens.slice(3)) {
    small.clock.forward(1);
    lastCommit = statSync(`${running.path}-wal`).size;
    // One after the other, as people do.
    // oxlint-disable-next-line no-await-in-loop
    await kiosk.sign(token);
  }
  cut = { file: readFileSync(running.path), wal: readFileSync(`${running.path}-wal`) };
  kiosk.close();
  small.ceremony.close();
  place.folder = temporaryFolder();
  place.organiser = join(place.folder, 'upacara.ikrar');
  place.station = join(place.folder, 'rusak.ikrar');
});

afterAll(() => untouched?.close());

function flips(seed: string, length: number, count: number): Flip[] {
  const chance = seededChance(seed);
  return Array.from({ length: count }, () => ({ at: chance.between(0, length - 1), mask: chance.between(1, 255) }));
}

function flipped(bytes: Buffer, { at, mask }: Flip): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

function put({ file, wal }: FileBytes): void {
  for (const suffix of ['-wal', '-shm']) rmSync(place.station + suffix, { force: true });
  writeFileSync(place.station, file);
  if (wal.length > 0) writeFileSync(`${place.station}-wal`, wal);
}

/** The organiser's file before anything came home; it stays open as long as everything is refused. */
let untouched: Ceremony | null = null;

/** What a merge into the organiser's file makes of it: the root, or the code of the refusal. */
async function merged(): Promise<string> {
  const ceremony = untouched ?? freshCopy();
  const before = ceremony.root();
  const outcome = await mergeFiles(ceremony, [place.station]);
  const after = ceremony.root();
  if (outcome.ok) {
    untouched = null;
    ceremony.close();
    return after;
  }
  untouched = ceremony;
  expect(after, 'a refused file has changed the ceremony').toBe(before);
  return outcome.error.code;
}

function freshCopy(): Ceremony {
  for (const suffix of ['-wal', '-shm']) rmSync(place.organiser + suffix, { force: true });
  copyFileSync(small.path, place.organiser);
  return must(openCeremony(place.organiser));
}

/** What the verifier says: the root, or the first problem. */
function verified(): string {
  const outcome = verifyFile(place.station);
  return outcome.ok ? (outcome.value.problems[0]?.code ?? outcome.value.root) : outcome.error.code;
}

/** Opens the file as its station does; a throw is a fall in front of the queue. */
function started(): string {
  const opened = openCeremony(place.station);
  if (!opened.ok) return opened.error.code;
  const { file } = opened.value;
  const author = enterStation(file, opened.value.picture().id, small.clock, seededRandom('lain'), 'uji');
  opened.value.close();
  return author.ok ? 'started' : author.error.code;
}

type Outcome = Flip & { outcome: string };
const isRefusal = ({ outcome }: Outcome) => /^[a-z]+(-[a-z]+)+$/.test(outcome);

async function outcomes(from: FileBytes, part: keyof FileBytes, list: Flip[], ask: () => Promise<string> | string) {
  put(from);
  const honest = await ask();
  const all: Outcome[] = [];
  for (const flip of list) {
    put({ ...from, [part]: flipped(from[part], flip) });
    // oxlint-disable-next-line no-await-in-loop
    all.push({ ...flip, outcome: await Promise.resolve().then(ask).catch(String) });
  }
  return { honest, all };
}

/** Neither refused nor the same as before. */
async function silent(list: Flip[], ask: () => Promise<string> | string): Promise<Outcome[]> {
  const { honest, all } = await outcomes(closed, 'file', list, ask);
  // Where nothing is ever refused, or everything, the rest would prove nothing.
  expect([all.some(isRefusal), all.some(({ outcome }) => outcome === honest)]).toEqual([true, true]);
  return all.filter((one) => one.outcome !== honest && !isRefusal(one));
}

describe('any byte of a file that came home', () => {
  const list = () => flips('berkas', closed.file.length, 500);

  test('500 flips: the merge refuses, or the ceremony becomes what it would have been', async () => {
    expect(await silent(list(), merged)).toEqual([]);
  });

  test('500 flips: the verifier finds a problem, or the root is the same', async () => {
    expect(await silent(list(), verified)).toEqual([]);
  });

  test('the station starts or says why not', async () => {
    expect(await silent(list().slice(0, 200), started)).toEqual([]);
  });
});

test('any digit of the key that a station made for itself: it does not start, rather than sign what nobody takes', async () => {
  const digits = Array.from({ length: 64 }, (_, index) => ({
    at: closed.file.indexOf('station-key') + 'station-key'.length + index,
    mask: 1,
  }));
  const { honest, all } = await outcomes(closed, 'file', digits, started);
  expect(honest).toBe('started');
  expect(all.filter(({ outcome }) => outcome !== 'file-damaged')).toEqual([]);
});

describe('any byte of the -wal of a laptop that lost its power', () => {
  test.each([
    ['merge', merged],
    ['verifier', verified],
    ['station', started],
  ])('before its last commit: the %s refuses', async (_, ask) => {
    const { all } = await outcomes(cut, 'wal', flips('log', lastCommit, 100), ask);
    expect(all.filter(({ outcome }) => outcome !== 'file-damaged')).toEqual([]);
  });

  test('of its last commit: it counts as one that the power did not let finish, and all before it is there', async () => {
    const { honest, all } = await outcomes(
      cut,
      'wal',
      flips('akhir', cut.wal.length - lastCommit, 60).map(({ at, mask }) => ({ at: at + lastCommit, mask })),
      verified,
    );
    put({ ...cut, wal: cut.wal.subarray(0, lastCommit) });
    const withoutIt = verified();
    expect(withoutIt).not.toBe(honest);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set([withoutIt]));
  });
});
