import { expect, test } from 'vitest';
import { shortCode } from '../../../../core/ledger/ids.ts';
import { minutesFacts } from '../../../../core/report/minutes-facts.ts';
import { printPactSheets, signerOf } from '../../../../core/report/pact/pact-sheets.ts';
import { inMemory, type PaperInput } from '../../../../core/report/paper.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { readTags } from '../../print/read-tags.ts';
import { hash, root, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

const signersOf = (input: PaperInput) => minutesFacts(input.picture).signers.flatMap(({ people }) => people);
const sheets = async (input: PaperInput) =>
  (await inMemory((sink) => printPactSheets(input, signersOf(input), 'Pakta Integritas', sink))).pdf;

test.each(['A4', 'F4'] as const)(
  'on %s everybody has a sheet with the whole pact, who they are, and their own signature',
  async (paper) => {
    const input = syntheticInput(syntheticPicture(8, 6), { paper });
    const pdf = await sheets(input);
    const { pages, operators, bookmarks } = await readPdf(pdf);
    const signers = signersOf(input);
    expect(pages).toHaveLength(6);
    expect(bookmarks).toEqual(signers.map(({ person }) => person?.name));
    signers.forEach(({ person, signing }, index) => {
      const text = (pages[index] ?? '').replaceAll(/\s+/g, ' ');
      const order = [
        'PEMERINTAH KABUPATEN CONTOH',
        'PAKTA INTEGRITAS NETRALITAS',
        `Nama : ${person?.name ?? ''}`,
        `NIP : ${person?.number ?? ''}`,
        `Unit kerja : ${person?.unit ?? ''}`,
        'Saya yang bertanda tangan di bawah ini',
        ...input.picture.pact.text.points,
        input.picture.pact.text.closing,
        '20 November 2023',
        `NIP ${person?.number ?? ''}`,
        'tanda tangan elektronik tidak tersertifikasi',
        `Tanda terima ${shortCode(signing.hash).slice(0, 4)}-${shortCode(signing.hash).slice(4)}`,
        `Sidik arsip ${root.slice(0, 4)}`,
      ].map((words) => text.indexOf(words));
      expect(order).not.toContain(-1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(operators[index]?.curves).toBeGreaterThan(30);
      expect(operators[index]?.images).toBe(0);
    });
    const { elements, loose } = await readTags(pdf);
    expect(loose).toEqual([]);
    expect(elements.filter(({ tag }) => tag === 'LI')).toHaveLength(6 * 4);
  },
);

test('a sheet holds the version that its person signed, not the one that came later', async () => {
  const picture = syntheticPicture(2, 2);
  const older = hash('e');
  picture.pacts.set(older, { title: 'Pakta Lama', opening: 'Saya berjanji:', points: ['butir lama'], closing: '' });
  const [first] = picture.signings.values();
  if (first?.[0]) Object.assign(first[0], { pact: older, at: utc('2023-11-21T02:00:00.000Z') });
  const { pages } = await readPdf(await sheets(syntheticInput(picture)));
  expect(pages[0]?.replaceAll(/\s+/g, ' ')).toMatch(
    /PAKTA LAMA ?Yang bertanda tangan di bawah ini: ?Nama .*butir lama.*21 November 2023/,
  );
  expect(pages[1]).toContain('PAKTA INTEGRITAS NETRALITAS');
  expect(pages[1]).not.toContain('butir lama');
});

test('without the key a sheet says that the signature is sealed', async () => {
  const { text, operators } = await readPdf(await sheets(syntheticInput(syntheticPicture(2, 1), { strokesOf: () => null })));
  expect(text).toContain('tanda tangan tersegel');
  expect(operators[0]?.curves).toBe(0);
});

test('a representative signs in the name of their units', async () => {
  const picture = syntheticPicture(3, 1);
  const [person] = picture.people.keys();
  if (person === undefined) throw new Error('nobody');
  Object.assign(picture.definition, {
    signers: 'representatives',
    representatives: [{ person, units: ['Dinas Satu', 'Dinas Dua'] }],
  });
  expect((await readPdf(await sheets(syntheticInput(picture)))).text).toContain('Atas nama : Dinas Satu; Dinas Dua');
});

test('the longest pact that a ceremony may hold runs on over pages, within the margins and nothing lost', async () => {
  const picture = syntheticPicture(1, 1);
  const points = Array.from(
    { length: 30 },
    (_, index) => `Butir ${index + 1} ${'panjang sekali '.repeat(index === 4 ? 130 : 20)}selesai.`,
  );
  Object.assign(picture.pact.text, { points });
  picture.pacts.set(picture.pact.hash, picture.pact.text);
  const { text, pages, white } = await readPdf(await sheets(syntheticInput(picture)));
  expect(pages.length).toBeGreaterThan(3);
  for (const [index] of points.entries()) expect(text).toContain(`${index + 1}. Butir ${index + 1} panjang`);
  expect(text.match(/selesai\./g)).toHaveLength(30);
  expect(white.bottom).toBeGreaterThan(60);
});

test('one sheet on demand, and none for who has not signed', async () => {
  const input = syntheticInput(syntheticPicture(3, 2));
  const [first, , last] = [...input.picture.people.keys()];
  if (!first || !last) throw new Error('nobody');
  const signer = signerOf(input, first);
  if (signer === null) throw new Error('not signed');
  const { pages, pdf } = await inMemory((sink) => printPactSheets(input, [signer], 'Pakta Integritas', sink));
  expect(pages).toBe(1);
  expect((await readPdf(pdf)).text).toContain(input.picture.people.get(first)?.name);
  expect(signerOf(input, last)).toBe(null);
});
