import { expect, test } from 'vitest';
import type { UtcMillis } from '../../../core/clock.ts';
import { PrintedDocument, type DocumentOptions } from '../../../core/print/document.ts';
import type { Sink } from '../../../core/print/sink.ts';
import { drawTable } from '../../../core/print/table.ts';
import { readPdf } from './read-pdf.ts';

const style = { face: 'regular', size: 11 } as const;
const cell = (text: string) => ({ text: [{ text, style }] });
const oneLine = (document: PrintedDocument) => document.paragraph('Tetap sama', style);
const options: DocumentOptions = {
  title: 'Ikrar Contoh',
  author: 'Pemerintah Kabupaten Contoh',
  subject: 'Uji',
  createdAt: Date.parse('2023-11-20T00:00:00Z') as UtcMillis,
  paper: 'F4',
  margins: 'usual',
};

async function written(change: Partial<DocumentOptions>, draw: (document: PrintedDocument) => void | Promise<void>) {
  const document = new PrintedDocument({ ...options, ...change });
  await draw(document);
  return document.finish((page, pages) => ({ left: 'kaki', right: `Halaman ${page} dari ${pages}` }));
}

test('is PDF/A-2b in Indonesian, and every font lies inside the file', async () => {
  const { pdf } = await written({}, (document) => {
    document.paragraph('Tegak', style);
    document.paragraph('Tebal', { face: 'bold', size: 11 });
    document.paragraph('ᬩᬮᬶ ꦗꦮ', style);
  });
  const read = await readPdf(pdf);
  expect(read.archival).toEqual({ title: 'Ikrar Contoh', part: '2', conformance: 'B' });
  expect(read.language).toBe('id-ID');
  const objects = pdf.toString('latin1');
  expect(objects).toContain('/OutputIntent');
  expect(objects).not.toContain('/ModDate');
  expect(objects.match(/\/FontFile2/g)).toHaveLength(4);
  expect(objects.match(/\/Type \/FontDescriptor/g)).toHaveLength(4);
});

test('the same input gives the same bytes, another moment gives others', async () => {
  const [first, second, later] = await Promise.all([
    written({}, oneLine),
    written({}, oneLine),
    written({ createdAt: (options.createdAt + 1000) as UtcMillis }, oneLine),
  ]);
  expect(first.pdf.equals(second.pdf)).toBe(true);
  expect(first.pdf.equals(later.pdf)).toBe(false);
});

test.each([['Sehat & Bersih <Jujur> "Adil" \'Tegas\''], ['Ikrar ṛ ʼ 😀'], ['A\u0007B'], [']]> --> <?x?>']])(
  'the title %j arrives whole in both places where a PDF keeps it',
  async (title) => {
    const read = await readPdf((await written({ title }, () => {})).pdf);
    expect(read.title).toBe(title);
    expect(read.archival.title).toBe(title.replace('\u0007', ' '));
  },
);

test('the paper is F4 or A4, to the millimetre', async () => {
  for (const [paper, width, height] of [
    ['F4', 215, 330],
    ['A4', 210, 297],
  ] as const) {
    const [size] = (await readPdf((await written({ paper }, () => {})).pdf)).sizes;
    expect(((size?.width ?? 0) / 72) * 25.4).toBeCloseTo(width, 1);
    expect(((size?.height ?? 0) / 72) * 25.4).toBeCloseTo(height, 1);
  }
});

test('names in transliteration keep every mark', async () => {
  const name = 'Ṛṣi Kṛṣṇa Bhaṭṭa Aṅga Viṣṇu Śiva Ḍaṇḍa Haḷa Ātmaḥ Saṁsāra Nurʼaini ʿAbdullah';
  const { pdf, missingCharacters } = await written({}, (document) => document.paragraph(name, style));
  expect((await readPdf(pdf)).text).toContain(name);
  expect(missingCharacters).toEqual([]);
});

