import { copyFileSync, cpSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStationScript } from '../../core/api/commands/station-script.ts';
import { systemClock, type Clock, type UtcMillis } from '../../core/clock.ts';
import { preparedCeremony, type PreparedCeremony } from '../bench/ceremony-on-disk.ts';
import { signingOf } from '../cli/commands/fixture-hand.ts';
import { contentsOf, done, ikrar, refused } from '../cli/commands/fixture-ikrar.ts';
import { FalsifiedFile } from '../core/fixtures/falsified-file.ts';
import { must, seededRandom, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { stateOf } from './state-of-station.ts';

/**
 * A ledger that somebody changed on its way home, through the commands that the organiser types. Without the station's key a
 * change is refused; what the key itself can do (a copy, an old image of the disk, a clock that lies) is merged and named.
 */

let prepared: PreparedCeremony;
/** A folder: `signed` holds the first three people, `other` the fourth; `image` is `signed` after its first person. */
let home: string;
const kiosk = 'signed.ikrar';

beforeAll(async () => {
  prepared = preparedCeremony(8, 2);
  home = temporaryFolder();
  const [first = '', second = ''] = prepared.stations;
  await sign(first, [0]);
  copyFileSync(first, join(home, 'image.ikrar'));
  await sign(first, [1, 2]);
  await sign(second, [3]);
  copyFileSync(first, join(home, kiosk));
  copyFileSync(second, join(home, 'other.ikrar'));
  copyFileSync(prepared.prepared, join(home, 'prepared.ikrar'));
  copyFileSync(`${prepared.prepared}.key`, join(home, 'prepared.ikrar.key'));
});
afterAll(() => rmSync(prepared.folder, { recursive: true, force: true }));

/** These people sign at a station whose laptop believes in this clock. */
async function sign(path: string, people: readonly number[], clock: Clock = systemClock): Promise<void> {
  const script = must(openStationScript(path, { clock, random: seededRandom(path), program: 'uji' }));
  for (const index of people) {
    const badge = prepared.badges[index] ?? { token: '' };
    let answer = '';
    // One command after the other, as at a real station.
    // oxlint-disable-next-line no-await-in-loop
    for (const command of signingOf(badge, badge.token)) answer = await script.answer(JSON.stringify(command));
    expect(answer).toContain('acknowledged');
  }
  script.close();
}

function copy(): string {
  const folder = join(temporaryFolder(), 'meja');
  mkdirSync(folder);
  cpSync(home, folder, { recursive: true });
  return folder;
}

const signings = "(select hash from entry where kind = 'pact-signed' order by seq";
const first = `${signings} limit 1)`;
const middle = `${signings} limit 1 offset 1)`;
const last = `${signings} desc limit 1)`;

describe('refused, and nothing of it is taken', () => {
  test.concurrent.each<[string, string, string, (file: FalsifiedFile) => void]>([
    [
      'edited',
      'hash-wrong',
      'hash-wrong',
      (file) => file.sql(`update entry set body = replace(body, '"badge"', '"number"') where hash = ${last}`),
    ],
    [
      'reordered',
      'hash-wrong',
      'hash-wrong',
      (file) => file.sql(`update entry set seq = case hash when ${first} then 3 else 2 end where hash in (${first}, ${middle})`),
    ],
    [
      'duplicated',
      'hash-wrong',
      'hash-wrong',
      (file) =>
        file.sql(`insert into entry (ceremony, station, seq, previous, clock, at, kind, body, hash, signature)
          select ceremony, station, seq + 9, previous, clock, at, kind, body, hash, signature from entry where hash = ${last}`),
    ],
    [
      'transplanted to another station',
      'hash-wrong',
      'hash-wrong',
      (file) =>
        file.sql(`update entry set station = (select station from entry where kind = 'ceremony-founded') where hash = ${last}`),
    ],
    [
      'with the signature of another entry',
      'signature-wrong',
      'signature-wrong',
      (file) => file.sql(`update entry set signature = (select signature from entry where hash = ${first}) where hash = ${last}`),
    ],
    [
      'without the strokes',
      'blob-missing',
      'blob-missing',
      (file) =>
        file.sql(`delete from blob where hash = (select json_extract(body, '$.strokes') from entry where hash = ${last})`),
    ],
  ])('%s: merge says %s, verify says %s', async (_, refusal, problem, falsify) => {
    const folder = copy();
    const file = new FalsifiedFile(join(folder, kiosk));
    falsify(file);
    file.close();
    const before = contentsOf(folder);
    const [merge, verify] = await Promise.all([
      refused(['merge', 'prepared.ikrar', 'other.ikrar', kiosk], { folder }),
      refused(['verify', kiosk], { folder }),
    ]);
    expect(merge.error.code).toBe(refusal);
    expect(verify['problems']).toContainEqual(expect.objectContaining({ code: problem }));
    expect(contentsOf(folder)).toEqual(before);
  });

  test.concurrent('truncated', async () => {
    const folder = copy();
    truncateSync(join(folder, kiosk), 20_000);
    const before = contentsOf(folder);
    expect((await refused(['merge', 'prepared.ikrar', kiosk], { folder })).error.code).toBe('file-damaged');
    expect((await refused(['verify', kiosk], { folder })).error.code).toBe('file-damaged');
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('merged, and named for a human to look at', () => {
  test.concurrent('removed: a gap', async () => {
    const folder = copy();
    const file = new FalsifiedFile(join(folder, kiosk));
    file.sql(`delete from entry where hash = ${middle}`);
    file.close();
    const merged = await done(['merge', 'prepared.ikrar', kiosk], { folder });
    expect(merged['anomalies']).toContainEqual(expect.objectContaining({ code: 'ledger-gap', seq: 3 }));
    expect(await done(['status', 'prepared.ikrar'], { folder })).toMatchObject({ signed: 2 });
    const { exitCode, said } = await ikrar(['verify', 'prepared.ikrar'], { folder });
    expect(exitCode).toBe(0);
    expect(said).toContain('catatan 3, ada catatan yang hilang / entries are missing (ledger-gap)');
    // The true file arrives later, and nobody's signature is missing any more.
    copyFileSync(join(home, kiosk), join(folder, kiosk));
    const again = await done(['merge', 'prepared.ikrar', kiosk], { folder });
    expect(again['anomalies']).not.toContainEqual(expect.objectContaining({ code: 'ledger-gap' }));
    expect(await done(['status', 'prepared.ikrar'], { folder })).toMatchObject({ signed: 3 });
  });

  test.concurrent('an old image of the disk goes on: a fork, and both branches count', async () => {
    const folder = copy();
    await sign(join(folder, 'image.ikrar'), [4]);
    const merged = await done(['merge', 'prepared.ikrar', kiosk, 'image.ikrar'], { folder });
    expect(merged['anomalies']).toContainEqual(expect.objectContaining({ code: 'ledger-forked', seq: 3 }));
    expect(await done(['status', 'prepared.ikrar'], { folder })).toMatchObject({ signed: 4 });
    expect(await done(['verify', 'prepared.ikrar'], { folder })).toMatchObject({ problems: [], root: merged['root'] });
  });

  test.concurrent('a clock a day ahead: kept, named, and the clock of the organiser is not moved', async () => {
    const folder = copy();
    const tomorrow = { now: () => (systemClock.now() + 24 * 3600 * 1000) as UtcMillis };
    await sign(join(folder, 'other.ikrar'), [5], tomorrow);
    // Somebody sees it and sets the clock right.
    await sign(join(folder, 'other.ikrar'), [6]);
    const merged = await done(['merge', 'prepared.ikrar', 'other.ikrar'], { folder });
    expect(merged['anomalies']).toContainEqual(expect.objectContaining({ code: 'clock-ahead-of-cap' }));
    await done(['station', 'add', 'prepared.ikrar', '--name', 'Kios 9', '--venue', 'Aula', '--out', 'baru.ikrar'], { folder });
    const file = new FalsifiedFile(join(folder, 'prepared.ikrar'));
    const added = file.database.prepare<[], string>("select clock from entry where kind = 'station-added' order by seq desc");
    expect(Date.parse(added.pluck().get()?.slice(0, 24) ?? '')).toBeLessThan(systemClock.now() + 1000);
    file.close();
  });

  test.concurrent("a station's file on two laptops: cloned, and whoever signed at either has signed", async () => {
    const folder = copy();
    const args = ['station', 'add', 'prepared.ikrar', '--name', 'Kios 9', '--venue', 'Aula', '--out', 'satu.ikrar'];
    const { station } = await done(args, { folder });
    copyFileSync(join(folder, 'satu.ikrar'), join(folder, 'dua.ikrar'));
    await sign(join(folder, 'satu.ikrar'), [5]);
    await sign(join(folder, 'dua.ikrar'), [6]);
    const merged = await done(['merge', 'prepared.ikrar', 'satu.ikrar', 'dua.ikrar'], { folder });
    expect(merged['anomalies']).toContainEqual(expect.objectContaining({ code: 'station-cloned', station }));
    expect(await done(['status', 'prepared.ikrar'], { folder })).toMatchObject({ signed: 2 });
  });
});

test('the honest files are what the falsified ones are measured against', async () => {
  const folder = copy();
  expect(stateOf(join(folder, kiosk))).toMatchObject({ problems: [], signed: 3 });
  const merged = await done(['merge', 'prepared.ikrar', kiosk, 'other.ikrar'], { folder });
  expect(merged).toMatchObject({ stations: 2, anomalies: [] });
  expect(await done(['verify', 'prepared.ikrar'], { folder })).toMatchObject({ problems: [], root: merged['root'] });
});
