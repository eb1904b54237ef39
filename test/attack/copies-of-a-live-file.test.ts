import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFile } from '../../core/api/commands/verification.ts';
import { contentsOf, must, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony, type SmallCeremony } from '../core/fixtures/small-ceremony.ts';

/**
 * Somebody takes a station's file away while the kiosk works: without its `-wal`, half of it, or one half from before and one from
 * after the moment when SQLite wrote the `-wal` into it. `verify` says what it is, and never falls over.
 */
let small: SmallCeremony;
let kiosk: Kiosk;
let path: string;
/** What lies on the disk after the first signing, in the middle of the day, and when the `-wal` has been written in. */
let [early, wal, late]: Buffer[] = [];
const entriesThen = { early: 0, all: 0 };

beforeAll(async () => {
  small = smallCeremony({ people: 8 });
  ({ path } = handOut(small, 'jalan'));
  kiosk = new Kiosk(path, small.clock);
  const { database } = kiosk.ceremony.file;
  const sign = async (from: number, to: number) => {
    // One after the other, as people do.
    // oxlint-disable-next-line no-await-in-loop
    for (const { token } of small.badges.slice(from, to)) await kiosk.sign(token);
  };
  await sign(0, 2);
  database.pragma('wal_checkpoint(truncate)');
  early = readFileSync(path);
  entriesThen.early = kiosk.ceremony.picture().entries;
  await sign(2, 8);
  entriesThen.all = kiosk.ceremony.picture().entries;
  wal = readFileSync(`${path}-wal`);
  database.pragma('wal_checkpoint(passive)');
  late = readFileSync(path);
});
afterAll(() => {
  kiosk.close();
  small.ceremony.close();
});

/** Entries, problems and notes of a verification, or the code of the refusal. */
function verified(bytes: Buffer, walBytes: Buffer | null = null): string {
  const copy = join(temporaryFolder(), 'salinan.ikrar');
  writeFileSync(copy, bytes);
  if (walBytes !== null) writeFileSync(`${copy}-wal`, walBytes);
  const outcome = verifyFile(copy);
  if (!outcome.ok) return outcome.error.code;
  const { entries, problems, notes } = outcome.value;
  return `${entries} entries, ${[...problems, ...notes].map(({ code }) => code).join(' ')}`;
}

const pages = (bytes: Buffer) => Array.from({ length: bytes.length / 4096 }, (_, index) => index * 4096);
const intact = (entries: number) => `${entries} entries, `;

test('where it lies, while the kiosk holds it: all of it, and not a byte is changed', () => {
  const before = contentsOf(small.folder);
  expect(must(verifyFile(path))).toMatchObject({ entries: entriesThen.all, problems: [], notes: [] });
  expect(contentsOf(small.folder)).toEqual(before);
});

test('without its -wal: what the file alone says, which is whole', () => {
  expect(verified(early ?? Buffer.alloc(0))).toBe(intact(entriesThen.early));
});

describe('half copied', () => {
  test('cut at any page, or in the middle of one: damaged', () => {
    const whole = late ?? Buffer.alloc(0);
    const cuts = pages(whole).flatMap((at) => [at + 100, at + 4000]);
    const said = new Set(cuts.filter((at) => at < whole.length - 96).map((at) => verified(whole.subarray(0, at))));
    expect(said).toEqual(new Set(['file-damaged']));
    expect(verified(whole.subarray(0, 99))).toBe('not-a-ceremony-file');
  });

  test('with a -wal that is cut: some whole commits, and never a part of one', () => {
    const [file, log] = [early ?? Buffer.alloc(0), wal ?? Buffer.alloc(0)];
    const said = Array.from({ length: 25 }, (_, index) => verified(file, log.subarray(0, Math.floor((log.length * index) / 25))));
    const allowed = new Set(
      Array.from({ length: entriesThen.all - entriesThen.early + 1 }, (_, more) => intact(entriesThen.early + more)),
    );
    expect(said.filter((one) => !allowed.has(one))).toEqual([]);
    expect(new Set(said).size).toBeGreaterThan(3);
  });
});

test('its beginning from after, its end from before the -wal was written in, or the other way around: the one, the other, or damaged', () => {
  const [before, after] = [early ?? Buffer.alloc(0), late ?? Buffer.alloc(0)];
  const said = pages(after).flatMap((at) => [
    verified(Buffer.concat([after.subarray(0, at), before.subarray(at)])),
    verified(Buffer.concat([before.subarray(0, at), after.subarray(at)])),
  ]);
  const allowed = [intact(entriesThen.early), intact(entriesThen.all), 'file-damaged', 'not-a-ceremony-file'];
  expect(said.filter((one) => !allowed.includes(one))).toEqual([]);
  expect(said).toContain('file-damaged');
});
