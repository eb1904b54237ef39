import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { canonicalJson, hashOfBlob, sha256 } from '../../../core/ledger/chain.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { mostBodyBytes } from '../../../core/ledger/kinds.ts';
import { newPrivateKey } from '../../../core/ledger/keys.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, pact, smallCeremony, type HandedOut, type SmallCeremony } from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
let kiosk: HandedOut;
let neighbour: HandedOut;

beforeAll(async () => {
  small = smallCeremony({ people: 4 });
  [kiosk, neighbour] = [handOut(small, 'satu'), handOut(small, 'dua')];
  const tokens = small.badges.map(({ token }) => token);
  await dayAtKiosk(kiosk.path, small.clock, tokens.slice(0, 2));
  await dayAtKiosk(neighbour.path, small.clock, tokens.slice(2));
  small.ceremony.close();
});

/** Falsifies a copy of the kiosk's file, merges it beside an honest one, and tells what the merge answered. */
async function outcomeOf(falsify: (file: FalsifiedFile) => void): Promise<string> {
  const folder = temporaryFolder();
  const [path, own] = [join(folder, 'palsu.ikrar'), join(folder, 'upacara.ikrar')];
  copyFileSync(kiosk.path, path);
  copyFileSync(small.path, own);
  const file = new FalsifiedFile(path);
  falsify(file);
  file.close();
  const ceremony = must(openCeremony(own));
  const before = ceremony.root();
  const merged = await mergeFiles(ceremony, [neighbour.path, path]);
  const outcome = merged.ok ? 'merged' : merged.error.code;
  // What a merge takes never leaves again, so the verifier must have nothing against it.
  expect(verifyLedgerFile(ceremony.file.database).problems).toEqual([]);
  const { signings } = ceremony.picture();
  expect([ceremony.root() === before, signings.size]).toEqual(merged.ok ? [false, 4] : [true, 0]);
  ceremony.close();
  return outcome;
}

const signed = (file: FalsifiedFile) => file.entryOf(kiosk.station, 'pact-signed');
const stranger = newPrivateKey(seededRandom('orang asing'));
const at = (time: string) => time as StoredEntry['at'];

test('an honest copy is merged', async () => {
  expect(await outcomeOf(() => undefined)).toBe('merged');
});

describe('without the key of the station, every change is seen', () => {
  test.each<[string, string, (file: FalsifiedFile) => void]>([
    [
      'an edited body',
      'hash-wrong',
      (file) => file.sql('update entry set body = replace(body, \'"badge"\', \'"number"\') where hash = ?', signed(file).hash),
    ],
    [
      'another wall time',
      'hash-wrong',
      (file) => file.sql("update entry set at = '2026-11-22T00:00:00.000Z' where hash = ?", signed(file).hash),
    ],
    [
      'another hash',
      'hash-wrong',
      (file) => file.sql('update entry set hash = ? where hash = ?', 'f'.repeat(64), signed(file).hash),
    ],
    ['another number', 'hash-wrong', (file) => file.sql('update entry set seq = 99 where hash = ?', signed(file).hash)],
    [
      'the hash written in capitals',
      'hash-wrong',
      (file) => file.sql('update entry set hash = upper(hash) where hash = ?', signed(file).hash),
    ],
    [
      'another signature',
      'signature-wrong',
      (file) => file.sql('update entry set signature = ? where hash = ?', '0'.repeat(128), signed(file).hash),
    ],
    [
      'the signature written in capitals',
      'signature-wrong',
      (file) => file.sql('update entry set signature = upper(signature) where hash = ?', signed(file).hash),
    ],
    ['no signature', 'file-damaged', (file) => file.sql("update entry set signature = '' where hash = ?", signed(file).hash)],
    ['an entry signed by a stranger', 'signature-wrong', (file) => void file.writeNext(kiosk.station, {}, stranger)],
    [
      'an entry of the organiser signed by the station',
      'signature-wrong',
      (file) =>
        void file.writeNext(organiserOf(file), {
          kind: 'reading-began',
          body: canonicalJson({ oath: 'a'.repeat(64) }),
        }),
    ],
    [
      'a station that nobody added',
      'station-not-enrolled',
      (file) =>
        void file.writeNext(
          kiosk.station,
          { station: 'XXXXXX' as StoredEntry['station'], seq: 1, previous: '0'.repeat(64) as StoredEntry['hash'] },
          stranger,
        ),
    ],
    ['strokes that are missing', 'blob-missing', (file) => file.sql('delete from blob where hash = ?', strokesOf(file))],
    [
      'strokes that were exchanged',
      'blob-hash-wrong',
      (file) => file.sql("update blob set bytes = x'01' where hash = ?", strokesOf(file)),
    ],
    [
      'strokes transplanted from another person',
      'blob-hash-wrong',
      (file) =>
        file.sql(
          'update blob set bytes = (select bytes from blob where hash <> @hash order by bytes limit 1) where hash = @hash',
          { hash: strokesOf(file) },
        ),
    ],
    [
      'a body longer than any may be',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { body: canonicalJson({ signed: 1, why: 'x'.repeat(mostBodyBytes) }) }),
    ],
    [
      'another ceremony in one entry',
      'ceremony-differs',
      (file) => file.sql("update entry set ceremony = 'XXXXXXXXXXXXXXXX' where hash = ?", signed(file).hash),
    ],
    ['nothing in it at all', 'ceremony-differs', (file) => file.sql('delete from entry')],
  ])('%s: %s', async (_, code, falsify) => {
    expect(await outcomeOf(falsify)).toBe(code);
  });
});

