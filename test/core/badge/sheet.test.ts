import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { writeBadgeSheets, type BadgeSheetsInput } from '../../../core/badge/sheet.ts';
import { badgePages } from '../../../core/badge/page-count.ts';
import { badgeCode, badgeModules } from '../../../core/badge/sheet-code.ts';
import { tokenLength } from '../../../core/badge/token.ts';
import type { UtcMillis } from '../../../core/clock.ts';
import { mm } from '../../../core/print/paper.ts';
import { readPdf, renderPage } from '../print/read-pdf.ts';
import { syntheticPeople } from '../report/synthetic-ceremony.ts';

const letters = '0123456789BCDEFGHJKLNOPRSTUVX'.split('');

/** Tokens as `token.ts` writes them, by shape; whether one is signed does not matter on paper. */
const tokens = fc.sample(fc.string({ unit: fc.constantFrom(...letters), minLength: tokenLength, maxLength: tokenLength }), {
  numRuns: 23,
  seed: 7,
});
const people = syntheticPeople(23);
const badges = people.map(({ name, unit, position }, index) => ({ name, unit, position, token: tokens[index] ?? '' }));

function sheets(change: Partial<BadgeSheetsInput> = {}): ReturnType<typeof writeBadgeSheets> {
  const ceremony = { title: 'Ikrar Netralitas Pegawai', institution: 'Pemerintah Kabupaten Contoh', date: '2023-11-20' };
  return writeBadgeSheets({
    ceremony,
    badges,
    format: 'card',
    paper: 'A4',
    printedAt: 1_700_000_000_000 as UtcMillis,
    ...change,
  });
}

function byUnit(all: typeof badges): typeof badges {
  return all.toSorted((one, other) => one.unit.localeCompare(other.unit));
}

function unitSizes(all: typeof badges): number[] {
  const sizes = new Map<string, number>();
  for (const { unit } of all) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return [...sizes.values()];
}

