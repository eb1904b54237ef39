import { realpathSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { codeOf, must } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../core/fixtures/small-ceremony.ts';
import { breakDescriptor } from './broken-descriptor.ts';
import { stateOf } from './state-of-station.ts';

/** The disk fails under the hands of somebody who signs: the system refuses to write, to make durable, or to read. */
let small: SmallCeremony;
let path: string;
let tokens: string[];

beforeEach(() => {
  small = smallCeremony({ people: 4 });
  path = realpathSync(handOut(small, 'sakit').path);
  tokens = small.badges.map(({ token }) => token);
});
afterEach(() => small.ceremony.close());

/** What SQLite read before it need not ask the disk for again; here it must. */
const forgetWhatWasRead = ({ ceremony }: Kiosk) => void ceremony.file.database.pragma('shrink_memory');

test.each<[string, string, (kiosk: Kiosk) => void]>([
  ['cannot be written to', 'SQLITE_IOERR_WRITE', () => breakDescriptor(`${path}-wal`, 'read-only')],
  ['takes what is written and cannot make it durable', 'SQLITE_IOERR_FSYNC', () => breakDescriptor(`${path}-wal`, 'no-sync')],
  [
    'cannot be read',
    'SQLITE_IOERR_READ',
    (kiosk) => {
      for (const part of [path, `${path}-wal`]) breakDescriptor(part, 'write-only');
      forgetWhatWasRead(kiosk);
    },
  ],
])(
  'a disk that %s: the operator is called, nothing is acknowledged, and after a new start nothing is missing',
  async (_, code, fail) => {
    const kiosk = new Kiosk(path, small.clock);
    expect((await kiosk.sign(tokens[0] ?? '')).state).toBe('thanks');
    const acknowledged = kiosk.station.acknowledged();
    fail(kiosk);
    const { database } = kiosk.ceremony.file;
    expect(() => database.exec(`begin immediate; insert into local values ('uji', ''); commit`)).toThrow(
      expect.objectContaining({ code }),
    );
    if (database.inTransaction) database.exec('rollback');
    // The next ones in the queue are told at once as well, and the one who has signed is still known.
    for (const token of tokens.slice(1, 3)) {
      // oxlint-disable-next-line no-await-in-loop
      const status = await kiosk.sign(token);
      expect(status).toEqual({
        state: 'call-the-operator',
        why: 'not-saved',
        message: { id: 'gagal: disk-failed', en: 'failed: disk-failed' },
      });
      expect(kiosk.station.acknowledged()).toBe(null);
    }
    expect(kiosk.station.signed()).toBe(1);
    kiosk.close();

    expect(stateOf(path)).toMatchObject({
      problems: [],
      strayBlobs: [],
      signings: [`${acknowledged?.seq} ${acknowledged?.hash}`],
    });
    await dayAtKiosk(path, small.clock, tokens.slice(1, 3));
    expect(stateOf(path)).toMatchObject({ problems: [], signed: 3 });
  },
);

test('a merge onto a disk that cannot be written to changes nothing, and says so', async () => {
  await dayAtKiosk(path, small.clock, tokens);
  const organisers = realpathSync(small.path);
  const ceremony = must(openCeremony(organisers));
  const before = ceremony.root();
  small.ceremony.close();
  breakDescriptor(`${organisers}-wal`, 'read-only');
  expect(codeOf(await mergeFiles(ceremony, [path]))).toBe('disk-failed');
  expect(ceremony.root()).toBe(before);
  ceremony.close();
  small.ceremony = must(openCeremony(organisers));
  expect(small.ceremony.root()).toBe(before);
  expect(must(await mergeFiles(small.ceremony, [path])).added).toBe(5);
});
