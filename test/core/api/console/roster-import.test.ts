import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../../core/api/desk.ts';
import { syntheticRosterCsv } from '../../../../core/rehearsal/people.ts';
import { must } from '../../fixtures/hand-held.ts';
import { callSynthetic, definition, passphrase, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';
import { callsOf, deskOf, refusedCode } from '../../fixtures/small-desk.ts';
import { messyWorkbook, reading, texts, workbook } from '../../roster/workbooks.ts';

/** A list on its way in, as the console asks for it: over a real desk, read in a real thread. */

let small: SmallCeremony;
let desk: Desk;
let roster: ReturnType<typeof callsOf>['console']['roster'];
beforeEach(() => {
  small = smallCeremony({ people: 4 });
  desk = deskOf(small);
  roster = callsOf(desk).console.roster;
});
afterEach(() => {
  desk.close();
  small.ceremony.close();
});

/** The four who are called already, and two more. */
const longer = () =>
  `${csv(4)}198503152010012903,Ni Putu Ayu Lestari,Analis,III/d,PNS,Dinas Kesehatan\r\n197811022005011901,Togar Simanjuntak,Analis,III/c,PNS,Dinas Kominfo\r\n`;
const csv = (people: number) => syntheticRosterCsv({ people, seed: 'pegawai', ceremonyDate: definition.date });
const fileOf = (bytes: string | Uint8Array, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

test('one file is looked at at a time: a newer one, leaving, and calling each let go of it', async () => {
  const first = await roster.preview({ file: fileOf(csv(4), 'satu.csv') });
  const second = await roster.preview({ file: fileOf(longer(), 'dua.csv') });
  expect(await refusedCode(roster.badRows({ id: first.id, format: 'csv' }))).toBe('roster-preview-gone');
  // What is looked at is not called before the organiser's key is open, and is still there then.
  expect(await refusedCode(roster.accept({ id: second.id, acceptValid: false }))).toBe('organiser-key-locked');
  must(desk.workplace().unlock(passphrase));
  expect(await roster.accept({ id: second.id, acceptValid: false })).toMatchObject({ accepted: 6, added: 2, dropped: 0 });
  expect(await refusedCode(roster.accept({ id: second.id, acceptValid: false }))).toBe('roster-preview-gone');
  const third = await roster.preview({ file: fileOf(longer(), 'dua.csv') });
  expect(third.reading?.difference).toMatchObject({ same: 6, added: [], removed: [] });
  expect(await roster.leave({ id: third.id })).toEqual({ left: true });
  expect(await refusedCode(roster.again({ id: third.id, mappings: [] }))).toBe('roster-preview-gone');
});

test('of two files that are read at once one is looked at, and whoever chose the other is told', async () => {
  const both = ['satu.csv', 'dua.csv'].map((name) => roster.preview({ file: fileOf(csv(4), name) }));
  const codes = await Promise.all(both.map(refusedCode));
  expect(new Set(codes)).toEqual(new Set([null, 'roster-preview-gone']));
  const looked = await both[codes.indexOf(null)];
  expect(await roster.leave({ id: looked?.id ?? 0 })).toEqual({ left: true });
});

test('a file that was read for one ceremony is not called in another that was opened since', async () => {
  const { id } = await roster.preview({ file: fileOf(longer(), 'dua.csv') });
  const { timezone, venue, date } = definition;
  const essentials = { template: 'netralitas-asn', title: 'Ikrar Lain', date, timezone, venue, passphrase };
  await callsOf(desk).console.arrangement.found(essentials);
  expect(await refusedCode(roster.accept({ id, acceptValid: false }))).toBe('roster-preview-gone');
  expect(desk.workplace().ceremony.picture().people.size).toBe(0);
});

test('a roster that changed since the file was read is not overwritten by what was read against the old one', async () => {
  must(desk.workplace().unlock(passphrase));
  const { id } = await roster.preview({ file: fileOf(longer(), 'dua.csv') });
  callSynthetic(small, 5);
  expect(await refusedCode(roster.accept({ id, acceptValid: false }))).toBe('roster-changed-meanwhile');
  expect(small.ceremony.picture().people.size).toBe(5);
});

test('a file with refused rows is called only where the valid ones were asked for', async () => {
  must(desk.workplace().unlock(passphrase));
  const { id, words } = await roster.preview({ file: fileOf(await messyWorkbook(), 'dinas.xlsx') });
  expect(words['id-damaged-by-spreadsheet']?.id).toBe('nomor rusak oleh Excel');
  expect(await refusedCode(roster.accept({ id, acceptValid: false }))).toBe('roster-rows-refused');
  const bad = await roster.badRows({ id, format: 'xlsx' });
  expect((await reading(new Uint8Array(await bad.arrayBuffer()))).rejected).toHaveLength(3);
  expect(await roster.accept({ id, acceptValid: true })).toMatchObject({ accepted: 5, rejected: 3, dropped: 4 });
});

test('what was said about columns is kept for the next file, by a mark of the header alone; a damaged memory is none', async () => {
  const memory = join(small.folder, 'kolom-daftar-pegawai.json');
  writeFileSync(memory, '{"version":1,"columns":[{"header":"x"}]}');
  must(desk.workplace().unlock(passphrase));
  const data = [texts('Kode', 'Pejabat', 'Bagian'), texts('198503152010012903', 'Ni Putu Ayu Lestari', 'Dinas Kesehatan')];
  const file = fileOf(await workbook([{ sheet: 'A', data }]), 'a.xlsx');
  const unknown = await roster.preview({ file });
  expect(unknown.reading).toBeNull();
  const [header] = unknown.headers;
  const uses = (['nip', 'name', 'unit'] as const).map((use, position) => ({ position, use }));
  const known = await roster.again({ id: unknown.id, mappings: [{ header: header?.header ?? '', uses }] });
  // Read once more without a word about columns: what was said before still counts.
  const same = await roster.again({ id: known.id, mappings: [], sheets: ['A'] });
  expect(same.reading?.accepted).toBe(1);
  expect(existsSync(memory) && readFileSync(memory, 'utf8')).not.toContain(header?.header);
  await roster.accept({ id: same.id, acceptValid: false });
  expect(readFileSync(memory, 'utf8')).toContain(header?.header);
  expect(readFileSync(memory, 'utf8')).not.toMatch(/Putu|1985|Kode|Pejabat/);
  expect((await roster.preview({ file })).reading?.accepted).toBe(1);
});

test('reading stops in its thread when somebody asks for it, and nothing is held', async () => {
  const stop = new AbortController();
  const bytes = Buffer.from(csv(3000));
  const job = { kind: 'roster-read', file: small.path, sheet: { bytes, fileName: 'a.csv' }, choice: {} } as const;
  const reads = desk.work.run<'roster-read'>(job, { signal: stop.signal });
  stop.abort();
  expect(await reads).toMatchObject({ ok: false, error: { code: 'roster-reading-stopped' } });
});

test('a file with nothing like a header is refused, since there is no column to ask about', async () => {
  const file = fileOf(await workbook([{ sheet: 'A', data: [texts('Surat undangan'), texts('Kepada Yth.')] }]), 'surat.xlsx');
  expect(await refusedCode(roster.preview({ file }))).toBe('roster-no-header');
});

test('the empty list to fill in is a roster whose cells are text', async () => {
  const template = new Uint8Array(await (await roster.template()).arrayBuffer());
  expect(await refusedCode(roster.preview({ file: fileOf(template, 'daftar.xlsx') }))).toBe('roster-empty');
});
