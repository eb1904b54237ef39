import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { issueBadges } from '../../core/badge/issue.ts';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { unlockOrganiser } from '../../core/ceremony/organiser.ts';
import { HandClock, must } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, smallCeremony } from '../core/fixtures/small-ceremony.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { messyWorkbook } from '../core/roster/workbooks.ts';
import { openConsoleOn, page, typeDay } from './real-console.ts';

/** One afternoon of an organiser, all of it in the console: from an empty laptop to papers that are filed. */

const passphrase = 'empat kuda hijau menari';
const today = new Date().toISOString();
const name = `ikrar-netralitas-kabupaten-contoh-${today.slice(0, 10)}`;

const button = (words: string | RegExp) => page.getByRole('button', { name: words, exact: typeof words === 'string' });
const field = (words: string) => page.getByLabel(words, { exact: true }).first();
const navigate = (section: string) =>
  page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: section, exact: true }).press('Enter');
const heading = (words: string) => page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();

/** The badges as they were printed. */
function tokensOf(file: string): string[] {
  const ceremony = must(openCeremony(file));
  const organiser = must(unlockOrganiser(ceremony, passphrase, new HandClock(today)));
  const tokens = issueBadges(ceremony.picture(), organiser).map(({ token }) => token);
  ceremony.close();
  return tokens;
}

test('wizard, a messy workbook, badges, stations, merge, anomaly, absences, documents: the papers say what happened', async () => {
  const before = smallCeremony({ people: 0 });
  before.ceremony.close();
  await openConsoleOn(before.path, 'ceremonies');
  const folder = join(dirname(before.path), name);
  const file = join(folder, `${name}.ikrar`);

  await button('Upacara baru').press('Enter');
  await field('Judul upacara').fill('Ikrar Netralitas Kabupaten Contoh');
  await typeDay('Tanggal', today.slice(0, 10));
  await field('Tempat utama').fill('Pendopo Contoh');
  await field('Frasa sandi panitia').fill(passphrase);
  await field('Ketik sekali lagi').fill(passphrase);
  await button('Buat upacara').press('Enter');
  await button('PIN sudah dicatat').press('Enter');
  await field('Nomor berita acara').fill('800/17/BKPSDM');
  await button('Simpan').press('Enter');
  await page.getByText('Tersimpan.').waitFor();

  await navigate('Pegawai');
  await button('Impor daftar').press('Enter');
  await page.locator('input[type=file]').setInputFiles({
    name: 'kiriman-dinas.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await messyWorkbook()),
  });
  await page.getByRole('tab', { name: /Ditolak 3/ }).waitFor();
  await button('Panggil 5 yang benar saja').press('Enter');
  await heading('5 pegawai dipanggil');

  await navigate('Badge');
  await button('Buat lembar badge').press('Enter');
  await page.getByText(/^5 badge di \d halaman/).waitFor();

  await navigate('Kios');
  await button('Tambah kios').press('Enter');
  await page.getByRole('textbox', { name: 'Nama kios' }).fill('Pendopo');
  await page.getByRole('textbox', { name: 'Berapa kios' }).fill('2');
  await button('Buat berkas kios').press('Enter');
  await button('PIN sudah dicatat').press('Enter');

  // The day itself, at the two kiosks: four of five sign, and one of them at both.
  const [one = '', two = '', three = '', four = ''] = tokensOf(file);
  const kiosks = readdirSync(join(folder, 'kios'))
    .toSorted()
    .map((kiosk) => join(folder, 'kios', kiosk));
  const clock = new HandClock(today);
  await dayAtKiosk(kiosks[0] ?? '', clock, [one, two, three]);
  await dayAtKiosk(kiosks[1] ?? '', clock, [one, four]);

  await navigate('Gabungkan');
  await page.locator('input[type=file]').setInputFiles(kiosks);
  await button('Gabungkan 2 berkas').press('Enter');
  await page.getByRole('region', { name: 'Hasil penggabungan' }).waitFor();

  await page.getByRole('link', { name: /^Kejanggalan/ }).press('Enter');
  await page
    .getByRole('region', { name: 'Menandatangani lebih dari sekali' })
    .getByRole('button', { name: /Selesaikan/ })
    .press('Enter');
  await page.getByLabel('Alasan').fill('Ditanyakan: keduanya miliknya.');
  await page.keyboard.press('Enter');
  await page.getByText('Ditanyakan: keduanya miliknya.').waitFor();

  await navigate('Belum tanda tangan');
  await page.getByRole('grid', { name: 'Belum menandatangani' }).focus();
  await page.keyboard.press('s');
  await page.getByText('sakit: 1 pegawai.').waitFor();

  await navigate('Dokumen');
  await button('Buat dokumen').press('Enter');
  await page.getByText('berkas tersimpan.').waitFor();
  const papers = join(folder, readdirSync(folder).find((entry) => entry.startsWith('laporan')) ?? '');
  const minutes = await readPdf(readFileSync(join(papers, 'berita-acara.pdf')));
  const said = minutes.text.replaceAll(/\s+/g, ' ');
  expect(said).toContain('800/17/BKPSDM');
  expect(said).toContain('4 (empat)');
  expect(said).toContain('Ditanyakan: keduanya miliknya.');
  expect(said).toContain('sakit');
  const ceremony = must(openCeremony(file));
  const root = ceremony.root();
  const people = Array.from(ceremony.picture().people.values());
  ceremony.close();
  expect(minutes.text.replaceAll(/\s+/g, '')).toContain(root);
  for (const { name: signer } of people) expect(said).toContain(signer);

  // One pact sheet for each who signed, one row in the lists for each who did not.
  const pages = readdirSync(join(papers, 'pakta-integritas')).map((sheet) =>
    readFileSync(join(papers, 'pakta-integritas', sheet)),
  );
  const sheets = await Promise.all(pages.map((bytes) => readPdf(bytes)));
  expect(sheets.reduce((sum, { pages: each }) => sum + each.length, 0)).toBe(4);
  const absent = await Promise.all(
    readdirSync(join(papers, 'belum-tanda-tangan')).map((list) =>
      readPdf(readFileSync(join(papers, 'belum-tanda-tangan', list))),
    ),
  );
  expect(absent.some(({ text }) => text.includes('sakit'))).toBe(true);
});
