import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contentsOf, ikrar, program, refused, type Surroundings } from './fixture-ikrar.ts';
import { holdCeremonies, spoil, sql, tamper, type HeldCeremonies } from './fixture-files.ts';

/** Whatever comes in: one sentence in each language, a code, exit 1, and every file as it was. */

let held: HeldCeremonies;
beforeAll(async () => {
  held = await holdCeremonies();
}, 120_000);
afterAll(() => held.clear());

type Case = {
  what: string;
  args: readonly string[];
  code: string;
  /** Spoils a copy of the held ceremonies; the command runs inside it. */
  given?: (folder: string) => void;
} & Pick<Surroundings, 'passphrase' | 'input'>;

const status = ['status', 'ceremony.ikrar'];
const addKiosk = ['station', 'add', 'prepared.ikrar', '--name', 'Kios 9', '--venue', 'Aula', '--out', 'kios-9.ikrar'];
const found = (file: string, ...more: string[]) => [
  'new',
  file,
  '--title',
  'T',
  '--date',
  '2026-11-30',
  '--timezone',
  'Asia/Jakarta',
  '--venue',
  'Aula',
  ...more,
];
const importing = (sheet: string, ...more: string[]) => ['roster', 'import', 'prepared.ikrar', sheet, ...more];
const merging = (...stations: string[]) => ['merge', 'prepared.ikrar', ...stations];
const kiosk = 'stations/kios-01.ikrar';
const withoutPrivileges = ['setpriv', '--inh-caps=-all', '--bounding-set=-all', '--no-new-privs', ...program];

async function expectRefusal({ args, code, given, passphrase, input }: Case): Promise<void> {
  const folder = held.copy();
  given?.(folder);
  const before = contentsOf(folder);
  const surroundings: Surroundings = { folder, passphrase: passphrase === undefined ? 'gladi' : passphrase, input: input ?? '' };
  const answer = await refused(args, surroundings);
  expect(answer).toMatchObject({ ok: false, error: { code } });
  // A sentence that says what to do, in both languages, and never the bare code.
  expect(answer.error.message).toMatch(/^\S.{10,}[.)] \/ \S.{10,}[.)]$/);
  expect(answer.error.message).not.toContain(code);
  expect(answer.error.message).not.toContain('!');
  expect(contentsOf(folder)).toEqual(before);
}

describe('a file that is no ceremony of ours', () => {
  const spoilt = (change: (bytes: Buffer) => Buffer) => (folder: string) => spoil(join(folder, 'ceremony.ikrar'), change);
  test.concurrent.each<Case>([
    { what: 'missing', args: ['status', 'tidak-ada.ikrar'], code: 'file-not-found' },
    { what: 'a folder', args: ['status', 'stations'], code: 'not-a-ceremony-file' },
    { what: 'empty', args: status, code: 'not-a-ceremony-file', given: spoilt(() => Buffer.alloc(0)) },
    { what: 'a text', args: status, code: 'not-a-ceremony-file', given: spoilt(() => Buffer.from('surat '.repeat(99))) },
    {
      what: 'the database of another program',
      args: ['status', 'toko.db'],
      code: 'not-a-ceremony-file',
      given: (folder) => sql(join(folder, 'toko.db'), 'create table sale (id integer)'),
    },
    {
      what: 'from a newer version',
      args: status,
      code: 'file-from-newer-version',
      given: (folder) => sql(join(folder, 'ceremony.ikrar'), 'pragma user_version = 7'),
    },
    { what: 'cut short', args: status, code: 'file-damaged', given: spoilt((bytes) => bytes.subarray(0, bytes.length - 4096)) },
    { what: 'a header alone', args: status, code: 'file-damaged', given: spoilt((bytes) => bytes.subarray(0, 100)) },
    {
      what: 'with a damaged page',
      args: status,
      code: 'file-damaged',
      given: spoilt((bytes) => bytes.fill(0xa5, 4096, 16_384)),
    },
    {
      what: 'with nothing in it',
      args: status,
      code: 'ceremony-incomplete',
      given: (folder) =>
        sql(join(folder, 'ceremony.ikrar'), 'drop trigger entry_is_never_removed; delete from entry where seq = 1'),
    },
    {
      what: 'cut short, to verify',
      args: ['verify', kiosk],
      code: 'file-damaged',
      given: (folder) => truncateSync(join(folder, kiosk), 9000),
    },
    { what: 'missing, to serve', args: ['serve', 'tidak-ada.ikrar'], code: 'file-not-found' },
    {
      what: 'without a station, to run',
      args: ['station', 'run', kiosk],
      code: 'no-station-here',
      given: (folder) => sql(join(folder, kiosk), 'delete from local'),
    },
    { what: 'a script that is missing', args: ['station', 'run', kiosk, '--script', 'hari.jsonl'], code: 'file-not-found' },
    { what: 'a script that is a folder', args: ['station', 'run', kiosk, '--script', 'stations'], code: 'file-is-folder' },
  ])('$what: $code', expectRefusal);
});

