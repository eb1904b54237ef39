import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, handOut, passphrase, smallCeremony } from '../core/fixtures/small-ceremony.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { fine, openConsoleOn, page, unlockWith } from './real-console.ts';

/** The papers on screen, over a real ceremony file: what is missing, a preview, made, turned page by page, stopped, taken away. */

async function signedCeremony(people: number, signed: number) {
  const small = smallCeremony({ people });
  const kiosk = handOut(small, 'Kios 1');
  const tokens = small.badges.slice(0, signed).map(({ token }) => token);
  await dayAtKiosk(kiosk.path, small.clock, tokens);
  must(await mergeFiles(small.ceremony, [kiosk.path]));
  const numbers = [...small.ceremony.picture().people.values()].map(({ number }) => number);
  const names = [...small.ceremony.picture().people.values()].map(({ name }) => name);
  return { small, file: small.path, folder: join(dirname(small.path), 'laporan-upacara'), numbers, names };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const drawn = (number: number) => page.locator(`canvas[data-drawn="${number}"]`).waitFor();

async function downloaded(begin: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await begin();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a preview comes before anything is on the disk; then all is made, and a pact sheet, the workbook and a record are at hand', async () => {
  const { small, file, folder, numbers, names } = await signedCeremony(6, 4);
  small.ceremony.close();
  await openConsoleOn(file, 'documents');
  await page.getByRole('link', { name: 'nomor berita acara kosong' }).waitFor();
  await page.getByRole('link', { name: '2 belum tanda tangan tanpa alasan' }).waitFor();
  await button('Pratinjau berita acara').press('Enter');
  await unlockWith(passphrase);
  await drawn(1);
  await page.getByText('Pratinjau. Belum ada yang ditulis ke disk.').waitFor();
  expect(existsSync(folder)).toBe(false);
  const preview = await downloaded(() => button('Unduh').press('Enter'));
  expect(preview.name).toBe('pratinjau-berita-acara.pdf');
  const { pages } = await readPdf(preview.bytes);
  for (const each of pages) expect(each).toContain('PRATINJAU');
  await fine('documents-preview');

  await button('Buat dokumen').press('Enter');
  await page.getByText('berkas tersimpan.').waitFor();
  const cell = (name: RegExp) => page.getByRole('gridcell', { name });
  await cell(/^berita-acara\.pdf/).click();
  // The page of the preview stays until the first one of the minutes is drawn.
  await expect.poll(() => page.locator('.pdf-sheet').innerText()).not.toContain('PRATINJAU');
  await drawn(1);
  expect((await readPdf(readFileSync(join(folder, 'berita-acara.pdf')))).text).not.toContain('PRATINJAU');

  // By keyboard: another page, larger, and back.
  await page.locator('.pdf-sheet').focus();
  await page.keyboard.press('ArrowRight');
  await drawn(2);
  await page.keyboard.press('End');
  await drawn(pages.length);
  await page.keyboard.press('+');
  await page.getByText('150%').waitFor();
  await page.keyboard.press('0');
  await page.keyboard.press('Home');
  await drawn(1);
  await fine('documents');
  // A small laptop shows a handful of the files, and not only the first of them.
  expect(await page.getByRole('grid', { name: 'Berkas' }).evaluate((grid) => grid.clientHeight)).toBeGreaterThan(45 + 3 * 59);

  await page.getByRole('searchbox').fill('pakta');
  await cell(/^pakta-integritas\//)
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: /pdf/ }).waitFor();
  await drawn(1);
  // The page of the paper before stays until this one is drawn.
  const numbersOnSheet = async () => {
    const sheet = await page.locator('.pdf-sheet').innerText();
    return numbers.filter((number) => sheet.includes(number)).length;
  };
  await expect.poll(numbersOnSheet).toBe(1);

  await page.getByRole('searchbox').fill('xlsx');
  const book = await downloaded(() => cell(/^data\/upacara\.xlsx/).click());
  const sheets = await readExcelFile(book.bytes, { parseNumber: (digits: string) => ({ digits }) });
  expect(sheets[0]?.data.slice(1).map((row) => row[1])).toEqual(numbers);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) expect(name).not.toMatch(/\d{9}/);

  await page.getByRole('link', { name: 'Pegawai', exact: true }).click();
  await page.getByRole('gridcell', { name: names[0] ?? '' }).click();
  await button('Catatan pribadi').waitFor();
  await fine('documents-of-a-person');
  await button('Catatan pribadi').click();
  await drawn(1);
  await expect.poll(() => page.locator('.pdf-sheet').innerText()).toContain(numbers[0]);
  await fine('documents-person');
});

test('what is chosen is made; stopping leaves it as it was; and what the record has left behind says so', async () => {
  // As many sheets as leave time to press the button that stops them.
  const { file, folder, small } = await signedCeremony(60, 48);
  await openConsoleOn(file, 'documents', { width: 1920, height: 1080 });
  await fine('documents-empty');
  await page.getByText('Yang dibuat').click();
  for (const name of ['Berita acara', 'Daftar hadir dan rekapitulasi', 'Pakta integritas per orang']) {
    await page.getByRole('checkbox', { name, exact: true }).press(' ');
  }
  await fine('documents-chosen');
  await button('Buat dokumen').press('Enter');
  await unlockWith(passphrase);
  await page.getByText('berkas tersimpan.').waitFor();
  const standing = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
  const before = standing();
  expect(before.some((name) => name.startsWith('rekonsiliasi.pdf'))).toBe(true);
  expect(before.some((name) => name.startsWith('berita-acara.pdf'))).toBe(false);

  for (const name of ['Berita acara', 'Daftar hadir dan rekapitulasi', 'Pakta integritas per orang']) {
    await page.getByRole('checkbox', { name, exact: true }).press(' ');
  }
  await button('Buat dokumen').press('Enter');
  await page.locator('.working').getByRole('button', { name: 'Berhenti' }).click();
  await page.getByRole('alert').getByText('dihentikan').waitFor();
  expect(standing()).toEqual(before);

  const [person] = small.ceremony.picture().people.keys();
  if (person === undefined) throw new Error('nobody');
  must(small.ceremony.append(small.organiser.author, 'absence-explained', { person, reason: 'leave', note: '' }));
  await page.reload();
  await page.getByText(/dokumen dibuat sebelum catatan berubah/).waitFor();
  await page.getByRole('gridcell', { name: /rekonsiliasi\.pdf.*catatan berubah/ }).waitFor();
  await fine('documents-outdated');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByText(/were made before the record changed/).waitFor();
  await page.setViewportSize({ width: 1366, height: 768 });
  await fine('documents-english');
  small.ceremony.close();
});
