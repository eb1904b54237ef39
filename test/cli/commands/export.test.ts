import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ourSchema } from '../../../core/ledger/schema.ts';
import { sql } from './fixture-files.ts';
import { contentsOf, done, ikrar, program, refused } from './fixture-ikrar.ts';

/** `ikrar export`, on a laptop whose program is older than the file it was given. */
const folder = mkdtempSync(join(tmpdir(), 'ikrar-export-'));
const at = (name: string) => join(folder, name);
const newer = ourSchema.version + 3;
const exported = z
  .object({
    ok: z.literal(true),
    version: z.number(),
    entries: z.number(),
    unproven: z.number(),
    files: z.array(z.object({ name: z.string(), bytes: z.number() }).strict()),
  })
  .strict();

beforeAll(async () => {
  await done(['rehearse', '--out', at('gladi'), '--people', '4', '--stations', '1']);
  const later = `alter table entry add column arrived text; create table seat (person text) strict; pragma user_version = ${newer}`;
  for (const [from, to] of [
    ['gladi/ceremony.ikrar', 'baru.ikrar'],
    ['gladi/stations/kios-01.ikrar', 'kios-baru.ikrar'],
  ] as const) {
    copyFileSync(at(from), at(to));
    sql(at(to), later);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['status', ['status', 'baru.ikrar']],
  ['verify', ['verify', 'kios-baru.ikrar']],
  ['merge of one', ['merge', 'gladi/ceremony.ikrar', 'kios-baru.ikrar']],
  ['merge into one', ['merge', 'baru.ikrar', 'gladi/stations/kios-01.ikrar']],
  ['archive', ['archive', 'baru.ikrar', '--out', 'arsip']],
])('%s refuses a newer file, leaves it as it is, and says how its record is handed out', async (_, args) => {
  const before = contentsOf(folder);
  const { error } = await refused(args, { folder });
  expect(error.code).toBe('file-from-newer-version');
  expect(error.message).toContain(`(format ${newer}) dan dibiarkan seperti adanya`);
  expect(error.message).toContain(`(format ${newer}) and was left as it is`);
  expect(error.message.match(/\bikrar export\b/g)).toHaveLength(2);
  expect(contentsOf(folder)).toEqual(before);
});

test('one object says the version, how many entries, and which files there are; no key is asked for', async () => {
  const before = readFileSync(at('baru.ikrar'));
  const answer = exported.parse(await done(['export', 'baru.ikrar', '--out', 'catatan'], { folder, passphrase: null }));
  expect([answer.version, answer.unproven]).toEqual([newer, 0]);
  const text = readFileSync(at('catatan/catatan.jsonl'), 'utf8');
  expect(answer.entries).toBe(text.trimEnd().split('\n').length);
  for (const { name, bytes } of answer.files) expect(readFileSync(join(at('catatan'), name))).toHaveLength(bytes);
  expect(readFileSync(at('baru.ikrar'))).toEqual(before);
  // The same record as the pack that today's program writes of today's file.
  await done(['archive', 'gladi/ceremony.ikrar', '--out', 'arsip'], { folder });
  for (const name of ['catatan.jsonl', 'sidik.txt']) {
    expect(readFileSync(join(at('catatan'), name))).toEqual(readFileSync(join(at('arsip'), name)));
  }
});

test('a person is told how much was written where, and of which version', async () => {
  const { exitCode, said, complained } = await ikrar(['export', 'kios-baru.ikrar', '--out', 'kios'], { folder });
  expect([exitCode, complained]).toEqual([0, '']);
  expect(said).toMatch(new RegExp(`^\\d+ catatan \\(format ${newer}\\) ditulis dalam \\d+ berkas di kios\\. / `));
});

test('a disk that is full halfway is said, and leaves no half folder', async () => {
  const before = contentsOf(folder);
  // Files of this process may grow to 150 blocks of 512 bytes: enough for the copy that is read, too little for the page.
  const command = ['sh', '-c', 'ulimit -f 150 && exec "$@"', 'sh', ...program];
  const { error } = await refused(['export', 'kios-baru.ikrar', '--out', 'penuh'], { folder, command });
  expect(error.code).toBe('disk-full');
  expect(contentsOf(folder)).toEqual(before);
});

test('a full folder, a file of another program and no place to write to are refused, and nothing is left behind', async () => {
  sql(at('toko.db'), 'create table entry (x); create table blob (x)');
  const before = contentsOf(folder);
  const codes = [
    ['baru.ikrar', '--out', 'gladi'],
    ['toko.db', '--out', 'toko'],
    ['baru.ikrar', '--out', 'tidak/ada'],
  ].map(async (args) => (await refused(['export', ...args], { folder })).error.code);
  expect(await Promise.all(codes)).toEqual(['folder-not-empty', 'not-a-ceremony-file', 'folder-not-found']);
  expect((await ikrar(['export', 'baru.ikrar'], { folder })).exitCode).toBe(2);
  expect(contentsOf(folder)).toEqual(before);
});