describe('new', () => {
  test.concurrent.each<Case>([
    { what: 'never over a ceremony', args: found('prepared.ikrar'), code: 'file-exists' },
    {
      what: 'never over a key',
      args: found('baru.ikrar'),
      code: 'file-exists',
      given: (folder) => writeFileSync(join(folder, 'baru.ikrar.key'), 'kunci'),
    },
    { what: 'in no folder', args: found('tidak/ada/baru.ikrar'), code: 'folder-not-found' },
    { what: 'without a passphrase', args: found('baru.ikrar'), code: 'passphrase-missing', passphrase: null },
    { what: 'with an empty passphrase', args: found('baru.ikrar'), code: 'passphrase-missing', passphrase: '' },
    { what: 'by an unknown template', args: found('baru.ikrar', '--template', '../lain'), code: 'template-unknown' },
    {
      what: 'with a title that reads backwards',
      args: [...found('baru.ikrar').slice(0, 2), '--title', 'Ikrar \u202eSARGOL', ...found('').slice(4)],
      code: 'value-not-allowed',
    },
  ])('$what: $code', expectRefusal);
});

describe("the organiser's key", () => {
  const key = (folder: string): string => join(folder, 'prepared.ikrar.key');
  test.concurrent.each<Case>([
    { what: 'no passphrase', args: addKiosk, code: 'passphrase-missing', passphrase: null },
    { what: 'a wrong passphrase', args: addKiosk, code: 'passphrase-wrong', passphrase: 'salah' },
    { what: 'no key file', args: addKiosk, code: 'key-file-missing', given: (folder) => rmSync(key(folder)) },
    { what: 'half a key file', args: addKiosk, code: 'key-file-damaged', given: (folder) => truncateSync(key(folder), 200) },
    {
      what: 'the key of another ceremony',
      args: addKiosk,
      code: 'key-file-of-other-ceremony',
      given: (folder) => cpSync(join(folder, 'other.ikrar.key'), key(folder)),
    },
    { what: "on a station's file", args: ['report', kiosk, '--out', 'dokumen'], code: 'key-file-missing' },
  ])('$what: $code', expectRefusal);
});

describe('roster import', () => {
  const sheet = (bytes: string | Uint8Array) => (folder: string) => writeFileSync(join(folder, 'sheet.csv'), bytes);
  test.concurrent.each<Case>([
    { what: 'no sheet', args: importing('tidak-ada.csv'), code: 'file-not-found' },
    { what: 'a folder', args: importing('stations'), code: 'file-is-folder' },
    { what: 'an empty sheet', args: importing('sheet.csv'), code: 'roster-empty', given: sheet('') },
    { what: 'a header alone', args: importing('sheet.csv'), code: 'roster-empty', given: sheet('NIP,NAMA,UNIT KERJA\n') },
    { what: 'no header', args: importing('sheet.csv'), code: 'roster-no-header', given: sheet('satu,dua\ntiga,empat\n') },
    {
      what: 'an archive that is no workbook',
      args: importing('sheet.csv'),
      code: 'roster-unreadable',
      given: sheet(Buffer.from('PK\u0003\u0004kertas')),
    },
    { what: 'a database', args: importing('prepared.ikrar'), code: 'roster-unreadable' },
    {
      what: 'a sheet without one good row, with --accept-valid',
      args: importing('sheet.csv', '--accept-valid'),
      code: 'roster-rows-refused',
      given: sheet('NIP,NAMA,UNIT KERJA\n198503152010012000,Ni Luh Contoh,Dinas Contoh\n'),
    },
    {
      what: 'in a dry run of no ceremony',
      args: ['roster', 'import', 'daftar.csv', 'daftar.csv', '--dry-run'],
      code: 'not-a-ceremony-file',
    },
  ])('$what: $code', expectRefusal);
});