beforeAll(() => {
  const require = createRequire(import.meta.url);
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

describe('badge sheets on paper', () => {
  test.each([
    { format: 'card', paper: 'A4', pages: 3 },
    { format: 'card', paper: 'F4', pages: 3 },
    { format: 'lanyard', paper: 'A4', pages: 6 },
    { format: 'lanyard', paper: 'F4', pages: 6 },
    { format: 'list', paper: 'A4', pages: 3 },
    { format: 'list', paper: 'F4', pages: 3 },
  ] as const)('every code of a $format on $paper decodes to its token, as a viewer draws the page', async (look) => {
    const ordered = byUnit(badges);
    const { pdf, pages } = await sheets({ ...look, badges: ordered, unitsApart: true });
    expect(pages).toBe(look.pages);
    expect(badgePages(look.format, look.paper, unitSizes(ordered))).toBe(pages);
    const found: string[] = [];
    for (let page = 1; page <= pages; page++) {
      const image = await renderPage(pdf, page, 2);
      const codes = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 20 });
      found.push(...codes.map((code) => code.text));
    }
    expect(found.toSorted()).toEqual(tokens.toSorted());
  });

  test.each([
    { format: 'card', least: 30 },
    { format: 'lanyard', least: 50 },
    { format: 'list', least: 25 },
  ] as const)('the code of a $format is at least $least mm wide with four white modules around it', async ({ format, least }) => {
    const { pdf } = await sheets({ format, badges: badges.slice(0, 1) });
    const scale = 4;
    const image = await renderPage(pdf, 1, scale);
    const [code] = await readBarcodes(image, { formats: ['QRCode'] });
    const corners = code?.position;
    expect(corners).toBeDefined();
    if (!corners) return;
    const side = corners.topRight.x - corners.topLeft.x;
    expect(side / scale / mm).toBeGreaterThanOrEqual(least);
    const quiet = (side / badgeModules) * 4;
    const dark = (x: number, y: number) => (image.data[(Math.round(y) * image.width + Math.round(x)) * 4] ?? 255) < 128;
    for (let along = -quiet + 2; along < side + quiet - 2; along += 2) {
      for (let away = 3; away < quiet - 2; away += 3) {
        expect(dark(corners.topLeft.x + along, corners.topLeft.y - away)).toBe(false);
        expect(dark(corners.topLeft.x + along, corners.bottomLeft.y + away)).toBe(false);
        expect(dark(corners.topLeft.x - away, corners.topLeft.y + along)).toBe(false);
        expect(dark(corners.topRight.x + away, corners.topLeft.y + along)).toBe(false);
      }
    }
  });

  test.each(['card', 'lanyard', 'list'] as const)(
    'a %s says in which size to print it, whatever the ceremony is called',
    async (format) => {
      const ceremony = { title: 'Ikrar bersama '.repeat(14).trim(), institution: 'Pemerintah Contoh', date: '2023-11-20' };
      const { pages } = await readPdf((await sheets({ format, ceremony })).pdf);
      for (const page of pages) expect(page).toContain('Cetak pada ukuran sebenarnya (100%).');
    },
  );

  test('names and units are there, numbers are not, and nothing is an image', async () => {
    const { pdf } = await sheets();
    const read = await readPdf(pdf);
    for (const { name, unit, number } of people) {
      expect(read.text).toContain(name);
      expect(read.text).toContain(unit);
      expect(read.text).not.toContain(number);
    }
    expect(read.text).toContain('Pemerintah Kabupaten Contoh');
    expect(read.text).not.toMatch(/\d{9}/);
    expect(read.operators.every((page) => page.images === 0)).toBe(true);
    expect(read.archival).toMatchObject({ part: '2', conformance: 'B' });
  });

  test('ten to a page, and an empty list says so', async () => {
    expect((await sheets({ badges: badges.slice(0, 10) })).pages).toBe(1);
    expect((await sheets({ badges: badges.slice(0, 11) })).pages).toBe(2);
    const units = badges.slice(0, 11).map((badge, index) => ({ ...badge, unit: index < 5 ? 'Dinas Satu' : 'Dinas Dua' }));
    const apart = await sheets({ badges: units, unitsApart: true });
    const { pages } = await readPdf(apart.pdf);
    expect(pages.map((page) => [page.includes('Dinas Satu'), page.includes('Dinas Dua')])).toEqual([
      [true, false],
      [false, true],
    ]);
    const none = await sheets({ badges: [] });
    expect(none.pages).toBe(1);
    expect((await readPdf(none.pdf)).text).toContain('Tidak ada badge');
  });

  test('a list names its unit at the head of every page, and begins a page with each unit', async () => {
    const many = [...badges, ...badges].map((badge, index) => ({ ...badge, unit: index < 12 ? 'Dinas Satu' : 'Dinas Dua' }));
    const { pages, bookmarks, text } = await readPdf((await sheets({ format: 'list', badges: many })).pdf);
    const heads = pages.map((page) => page.split('\n')[0]);
    expect(heads.slice(0, 3)).toEqual(['Dinas Satu', 'Dinas Satu (lanjutan)', 'Dinas Dua']);
    expect(heads.slice(3).every((head) => head === 'Dinas Dua (lanjutan)')).toBe(true);
    expect(bookmarks).toEqual(['Dinas Satu', 'Dinas Dua']);
    for (const { name, position } of badges) {
      expect(text).toContain(name);
      expect(text).toContain(position);
    }
  });

  test('printing stops when it is told to, and says how far it is until then', async () => {
    const stopping = new AbortController();
    const told: number[] = [];
    const progress = (done: number) => {
      told.push(done);
      if (done >= 200) stopping.abort();
    };
    const many = Array.from({ length: 40 }, () => badges).flat();
    await expect(sheets({ badges: many, progress, signal: stopping.signal })).rejects.toThrow(/abort/);
    expect(told.slice(0, 5)).toEqual([0, 50, 100, 150, 200]);
    expect(told.at(-1)).toBeLessThan(500);
  });

  test('the same badges give the same bytes', async () => {
    const [first, second] = await Promise.all([sheets(), sheets()]);
    expect(first.pdf.equals(second.pdf)).toBe(true);
  });

  test('a name of 120 wide letters is cut with an ellipsis and stays on its card', async () => {
    const long = badges.slice(0, 2).map((badge) => ({ ...badge, name: 'W'.repeat(120), unit: 'M'.repeat(200) }));
    const { pdf } = await sheets({ badges: long });
    const read = await readPdf(pdf);
    expect(read.text).toContain('…');
    expect(read.white.right).toBeGreaterThanOrEqual(13 * mm);
    const found = await readBarcodes(await renderPage(pdf, 1, 2), { formats: ['QRCode'], maxNumberOfSymbols: 4 });
    expect(found.map((code) => code.text).toSorted()).toEqual(long.map((badge) => badge.token).toSorted());
  });
});

test('a token that is not one of ours is a bug, not a finer code', () => {
  expect(() => badgeCode('0'.repeat(tokenLength + 1))).toThrow(/37 modules/);
  expect(() => badgeCode('1234567')).toThrow(/37 modules/);
  expect(() => badgeCode('é'.repeat(tokenLength))).toThrow(/mode Alphanumeric/);
});
