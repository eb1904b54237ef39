import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { storedArchive } from '../../../core/roster/workbook/stored-archive.ts';
import { changed, read, reading, texts, workbook } from './workbooks.ts';

const plain = await workbook([
  { sheet: 'A', data: [texts('NIP', 'NAMA', 'UNIT'), texts('198503152010012903', 'Putu', 'Dinas A')] },
]);
/** Rewrites the one sheet of the workbook above. */
const sheet = (change: (xml: string) => string) =>
  changed(plain, (path, xml) => (path === 'xl/worksheets/sheet1.xml' ? change(xml) : xml));

/** The workbook, where the archive's directory says of every part that it has so many bytes. */
function declaring(bytes: number): Uint8Array {
  const lying = new Uint8Array(plain);
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 28 < lying.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  return lying;
}

/** The workbook with more parts behind its own; no archiver would put in two of one name. */
function withParts(...more: string[]): Uint8Array {
  const own = Object.entries(unzipSync(plain)).map(([path, bytes]) => ({ path, bytes }));
  return new Uint8Array(storedArchive([...own, ...more.map((path) => ({ path, bytes: strToU8('<x/>') }))]));
}

describe('an archive that is larger than it seems, or no workbook at all, is refused', () => {
  const compound = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
  test.each([
    ['parts that declare gigabytes', declaring(0x7fffffff), 'roster-too-large'],
    ['parts that inflate to more than they declare', declaring(10), 'roster-unreadable'],
    [
      'more parts than any workbook',
      withParts(...Array.from({ length: 4001 }, (_, part) => `x/${part}.xml`)),
      'roster-too-large',
    ],
    ['two parts of one name', withParts('xl/worksheets/sheet1.xml'), 'roster-unreadable'],
    ['a torn archive', plain.slice(0, -30), 'roster-unreadable'],
    ['another archive', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'roster-unreadable'],
    ['a beginning alone', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'roster-unreadable'],
    ['an old workbook', compound('Workbook'), 'roster-is-old-excel'],
    ['a workbook with a password', compound('EncryptedPackage'), 'roster-is-encrypted'],
    ['a web page', strToU8('\ufeff\r\n<html><table><tr><td>NIP</td></tr></table></html>'), 'roster-is-web-page'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('XML that would cost more than any roster is refused before it is read', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    ['the billionth row', sheet((xml) => xml.replace('<row r="2"', '<row r="999999999"')), 'roster-unreadable'],
    ['the billionth row by its cell', sheet((xml) => xml.replace('<c r="A2"', '<c r="A999999999"')), 'roster-unreadable'],
    ['a row in scientific notation', sheet((xml) => xml.replace('<row r="2"', "<row r='1e9'")), 'roster-unreadable'],
    ['a row in entities', sheet((xml) => xml.replace('<row r="2"', '<row r="&#57;99999999"')), 'roster-unreadable'],
    ['a row behind a prefix', sheet((xml) => xml.replace('<row r="2"', '<row a-xmlns:r="999999999"')), 'roster-unreadable'],
    ['a row below the last', sheet((xml) => xml.replace('<row r="2"', '<row r="1048577"')), 'roster-unreadable'],
    ['a column beside the last', sheet((xml) => xml.replace('<c r="C2"', '<c r="XFE2"')), 'roster-unreadable'],
    ['a column behind the last', sheet((xml) => xml.replace('<c r="C2"', '<c r="ZZZZZZ2"')), 'roster-unreadable'],
    [
      'the last cell there is',
      sheet((xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
      'roster-cells-far-away',
    ],
    ['entities within entities', sheet((xml) => xml.replace('<worksheet', `${bomb}<worksheet`)), 'roster-unreadable'],
    ['a text without end', sheet((xml) => xml.replace('<sheetData>', `<sheetData>${'x'.repeat(600_000)}`)), 'roster-unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});

test('a name of five million letters is refused in its row, and so is one that cannot be seen', async () => {
  const data = [
    texts('NIP', 'NAMA', 'UNIT'),
    texts('-', 'a'.repeat(5_000_000), 'A'),
    texts('-', 'Pu\u202etu', 'A'),
    texts('-', 'Togar', 'A'),
  ];
  const roster = await reading(await workbook([{ sheet: 'A', data }]));
  expect(roster.rejected.map(({ row, code }) => [row, code])).toEqual([
    [2, 'name-too-long'],
    [3, 'text-unsafe'],
  ]);
  expect(roster.refusedRows.every(({ cells }) => cells.every((cell) => cell.length <= 2000))).toBe(true);
});

test('many sheets that are large together are refused like one', async () => {
  const data = [texts('NIP', 'NAMA', 'UNIT'), texts('198503152010012903', 'Putu', 'Dinas A')];
  const three = await workbook(['A', 'B', 'C'].map((name) => ({ sheet: name, data })));
  const far = changed(three, (path, xml) =>
    path.startsWith('xl/worksheets/')
      ? xml.replace('</sheetData>', '<row r="1048576"><c r="H1048576"><v>1</v></c></row></sheetData>')
      : xml,
  );
  expect(await read(far)).toMatchObject({ ok: false, error: { code: 'roster-cells-far-away' } });
});

test('attributes without end cost no more than their length', async () => {
  const endless = changed(plain, (path, xml) =>
    path === 'xl/workbook.xml' ? xml.replace('<sheet ', `<sheet ${'a'.repeat(300_000)} `) : xml,
  );
  const begin = performance.now();
  await read(endless);
  expect(performance.now() - begin).toBeLessThan(3000);
});

test('a name with a sign for greater in it hides the sheet that is hidden, and no other', async () => {
  const data = (name: string) => [texts('NIP', 'NAMA', 'UNIT'), texts('-', name, 'Dinas A')];
  const both = await workbook([
    { sheet: 'Lama', data: data('Pensiun') },
    { sheet: 'Baru', data: data('Putu') },
  ]);
  const hidden = changed(both, (path, xml) =>
    path === 'xl/workbook.xml'
      ? xml.replace(/<sheet (?=[^>]*name="Lama")/, '<sheet state="hidden" ').replace('"Lama"', '"L > 5"')
      : xml,
  );
  expect((await reading(hidden)).people.map(({ name }) => name)).toEqual(['Putu']);
});

test('cells that claim to be merged with the whole sheet, many times over, carry their unit and cost nothing', async () => {
  const merges = Array.from({ length: 20_000 }, (_, index) => `<mergeCell ref="C2:C${1_000_000 + index}"/>`).join('');
  const many = sheet((xml) => xml.replace('</sheetData>', `</sheetData><mergeCells count="1">${merges}</mergeCells>`));
  expect((await reading(many)).people.map(({ unit }) => unit)).toEqual(['Dinas A']);
});

test('whatever a byte of a workbook becomes, the answer is a value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: plain.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const damaged = new Uint8Array(plain);
      damaged[at] = byte;
      expect(typeof (await read(damaged)).ok).toBe('boolean');
    }),
    { numRuns: 150 },
  );
});