describe('badges', () => {
  const sheets = (...more: string[]) => ['badges', 'prepared.ikrar', ...more];
  test.concurrent.each<Case>([
    { what: 'of an unknown unit', args: sheets('--out', 'b.pdf', '--unit', 'Dinas Tiada'), code: 'unit-unknown' },
    {
      what: 'in no folder, and no list either',
      args: sheets('--out', 'tiada/b.pdf', '--csv', 'b.csv'),
      code: 'folder-not-found',
    },
    {
      what: 'in the place of a folder, and no list either',
      args: sheets('--out', 'stations', '--csv', 'b.csv'),
      code: 'file-is-folder',
    },
    { what: 'in the place of the ceremony', args: sheets('--out', 'prepared.ikrar'), code: 'file-exists' },
    { what: "in the place of a station's file", args: sheets('--out', kiosk), code: 'file-exists' },
    {
      what: 'a list in the place of the key',
      args: sheets('--out', 'b.pdf', '--csv', 'prepared.ikrar.key'),
      code: 'file-exists',
    },
    { what: 'sheets and list in one file', args: sheets('--out', 'b', '--csv', './b'), code: 'file-exists' },
    {
      what: 'of nobody',
      args: ['badges', 'prepared.ikrar', '--out', 'b.pdf'],
      code: 'nobody-called',
      given: (folder) =>
        sql(
          join(folder, 'prepared.ikrar'),
          "drop trigger entry_is_never_removed; delete from entry where kind = 'roster-imported'",
        ),
    },
  ])('$what: $code', expectRefusal);
});

describe('station add', () => {
  test.concurrent.each<Case>([
    { what: 'never over a file', args: [...addKiosk.slice(0, -1), kiosk], code: 'file-exists' },
    { what: 'in no folder', args: [...addKiosk.slice(0, -1), 'tidak/ada.ikrar'], code: 'folder-not-found' },
    {
      what: 'with too long a name',
      args: [...addKiosk.slice(0, 4), 'K'.repeat(81), ...addKiosk.slice(5)],
      code: 'value-not-allowed',
    },
  ])('$what: $code', expectRefusal);
});

describe('merge takes all or nothing', () => {
  const second = 'stations/kios-02.ikrar';
  test.concurrent.each<Case>([
    { what: 'a missing file after a good one', args: merging(kiosk, 'tiada.ikrar'), code: 'file-not-found' },
    {
      what: "another ceremony's station after a good one",
      args: merging(kiosk, 'other-station.ikrar'),
      code: 'ceremony-differs',
    },
    {
      what: 'a station with a changed digit after a good one',
      args: merging(kiosk, second),
      code: 'hash-wrong',
      given: (folder) => tamper(join(folder, second)),
    },
    {
      what: 'a station whose signature sheet was exchanged',
      args: merging(second, kiosk),
      code: 'blob-hash-wrong',
      given: (folder) =>
        sql(
          join(folder, kiosk),
          `drop trigger blob_is_never_changed;
           update blob set bytes = x'00' where hash in
             (select json_extract(body, '$.strokes') from entry where kind = 'pact-signed')`,
        ),
    },
    { what: 'a picture', args: merging('badge.pdf'), code: 'not-a-ceremony-file' },
  ])('$what: $code', expectRefusal);
});