test('a character that no font has stands as its code and is reported, never as an empty box', async () => {
  const { pdf, missingCharacters } = await written({}, (document) => document.paragraph('Budi 😀 漢 Contoh', style));
  expect((await readPdf(pdf)).text).toContain('Budi [U+1F600] [U+6F22] Contoh');
  expect(missingCharacters).toEqual(['U+1F600', 'U+6F22']);
});

test('a word wider than the page is broken, and none of it is lost', async () => {
  const word = 'ABCDEFGHIJ'.repeat(60);
  const read = await readPdf((await written({}, (document) => document.paragraph(word, style))).pdf);
  expect(read.text.replaceAll(' ', '')).toContain(word);
});

test('a long text flows over pages and every page says which one it is', async () => {
  const { pdf, pages } = await written({}, (document) => {
    for (let index = 1; index <= 200; index++) document.paragraph(`Baris ${index}`, style);
  });
  const read = await readPdf(pdf);
  expect(pages).toBe(read.pages.length);
  expect(pages).toBeGreaterThan(3);
  read.pages.forEach((page, index) => expect(page).toContain(`Halaman ${index + 1} dari ${pages}`));
  expect(read.text.match(/Baris \d+/g)).toHaveLength(200);
});

test('a table that breaks repeats its header, and the heading of the unit that goes on', async () => {
  const { pdf } = await written({}, (document) =>
    drawTable(
      document,
      [
        { title: 'No', width: 60 },
        { title: 'Nama', width: 200 },
      ],
      [
        { heading: 'Dinas Contoh' },
        ...Array.from({ length: 100 }, (_, index) => ({ cells: [cell(String(index + 1)), cell(`Orang ${index + 1}`)] })),
      ],
    ),
  );
  const read = await readPdf(pdf);
  expect(read.pages.length).toBeGreaterThan(1);
  read.pages.forEach((page, index) => {
    expect(page).toContain('Nama');
    expect(page).toContain(index === 0 ? 'Dinas Contoh' : 'Dinas Contoh (lanjutan)');
  });
  expect(read.text.match(/Orang \d+/g)).toHaveLength(100);
});

test('a total never stands alone on a new page', async () => {
  const { pdf } = await written({}, async (document) => {
    for (let count = 1; count <= 40; count++) {
      const rows = Array.from({ length: count }, (_, index) => ({ cells: [cell(`Baris ${index + 1}.`)] }));
      document.newPage();
      await drawTable(document, [{ title: 'Nama', width: 200 }], [...rows, { cells: [cell(`Jumlah ${count}.`)], total: true }]);
    }
  });
  const { pages } = await readPdf(pdf);
  expect(pages.length).toBeGreaterThan(42);
  for (const page of pages) expect(/Jumlah/.test(page) && !/Baris/.test(page)).toBe(false);
});

test('a heading never stands alone at the foot of a page', async () => {
  const { pdf } = await written({}, (document) => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      { heading: `Unit ${index + 1}.` },
      { cells: [cell(`Orang ${index + 1}.`)] },
    ]);
    return drawTable(document, [{ title: 'Nama', width: 200 }], rows.flat());
  });
  for (const page of (await readPdf(pdf)).pages) {
    const units = [...page.matchAll(/Unit (\d+)\./g)].map(([, number]) => number);
    const people = [...page.matchAll(/Orang (\d+)\./g)].map(([, number]) => number);
    expect(units).toEqual(people);
  }
});

test('what the disk says while pages are written out is heard at the next breath, and nothing is called whole', async () => {
  let ended = false;
  const full: Sink = {
    write: () => {
      throw new Error('disk full');
    },
    end: () => (ended = true),
  };
  const draw = async (breathes: boolean) => {
    const document = new PrintedDocument({ ...options, sink: full });
    for (let page = 1; page < 60; page++) {
      oneLine(document);
      document.newPage();
      if (breathes) await document.breathe();
    }
    if (!breathes) await document.end(null);
  };
  for (const breathes of [true, false]) await expect(draw(breathes)).rejects.toThrow('disk full');
  expect(ended).toBe(false);
});