describe('a station that has its key and lies is refused', () => {
  test.each<[string, string, (file: FalsifiedFile) => void]>([
    ['a kind that nobody knows', 'entry-unreadable', (file) => void file.writeNext(kiosk.station, { kind: 'pact-sung' })],
    ['the name of a prototype', 'entry-unreadable', (file) => void file.writeNext(kiosk.station, { kind: '__proto__' })],
    ['a body of another kind', 'entry-unreadable', (file) => void file.writeNext(kiosk.station, { body: '{"oath":"x"}' })],
    [
      'a body in another form of JSON',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { body: '{ "signed": 1 }' }),
    ],
    [
      'a body with two faces',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { body: '{"signed":1,"signed":2}' }),
    ],
    ['a body that is no JSON', 'file-damaged', (file) => void file.writeNext(kiosk.station, { body: '{' })],
    [
      'a body that nests deeper than a reader goes',
      'entry-unreadable',
      (file) => said(file, `${'['.repeat(101)}${']'.repeat(101)}`),
    ],
    ['a body with half a letter', 'entry-unreadable', (file) => said(file, '"\\ud800"')],
    ['a body with half a letter in a name', 'entry-unreadable', (file) => said(file, '{"\\ud800":1}')],
    ['a body with a number beyond all numbers', 'entry-unreadable', (file) => said(file, '1e999')],
    ['a clock of its own invention', 'entry-unreadable', (file) => void file.writeNext(kiosk.station, { clock: 'z'.repeat(29) })],
    [
      'a clock in a month that does not exist',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { clock: '2027-13-01T00:00:00.000Z-0000' }),
    ],
    [
      'a wall time that is no time',
      'file-damaged',
      (file) => void file.writeNext(kiosk.station, { at: at('kemarin sore jam setengah') }),
    ],
    [
      'a wall time on a day that does not exist',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { at: at('2026-02-30T00:00:00.000Z') }),
    ],
    ['a number before the first', 'file-damaged', (file) => void file.writeNext(kiosk.station, { seq: 0 })],
    [
      'a number that JavaScript cannot count to',
      'entry-unreadable',
      (file) => void file.writeNext(kiosk.station, { seq: 2 ** 53, previous: 'f'.repeat(64) as StoredEntry['previous'] }),
    ],
    [
      'an entry that follows what is no hash',
      'previous-wrong',
      (file) => void file.writeNext(kiosk.station, { previous: 'F'.repeat(64) as StoredEntry['previous'] }),
    ],
    [
      'an entry that follows one of another place',
      'previous-wrong',
      (file) => void file.writeNext(kiosk.station, { previous: file.entryOf(kiosk.station, 'station-opened').hash }),
    ],
    [
      'an entry that follows nothing',
      'previous-wrong',
      (file) => void file.writeNext(kiosk.station, { previous: '0'.repeat(64) as StoredEntry['previous'] }),
    ],
    [
      'a clock that goes backwards',
      'clock-backwards',
      (file) => void file.writeNext(kiosk.station, { clock: '2020-01-01T00:00:00.000Z-0000' }),
    ],
    [
      'a beginning that follows something',
      'previous-wrong',
      (file) => void file.writeNext(kiosk.station, { seq: 1, previous: 'f'.repeat(64) as StoredEntry['previous'] }),
    ],
    [
      'a second beginning that proves nothing',
      'station-not-enrolled',
      (file) => void file.writeNext(kiosk.station, { seq: 1, previous: '0'.repeat(64) as StoredEntry['previous'] }),
    ],
    [
      'a second beginning with the proof of another key',
      'station-not-enrolled',
      (file) => {
        const body = file.entryOf(kiosk.station, 'station-opened').body.replace(/"stationKey":"../, '"stationKey":"00');
        const previous = '0'.repeat(64) as StoredEntry['previous'];
        file.writeNext(kiosk.station, { kind: 'station-opened', seq: 1, previous, body });
      },
    ],
    [
      'a blob that it does not have',
      'blob-missing',
      (file) =>
        void file.writeNext(kiosk.station, {
          kind: 'pact-signed',
          body: signed(file).body.replace(strokesOf(file), 'f'.repeat(64)),
        }),
    ],
    [
      'a signing with a roster that nobody adopted',
      'roster-unknown',
      (file) => signedWith(file, { roster: blobOfItsOwn(file, { people: [] }) }),
    ],
    [
      'a signing over a text that nobody adopted',
      'text-unknown',
      (file) => signedWith(file, { pact: blobOfItsOwn(file, { ...pact, points: ['apa saja'] }) }),
    ],
    ['a signing over the oath', 'text-unknown', (file) => signedWith(file, { pact: oathOf(file) })],
    [
      'a roster that it adopted itself',
      'roster-unknown',
      (file) => {
        const roster = blobOfItsOwn(file, { people: [] });
        const body = canonicalJson({ blob: roster, people: 0, units: 0, source: sha256('x') });
        // In the organiser's ledger, so that only the signature tells who said it.
        file.writeNext(organiserOf(file), { kind: 'roster-imported', body });
        signedWith(file, { roster });
        file.sql('update entry set rowid = rowid + 1000 where station = ?', organiserOf(file));
      },
    ],
    ['a roster of its own', 'entry-not-the-organisers', rosterOfItsOwn],
    [
      'a station of its own',
      'entry-not-the-organisers',
      (file) =>
        void file.writeNext(kiosk.station, {
          kind: 'station-added',
          body: file.entryOf(organiserOf(file), 'station-added').body,
        }),
    ],
    [
      'a founding of its own',
      'entry-not-the-organisers',
      (file) =>
        void file.writeNext(kiosk.station, {
          kind: 'ceremony-founded',
          body: file.entryOf(organiserOf(file), 'ceremony-founded').body,
        }),
    ],
    [
      'a text of its own',
      'entry-not-the-organisers',
      (file) =>
        void file.writeNext(kiosk.station, { kind: 'text-adopted', body: file.entryOf(organiserOf(file), 'text-adopted').body }),
    ],
  ])('%s: %s', async (_, code, falsify) => {
    expect(await outcomeOf(falsify)).toBe(code);
  });
});