describe('report, receipt, rehearse', () => {
  test.concurrent.each<Case>([
    { what: 'a report into a file', args: ['report', 'ceremony.ikrar', '--out', 'daftar.csv'], code: 'file-exists' },
    {
      what: 'a report without a passphrase',
      args: ['report', 'ceremony.ikrar', '--out', 'd'],
      code: 'passphrase-missing',
      passphrase: null,
    },
    { what: 'a word that is no receipt', args: ['receipt', 'ceremony.ikrar', 'terima kasih'], code: 'receipt-unreadable' },
    { what: 'a receipt of nobody', args: ['receipt', 'ceremony.ikrar', '0000-0000'], code: 'receipt-not-found' },
    {
      what: 'a rehearsal in a folder with something in it',
      args: ['rehearse', '--out', '.', '--people', '2', '--stations', '1'],
      code: 'folder-not-empty',
    },
    {
      what: 'a rehearsal in a file',
      args: ['rehearse', '--out', 'daftar.csv', '--people', '2', '--stations', '1'],
      code: 'file-exists',
    },
  ])('$what: $code', expectRefusal);
});

test('verify lists what is wrong with a tampered file beside the error, and where', async () => {
  const folder = held.copy();
  tamper(join(folder, 'ceremony.ikrar'));
  const before = contentsOf(folder);
  const answer = await refused(['verify', 'ceremony.ikrar'], { folder, passphrase: null });
  expect(answer.error.code).toBe('record-not-intact');
  const problems = answer['problems'] as { code: string; station?: string; seq?: number }[];
  expect(problems.map(({ code }) => code)).toContain('hash-wrong');
  const [changed] = problems.filter(({ code }) => code === 'hash-wrong');
  expect(changed?.station).toMatch(/^\w{6}$/);
  expect(changed?.seq).toBeGreaterThan(1);
  expect(contentsOf(folder)).toEqual(before);
});

test('merging twice, a file twice and the ceremony itself is no mistake, and adds nothing', async () => {
  const folder = held.copy();
  const { exitCode, said } = await ikrar(['merge', 'ceremony.ikrar', kiosk, kiosk, 'ceremony.ikrar', '--json'], { folder });
  expect(exitCode).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ ok: true, added: 0, anomalies: [] });
});

test('a port in use is named, and the file is free again', async () => {
  const folder = held.copy();
  const before = contentsOf(folder);
  const busy = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void busy.close());
  await once(busy, 'listening');
  const { port } = busy.address() as AddressInfo;
  const answer = await refused(['serve', 'ceremony.ikrar', '--port', `${port}`], { folder });
  expect(answer.error.code).toBe('port-in-use');
  expect(answer.error.message).toContain(`Port ${port} `);
  const after = contentsOf(folder);
  expect(Object.keys(after)).toEqual(Object.keys(before));
}, 120_000);

test('a file that may only be read can be verified, and says so when somebody wants to work in it', async () => {
  const folder = held.copy();
  const apart = join(folder, 'apart');
  mkdirSync(apart);
  cpSync(join(folder, 'ceremony.ikrar'), join(apart, 'ceremony.ikrar'));
  chmodSync(join(apart, 'ceremony.ikrar'), 0o444);
  chmodSync(apart, 0o555);
  onTestFinished(() => chmodSync(apart, 0o755));
  const before = contentsOf(apart);
  // The system's administrator may write whatever the permissions say, so the program gives that up first.
  const command = process.getuid?.() === 0 ? withoutPrivileges : undefined;
  const surroundings = { folder: apart, ...(command === undefined ? {} : { command }) };
  const answer = await refused(['status', 'ceremony.ikrar'], surroundings);
  expect(answer.error.code).toBe('file-read-only');
  const { exitCode } = await ikrar(['verify', 'ceremony.ikrar'], surroundings);
  expect(exitCode).toBe(0);
  expect(contentsOf(apart)).toEqual(before);
  expect(existsSync(join(apart, 'ceremony.ikrar-wal'))).toBe(false);
});

test('without --json the same sentence goes to standard error, and nothing to standard output', async () => {
  const folder = held.copy();
  const answer = await refused(['status', 'tidak-ada.ikrar'], { folder });
  const { exitCode, said, complained } = await ikrar(['status', 'tidak-ada.ikrar'], { folder });
  expect({ exitCode, said, complained }).toEqual({ exitCode: 1, said: '', complained: `${answer.error.message}\n` });
});
