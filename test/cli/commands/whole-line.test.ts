import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBadgeToken } from '../../../core/badge/token.ts';
import { newCeremonyId, newPersonId } from '../../../core/ledger/ids.ts';
import { newPrivateKey, privateKey } from '../../../core/ledger/keys.ts';
import { checkInclusion } from '../../../core/ledger/verify/inclusion.ts';
import { syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { readPdf } from '../../core/print/read-pdf.ts';
import { jsonLines, signingOf, type Badge } from './fixture-hand.ts';
import { answers, contentsOf, done, ikrar, refused } from './fixture-ikrar.ts';

/** The whole ceremony by the command line alone, from `new` to `report`; each test goes on where the one before ended. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-line-test-'));
const at = (name: string): string => join(folder, name);
const file = at('upacara.ikrar');
const passphrase = 'sumpah di pendopo';
const people = 9;

const stationId: unknown = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/);
const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let badges: Badge[] = [];
const badge = (index: number): Badge => badges[index] ?? { id: '', name: '', unit: '', token: '' };
let pin = '';
let root = '';
const acknowledged: { seq: number; hash: string; receipt: string }[] = [];

beforeAll(() => {
  const csv = syntheticRosterCsv({ people, seed: 'baris', ceremonyDate: '2026-11-30' });
  writeFileSync(at('daftar.csv'), csv);
  // Excel kept fifteen digits of the third person's number.
  const lines = csv.split('\r\n');
  writeFileSync(
    at('rusak.csv'),
    [...lines.slice(0, 3), lines[3]?.replace(/^(\d{15})\d{3}/, '$1000'), ...lines.slice(4)].join('\r\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('new makes the ceremony file and its key file', async () => {
  const answer = await done(
    ['new', file, '--title', 'Ikrar Netralitas', '--date', '2026-11-30', '--timezone', 'Asia/Makassar', '--venue', 'Pendopo'],
    { passphrase },
  );
  expect(answer['ceremony']).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(Object.keys(contentsOf(folder))).toEqual(['daftar.csv', 'rusak.csv', 'upacara.ikrar', 'upacara.ikrar.key']);
  // Whoever else works on this laptop has no business with the key.
  expect(statSync(`${file}.key`).mode & 0o077).toBe(0);
});

test('roster import: a damaged number refuses the sheet, a dry run only reads, and the good rows can be had alone', async () => {
  const before = contentsOf(folder);
  const refusal = await refused(['roster', 'import', file, at('rusak.csv')], { passphrase });
  const damaged = [{ row: 4, column: 'NIP', code: 'id-damaged-by-spreadsheet' }];
  expect(refusal).toMatchObject({ ok: false, error: { code: 'roster-rows-refused' }, rows: people, rejected: damaged });
  expect(refusal.error.message).toMatch(/1 baris di rusak\.csv ditolak.* \/ 1 row of rusak\.csv was refused/);

  const dry = await done(['roster', 'import', file, at('rusak.csv'), '--dry-run'], { passphrase: null });
  expect(dry).toMatchObject({ rows: people, accepted: people - 1, rejected: damaged, warnings: [] });
  expect(contentsOf(folder)).toEqual(before);

  const accepted = await done(['roster', 'import', file, at('rusak.csv'), '--accept-valid'], { passphrase });
  expect(accepted).toMatchObject({ ok: true, rows: people, accepted: people - 1, rejected: damaged, warnings: [] });
  const whole = await done(['roster', 'import', file, at('daftar.csv')], { passphrase });
  expect(whole).toMatchObject({ rows: people, accepted: people, rejected: [], warnings: [] });
  expect(Object.keys(whole).toSorted()).toEqual(['accepted', 'ok', 'rejected', 'rows', 'units', 'warnings']);
});

test('badges: sheets and a list, with the numbers of the roster to the digit', async () => {
  const answer = await done(['badges', file, '--out', at('badge.pdf'), '--csv', at('badge.csv')], { passphrase });
  const list = readFileSync(at('badge.csv'), 'utf8');
  expect(list.split('\n')[0]).toBe('id,name,unit,token');
  badges = Papa.parse<Badge>(list, { header: true, skipEmptyLines: true }).data;
  const roster = Papa.parse<Record<string, string>>(readFileSync(at('daftar.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  // A pile of cards for each unit.
  expect(answer).toEqual({ ok: true, badges: people, pages: new Set(badges.map(({ unit }) => unit)).size });
  expect(badges.map(({ id, name, unit }) => [id, name, unit])).toEqual(
    roster.data.map((row) => [row['NIP'], row['NAMA'], row['UNIT KERJA']]),
  );
  const { text } = await readPdf(readFileSync(at('badge.pdf')));
  for (const { id, name } of badges) {
    expect(text).toContain(name);
    // Badges lie about in the hall.
    expect(text).not.toContain(id);
  }
});

test('badges of one unit are those of that unit', async () => {
  const { unit } = badge(0);
  const answer = await done(['badges', file, '--out', at('unit.pdf'), '--unit', unit], { passphrase });
  expect(answer['badges']).toBe(badges.filter((one) => one.unit === unit).length);
});

test('station add makes a file for each kiosk, and a PIN for its operator', async () => {
  for (const [name, out] of [
    ['Kios 1', 'kios-1.ikrar'],
    ['Kios 2', 'kios-2.ikrar'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await done(['station', 'add', file, '--name', name, '--venue', 'Pendopo', '--out', at(out)], { passphrase });
    expect(answer['station']).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    pin = String(answer['pin']);
    expect(pin).toMatch(/^\d{6}$/);
  }
});

test('station run takes a script, answers every line, and turns away whom it must', async () => {
  const stranger = { person: newPersonId(randomBytes), issue: 1 };
  const other = writeBadgeToken(newCeremonyId(randomBytes), stranger, privateKey(newPrivateKey(randomBytes)));
  writeFileSync(
    at('hari.jsonl'),
    `\uFEFF${jsonLines([
      ...signingOf(badge(0)),
      ...signingOf(badge(1)),
      { scan: badge(0).token },
      { scan: badge(2).id },
      { scan: 'https://contoh.invalid/promo' },
      { scan: other },
      { scan: badge(2).token },
      { confirm: true },
      { read: true },
      { sign: [] },
      { cancel: true },
      { dance: true },
      { confirm: true, read: true },
    ])}bukan perintah\n\n`,
  );
  const { exitCode, said, complained } = await ikrar(['station', 'run', at('kios-1.ikrar'), '--script', at('hari.jsonl')]);
  expect({ exitCode, complained }).toEqual({ exitCode: 0, complained: '' });
  const replies = answers(said);
  const states = replies.map(({ state, reason, error }) => reason ?? state ?? error);
  const person = ['confirm-identity', 'read-pact', 'sign-pact'];
  const notACommand = { code: 'not-a-command' };
  expect(states).toEqual([
    ...person,
    'thanks',
    ...person,
    'thanks',
    'already-signed',
    'badge-not-signed',
    'badge-unreadable',
    'badge-other-ceremony',
    ...person,
    'signature-too-small',
    'scan-badge',
    notACommand,
    notACommand,
    notACommand,
  ]);
  for (const { state, acknowledged: receipt } of replies) {
    if (state === 'thanks') acknowledged.push(receipt as (typeof acknowledged)[number]);
  }
  expect(acknowledged.map(({ seq }) => seq)).toEqual([2, 3]);
  const [already] = replies.filter(({ reason }) => reason === 'already-signed');
  expect(already).toEqual({
    state: 'refused',
    reason: 'already-signed',
    at: moment,
    station: stationId,
  });
});

test('station run listens to standard input; an operator types the number of somebody without a badge', async () => {
  const number = badge(3).id;
  const spaced = `${number.slice(0, 8)} ${number.slice(8, 14)} ${number.slice(14, 15)} ${number.slice(15)}`;
  const wrongPin = pin === '123456' ? '654321' : '123456';
  const { exitCode, said } = await ikrar(['station', 'run', at('kios-2.ikrar')], {
    input: jsonLines([
      { type: number, operator: wrongPin },
      { type: '198001012005011999', operator: pin },
      { type: spaced, operator: pin },
      ...signingOf(badge(3)).slice(1),
      // Signed at the other kiosk, which this one cannot know.
      ...signingOf(badge(1)),
    ]),
  });
  expect(exitCode).toBe(0);
  const states = answers(said).map(({ state, reason }) => reason ?? state);
  const signed = ['confirm-identity', 'read-pact', 'sign-pact', 'thanks'];
  expect(states).toEqual(['call-the-operator', 'person-unknown', ...signed, ...signed]);
});

test('merge adds what is missing, once, and shows what a human must look at', async () => {
  const kiosks = [at('kios-1.ikrar'), at('kios-2.ikrar')];
  const first = await done(['merge', file, ...kiosks]);
  expect(first).toMatchObject({ stations: 2, added: 11 });
  expect(first['anomalies']).toEqual([{ code: 'signed-twice', station: stationId, seq: 4, person: badge(1).id }]);
  root = String(first['root']);
  expect(root).toMatch(/^[0-9a-f]{64}$/);
  const again = await done(['merge', file, ...kiosks.toReversed()]);
  expect(again).toMatchObject({ added: 0, root });
});

test('status counts by unit, and the units add up', async () => {
  const status = await done(['status', file]);
  expect(status).toMatchObject({ roster: people, signed: 3, unsigned: people - 3, root });
  const units = status['units'] as { unit: string; roster: number; signed: number }[];
  expect(units.reduce((sum, { roster }) => sum + roster, 0)).toBe(people);
  expect(units.reduce((sum, { signed }) => sum + signed, 0)).toBe(3);
  for (const { unit, roster } of units) expect(roster).toBe(badges.filter((one) => one.unit === unit).length);
  expect(status['anomalies']).toHaveLength(1);
});

test('verify finds the record whole, and needs no key', async () => {
  expect(await done(['verify', file], { passphrase: null })).toMatchObject({ stations: 3, root, problems: [] });
});

test('a receipt is proven against the root by anybody', async () => {
  for (const { receipt, seq, hash } of acknowledged) {
    // oxlint-disable-next-line no-await-in-loop
    const checked = await done(['receipt', file, receipt.toLowerCase()], { passphrase: null });
    expect(checked).toMatchObject({ seq, station: stationId, at: moment });
    const leafHash = createHash('sha256').update(Uint8Array.of(0)).update(Buffer.from(hash, 'hex')).digest('hex');
    const proof = checked['proof'] as { index: number; size: number; path: string[]; root: string };
    expect(proof.root).toBe(root);
    expect(checkInclusion({ leafHash, ...proof })).toBe(true);
    expect(checkInclusion({ leafHash, ...proof, index: proof.index + 1 })).toBe(false);
  }
});

test('report writes the minutes with names, counts and root', async () => {
  const answer = await done(['report', file, '--out', at('berita-acara')], { passphrase });
  const minutes = readFileSync(at('berita-acara/berita-acara.pdf'));
  const { text, pages } = await readPdf(minutes);
  expect(answer['files']).toContainEqual({ name: 'berita-acara.pdf', bytes: minutes.length, pages: pages.length });
  const names = (answer['files'] as { name: string }[]).map(({ name }) => name);
  expect(names).toContain('rekapitulasi.pdf');
  for (const room of ['daftar-hadir/', 'pakta-integritas/']) expect(names.some((name) => name.startsWith(room))).toBe(true);
  for (const name of names) expect(statSync(at(`berita-acara/${name}`)).size).toBeGreaterThan(0);
  // A file's name is seen by everybody who handles the stick.
  for (const { id } of badges) expect(names.join(' ')).not.toContain(id);
  for (const index of [0, 1, 3]) expect(text).toContain(badge(index).name);
  expect(text.replaceAll(' ', '')).toContain(root);
});

test('without --json a person reads words, and no number of any person', async () => {
  const { exitCode, said, complained } = await ikrar(['status', file]);
  expect({ exitCode, complained }).toEqual({ exitCode: 0, complained: '' });
  expect(said).toContain(`3 dari ${people} sudah menandatangani`);
  expect(said).toContain(root);
  expect(said).toMatch(
    /Kios 2 \([0-9A-Z]{6}\), catatan 4, menandatangani lebih dari sekali \/ signed more than once \(signed-twice\)/,
  );
  for (const { id } of badges) expect(said).not.toContain(id);

  const code = acknowledged[0]?.receipt ?? '';
  const receipt = await ikrar(['receipt', file, code], { passphrase: null });
  expect(receipt.said).toMatch(/Tercatat di Kios 1 \([0-9A-Z]{6}\), catatan 2: \w+, \d+ \w+ \d{4} pukul \d\d\.\d\d WITA/);

  const rows = await ikrar(['roster', 'import', file, at('rusak.csv')], { passphrase });
  expect(rows.complained).toContain('baris 4, kolom NIP: ditolak, nomor rusak oleh Excel / the number was damaged');
  expect(rows.complained).toContain('(id-damaged-by-spreadsheet)');
});