test('tables without the checks of ours are not read at all', async () => {
  const lax = (file: FalsifiedFile) => {
    const sql = file.database.prepare<[], string>("select sql from sqlite_schema where name = 'entry'").pluck().get() ?? '';
    file.database.exec(`alter table entry rename to strict_entry; ${sql.replaceAll(/ check \(.*\)/g, '')};
      insert into entry select * from strict_entry; drop table strict_entry`);
  };
  expect(await outcomeOf(lax)).toBe('file-damaged');
});

function organiserOf(file: FalsifiedFile): string {
  const founded = file.database.prepare<[], string>("select station from entry where kind = 'ceremony-founded'").pluck().get();
  return founded ?? '';
}

function strokesOf(file: FalsifiedFile): string {
  return (JSON.parse(signed(file).body) as { strokes: string }).strokes;
}

/** One more signing like the last, with some fields as the station likes them. */
function signedWith(file: FalsifiedFile, changes: object): void {
  const body = JSON.parse(signed(file).body) as object;
  file.writeNext(kiosk.station, { kind: 'pact-signed', body: canonicalJson({ ...body, ...changes }) });
}

/** One more entry with a member that no registry knows: a later program may say more than this one. */
function said(file: FalsifiedFile, more: string): void {
  file.writeNext(kiosk.station, { body: `{"more":${more},"signed":1}` });
}

function blobOfItsOwn(file: FalsifiedFile, content: object): string {
  const bytes = Buffer.from(canonicalJson(content));
  file.sql('insert into blob (hash, bytes) values (?, ?)', hashOfBlob(bytes), bytes);
  return hashOfBlob(bytes);
}

function oathOf(file: FalsifiedFile): string {
  const found = file.database
    .prepare<[], string>("select json_extract(body, '$.blob') from entry where json_extract(body, '$.text') = 'oath'")
    .pluck()
    .get();
  return found ?? '';
}

/** Well formed in every way, only said by the wrong one. */
function rosterOfItsOwn(file: FalsifiedFile): void {
  const bytes = Buffer.from(canonicalJson({ people: [] }));
  const blob = hashOfBlob(bytes);
  file.sql('insert into blob (hash, bytes) values (?, ?)', blob, bytes);
  file.writeNext(kiosk.station, {
    kind: 'roster-imported',
    body: canonicalJson({ blob, people: 0, units: 0, source: sha256('x') }),
  });
}
