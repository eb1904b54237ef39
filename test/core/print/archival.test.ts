import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UtcMillis } from '../../../core/clock.ts';
import { PrintedDocument } from '../../../core/print/document.ts';
import { layLetterhead } from '../../../core/print/letterhead.ts';
import { drawTable } from '../../../core/print/table.ts';
import { named, ofType, pdfObjects, type PdfObjects } from './pdf-objects.ts';
import { readPdf } from './read-pdf.ts';
import { readTags, type ReadTags } from './read-tags.ts';

/** What PDF/A-2b asks of a file and what it forbids (ISO 19005-2), one by one, and the tags beyond it. */

const style = { face: 'regular', size: 11 } as const;
const emblem = (format: 'png' | 'jpeg', channels: 3 | 4 = 3) =>
  sharp({ create: { width: 60, height: 80, channels, background: { r: 180, g: 130, b: 10, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer();

const letterheadLines = ['PEMERINTAH CONTOH', 'DINAS CONTOH', 'Jalan Contoh 1'];

async function document(image: Uint8Array | null, lines: readonly string[] = letterheadLines, mark?: string): Promise<Buffer> {
  const printed = new PrintedDocument({
    ...(mark === undefined ? {} : { mark }),
    title: 'Surat Contoh',
    author: 'Kabupaten Contoh',
    subject: 'Uji',
    createdAt: Date.parse('2023-11-20T00:00:00Z') as UtcMillis,
    paper: 'A4',
    margins: 'usual',
  });
  const letterhead = layLetterhead(printed, { lines, image });
  letterhead.draw();
  printed.bookmark('Surat');
  printed.paragraph('Judul', { face: 'bold', size: 12 }, { tag: 'H1' });
  printed.paragraph(
    'Satu kalimat yang cukup panjang untuk sampai di baris berikutnya, sehingga kata di tepi harus terpisah.',
    style,
  );
  printed.beginTag('L');
  printed.hanging('1.', 'Butir pertama', style, { hang: 20, tag: 'LI' });
  printed.endTag();
  printed.bookmark('Tabel', 2);
  const rows = Array.from({ length: 60 }, (_, index) => ({
    cells: [
      { text: [{ text: `Baris ${index + 1}.`, style }] },
      { draw: () => printed.pdf.moveTo(300, 300).lineTo(310, 310).stroke(), alt: `Tanda tangan ${index + 1}` },
    ],
  }));
  await drawTable(
    printed,
    [
      { title: 'Nama', width: 200 },
      { title: 'Tanda tangan', width: 100 },
    ],
    rows,
  );
  printed.paragraph('ᬩᬮᬶ', { face: 'italic', size: 11 });
  return (await printed.finish((page, pages) => ({ left: 'kaki', right: `Halaman ${page} dari ${pages}` }))).pdf;
}

let pdf: Buffer;
let objects: PdfObjects;
let tags: ReadTags;
beforeAll(async () => {
  pdf = await document(await emblem('png', 4));
  objects = pdfObjects(pdf);
  tags = await readTags(pdf);
});

describe('the file', () => {
  test('says what it is, and names the colours of its numbers by a profile that lies inside', () => {
    const [catalog = ''] = ofType(objects, 'Catalog');
    const metadata = objects.streams.get(named(catalog, 'Metadata')) ?? '';
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(objects.dictionaries.get(named(catalog, 'Metadata'))).not.toContain('/Filter');
    const intent = objects.dictionaries.get(named(catalog, 'OutputIntents')) ?? '';
    expect(intent).toContain('/S /GTS_PDFA1');
    const profile = objects.streams.get(named(intent, 'DestOutputProfile')) ?? '';
    expect(profile.slice(36, 40)).toBe('acsp');
    expect(profile.slice(16, 20)).toBe('RGB ');
    expect(objects.trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/i);
  });

  test('holds nothing that asks for a key, runs, or comes from elsewhere', () => {
    expect(objects.trailer).not.toContain('/Encrypt');
    const all = [...objects.dictionaries.values()].join('\n');
    for (const forbidden of [
      'JavaScript',
      'JS',
      'Launch',
      'AA',
      'OpenAction',
      'EmbeddedFile',
      'URI',
      'XFA',
      'LZWDecode',
      'DeviceCMYK',
    ]) {
      expect(all).not.toMatch(new RegExp(`/${forbidden}\\b`));
    }
  });

  test('is opaque, a preview too: transparency would ask every page for a group with colours of its own', async () => {
    const preview = pdfObjects(await document(await emblem('png', 4), letterheadLines, 'PRATINJAU'));
    expect([...preview.streams.values()].some((stream) => stream.includes('0.886'))).toBe(true);
    for (const { dictionaries, streams } of [objects, preview]) {
      for (const dictionary of dictionaries.values()) expect(dictionary).not.toMatch(/\/(?:SMask|Group|BM|ca|CA|TK)\b/);
      for (const stream of streams.values()) expect(stream).not.toMatch(/\/\w+ gs\s/);
    }
  });

  test('has every font inside, cut down to its glyphs, with the letters that they stand for', () => {
    const fonts = ofType(objects, 'Font').filter((font) => font.includes('/Subtype /Type0'));
    expect(fonts).toHaveLength(4);
    for (const font of fonts) {
      expect(font).toMatch(/\/BaseFont \/[A-Z]{6}\+/);
      expect(objects.streams.get(named(font, 'ToUnicode'))).toContain('beginbfrange');
      const descendant = objects.dictionaries.get(named(font, 'DescendantFonts')) ?? '';
      expect(descendant).toContain('/CIDToGIDMap /Identity');
      const descriptor = objects.dictionaries.get(named(descendant, 'FontDescriptor')) ?? '';
      expect(objects.streams.get(named(descriptor, 'FontFile2'))?.length).toBeGreaterThan(200);
    }
  });

  test('draws with no font, picture or stamp that its page does not name, and no colour but those of the profile', () => {
    const used = new Set(
      [...objects.streams.values()].flatMap((stream) => stream.match(/\/(?:F|Fm|I)\d+ (?=Do|[\d.]+ Tf)/g) ?? []),
    );
    expect(used.size).toBeGreaterThan(3);
    const resources = [...objects.dictionaries.values()]
      .filter((dictionary) => /\/F\d+ \d+ 0 R|\/XObject/.test(dictionary))
      .join();
    for (const name of used) expect(resources).toContain(`${name.trim()} `);
    for (const stream of objects.streams.values()) expect(stream).not.toMatch(/(?:^|\s)[\d.]+ [\d.]+ [\d.]+ [\d.]+ [kK]\s/);
  });
});

describe('the tags', () => {
  test('say of every word to what it belongs', () => {
    expect(tags.loose).toEqual([]);
    const [catalog = ''] = ofType(objects, 'Catalog');
    expect(objects.dictionaries.get(named(catalog, 'MarkInfo'))).toContain('/Marked true');
    expect(catalog).toContain('/Lang (id-ID)');
  });

  test('are read in the order in which the page is drawn, with words apart at the end of a line', () => {
    const aloud = tags.elements.map(({ text }) => text).join('');
    expect(aloud.replaceAll(/\s/g, '')).toBe(tags.drawn.replaceAll(/\s/g, ''));
    expect(aloud).toMatch(/baris berikutnya|sampai di baris/);
    expect(aloud).not.toContain('kaki');
    expect(tags.elements.filter(({ tag }) => tag === 'P')[1]?.text).toContain('untuk sampai di baris berikutnya, sehingga kata');
  });

  test('know headings, lists, tables with their heads, and what a drawing shows', () => {
    const kinds = new Map(tags.elements.map(({ tag, text }) => [tag, text]));
    expect(kinds.get('H1')).toBe('Judul');
    expect(kinds.get('LBody')).toBe('Butir pertama');
    expect(tags.elements.filter(({ tag, text }) => tag === 'TH' && text === 'Nama')).toHaveLength(1);
    expect(tags.elements.filter(({ tag }) => tag === 'TR').length).toBeGreaterThanOrEqual(61);
    const figures = tags.elements.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt);
    expect(figures).toHaveLength(60);
    expect(figures.at(-1)).toBe('Tanda tangan 60');
  });
});

test('bookmarks hang below each other', async () => {
  expect((await readPdf(pdf)).bookmarks).toEqual(['Surat', '  Tabel']);
});

test('a picture with transparency gives the same bytes every time', async () => {
  expect((await document(await emblem('png', 4))).equals(pdf)).toBe(true);
});

describe('an emblem', () => {
  test.each(['png', 'jpeg'] as const)('as %s stands above the document', async (format) => {
    const { operators } = await readPdf(await document(await emblem(format)));
    expect(operators[0]?.images).toBe(1);
  });

  test('stands there also where the letterhead has no lines', async () => {
    const { operators } = await readPdf(await document(await emblem('png', 4), []));
    expect(operators[0]?.images).toBe(1);
  });

  test('that cannot be printed is left out, and the document is there all the same', async () => {
    const whole = await emblem('png');
    const torn = Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 7), whole.subarray(100)]);
    const ofAPress = await sharp(await emblem('jpeg'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    for (const hostile of [Buffer.from('bukan gambar'), Buffer.alloc(0), torn, whole.subarray(0, 80), ofAPress]) {
      const { operators, text } = await readPdf(await document(hostile));
      expect(operators[0]?.images).toBe(0);
      expect(text).toContain('DINAS CONTOH');
    }
  });
});
