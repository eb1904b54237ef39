import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkReceipt } from '../../../resources/verify/check-receipt.ts';
import { readPdf } from '../../core/print/read-pdf.ts';
import { contentsOf, done, ikrar, program, refused } from './fixture-ikrar.ts';

/** `ikrar archive` and the proof of a receipt, as people's scripts use them. */
const folder = mkdtempSync(join(tmpdir(), 'ikrar-archive-'));
const at = (name: string) => join(folder, name);
const written = z.object({
  entries: z.number(),
  root: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number() }).strict()),
});

beforeAll(async () => {
  await done(['rehearse', '--out', at('gladi'), '--people', '6', '--stations', '2']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(out, join(file.parentPath, file.name)))
    .toSorted();
}
const ceremony = at('gladi/ceremony.ikrar');

test('one object says which files there are, how many entries, and the root', async () => {
  const { root } = await done(['status', ceremony]);
  const answer = written.parse(await done(['archive', ceremony, '--out', at('arsip')]));
  expect(answer.root).toBe(root);
  expect(answer.entries).toBe(readFileSync(at('arsip/catatan.jsonl'), 'utf8').trimEnd().split('\n').length);
  expect(answer.files.map(({ name }) => name).toSorted()).toEqual(filesIn(at('arsip')));
  expect(readdirSync(at('arsip')).toSorted()).toEqual(
    ['BACA-SAYA.txt', 'SHA256SUMS', 'catatan.jsonl', 'kunci.json', 'lampiran', 'laporan', 'sidik.txt', 'verify.html'].toSorted(),
  );
});

test('without the passphrase the minutes in it say that the signatures are sealed; the record is the same', async () => {
  const { exitCode, said } = await ikrar(['archive', ceremony, '--out', at('tersegel')], { passphrase: null });
  expect(exitCode).toBe(0);
  expect(said).toContain('tetap tersegel');
  const { text } = await readPdf(readFileSync(at('tersegel/laporan/berita-acara.pdf')));
  expect(text).toContain('tersegel');
  expect(readFileSync(at('tersegel/catatan.jsonl'))).toEqual(readFileSync(at('arsip/catatan.jsonl')));
});

test('a wrong passphrase, a full folder and no ceremony are refused, and nothing is left behind', async () => {
  const before = contentsOf(folder);
  const wrong = await refused(['archive', ceremony, '--out', at('salah')], { passphrase: 'bukan ini' });
  expect(wrong.error.code).toBe('passphrase-wrong');
  expect((await refused(['archive', ceremony, '--out', at('arsip')])).error.code).toBe('folder-not-empty');
  expect((await refused(['archive', at('arsip/kunci.json'), '--out', at('salah')])).error.code).toBe('not-a-ceremony-file');
  expect((await ikrar(['archive', ceremony])).exitCode).toBe(2);
  expect(existsSync(at('salah'))).toBe(false);
  expect(contentsOf(folder)).toEqual(before);
});

test('a disk that is full halfway is said, and leaves no half archive', async () => {
  const before = contentsOf(folder);
  // Files of this process may grow to 150 blocks of 512 bytes: enough for the database, too little for the page.
  const command = ['sh', '-c', 'ulimit -f 150 && exec "$@"', 'sh', ...program];
  const { exitCode, said } = await ikrar(['archive', ceremony, '--out', at('penuh'), '--json'], { command });
  expect(exitCode).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(existsSync(at('penuh')) || existsSync(at('penuh.part'))).toBe(false);
  expect(contentsOf(folder)).toEqual(before);
});

test('what `receipt --json` prints can be pasted into the page as it is', async () => {
  const line = readFileSync(at('arsip/catatan.jsonl'), 'utf8')
    .split('\n')
    .findLast((each) => each.includes('"kind":"pact-signed"'));
  const { hash } = JSON.parse(line ?? '') as { hash: string };
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = BigInt(`0x${hash.slice(0, 10)}`);
  const code = Array.from({ length: 8 }, (_, index) => alphabet[Number((bits >> BigInt(5 * (7 - index))) & 31n)]).join('');
  const { said } = await ikrar(['receipt', ceremony, code, '--json']);
  const root = readFileSync(at('arsip/sidik.txt'), 'utf8');
  const answer = checkReceipt({ receipt: said, proof: '', root, ledger: null, keys: null });
  expect(answer).toMatchObject({ tone: 'good', code: 'receipt-in-archive' });
});
