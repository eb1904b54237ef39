import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { FileRefusal } from '../../../core/ledger/file-refusal.ts';
import { appendWithin, inTransaction } from '../../../core/ledger/append.ts';
import { ok } from '../../../core/result.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import { callSynthetic, handOut, Kiosk, signature, smallCeremony } from '../fixtures/small-ceremony.ts';

/** What stands in the file itself, as if its `-wal` had been left behind. */
function entriesInTheFileAlone(path: string): number {
  const alone = join(temporaryFolder(), 'tanpa-wal.ikrar');
  copyFileSync(path, alone);
  const database = new Database(alone);
  const count = database.prepare<[], number>('select count(*) from entry').pluck().get() ?? 0;
  database.close();
  return count;
}

test('many entries later, the file takes up its -wal while somebody reads, and not while somebody waits', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'ramai');
  const { ceremony, author, station } = new Kiosk(path, small.clock);
  const turnedAway = { reason: 'person-unknown', person: null, scan: null } as const;
  must(
    inTransaction<null, FileRefusal>(ceremony.file, () => {
      for (let nth = 0; nth < 300; nth++) appendWithin(ceremony.file, author, 'person-refused', turnedAway);
      return ok(null);
    }),
  );
  const [one = '', two = ''] = small.badges.map(({ token }) => token);
  const atFirst = entriesInTheFileAlone(path);

  expect(station.scan(one).state).toBe('confirm-identity');
  expect(entriesInTheFileAlone(path)).toBe(atFirst);
  expect(station.confirm().state).toBe('read-pact');
  const everything = ceremony.picture().entries;
  expect(everything).toBeGreaterThan(atFirst + 299);
  expect(entriesInTheFileAlone(path)).toBe(everything);
  station.read();
  expect((await station.sign(signature)).state).toBe('thanks');

  // The next one finds little to take up, and nothing is done.
  station.scan(two);
  station.confirm();
  expect(entriesInTheFileAlone(path)).toBe(everything);
  station.stop();
  ceremony.close();
  small.ceremony.close();
});

test('a seal that nobody used, since the person walked away, serves the next person', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'pergi');
  const kiosk = new Kiosk(path, small.clock);
  const [one = '', two = ''] = small.badges.map(({ token }) => token);
  kiosk.toThePad(one);
  expect(kiosk.station.cancel().state).toBe('scan-badge');
  const states = [(await kiosk.sign(two)).state, (await kiosk.sign(one)).state];
  expect(states).toEqual(['thanks', 'thanks']);
  const signings = Array.from(kiosk.ceremony.picture().signings.values(), ([signing]) => signing?.strokes ?? '');
  // The encapsulated key lies behind the first byte, and no two signatures share one.
  const keys = signings.map((strokes) => Buffer.from(kiosk.ceremony.rows.blob(strokes)?.subarray(1, 33) ?? []).toString('hex'));
  expect(new Set(keys).size).toBe(2);
  kiosk.close();
  small.ceremony.close();
});

test('a roster that comes while somebody reads is not the one on which they were found, and their signing says so', async () => {
  const small = smallCeremony({ people: 2 });
  const kiosk = new Kiosk(small.path, small.clock);
  const before = small.ceremony.picture().rosterHash;
  kiosk.toThePad(small.badges[0]?.token ?? '');
  callSynthetic(small, 3);
  expect((await kiosk.station.sign(signature)).state).toBe('thanks');
  expect((await kiosk.sign(small.badges[1]?.token ?? '')).state).toBe('thanks');
  const { signings, rosterHash } = kiosk.ceremony.picture();
  expect(rosterHash).not.toBe(before);
  expect(Array.from(signings.values(), ([signing]) => signing?.roster)).toEqual([before, rosterHash]);
  kiosk.close();
  small.ceremony.close();
});
