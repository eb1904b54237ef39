import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { messyWorkbook, reading, texts, workbook } from '../core/roster/workbooks.ts';
import { must } from '../core/fixtures/hand-held.ts';
import { definition, handOut, dayAtKiosk, passphrase, smallCeremony } from '../core/fixtures/small-ceremony.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { fine, openConsoleOn, page, unlockWith } from './real-console.ts';

/** The list of employees comes in on the organiser's screen, over a real desk: from the empty page to the people called. */

const choose = async (name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: RegExp) => page.getByRole('tab', { name });
/** What stands in these places; a list is drawn a moment after its tab has been turned to. */
const said = (places: string, wanted: unknown[]) =>
  vi.waitFor(async () => expect(await page.locator(places).allInnerTexts()).toEqual(wanted), 15_000);
const cells = (column: number, wanted: unknown[]) => said(`.grid-body .grid-row .grid-cell:nth-child(${column})`, wanted);
const figures = (...wanted: string[]) => said('.roster-figures dd', wanted);

describe('a messy workbook', () => {
  test('from the empty page: what is refused and why, the columns, the valid ones called, and what was left behind', async () => {
    const small = smallCeremony({ people: 0 });
    small.ceremony.close();
    await openConsoleOn(small.path, 'people');
    await button('Impor daftar').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Impor daftar pegawai' }).waitFor();
    await fine('roster-choose');

    await choose('dinas-kesehatan.xlsx', await messyWorkbook());
    await tab(/Ditolak 3/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Impor daftar pegawai');
    await figures('8', '5', '2', '3');
    await cells(2, ['9', '11', '13']);
    await cells(4, ['nomor rusak oleh Excel', 'nomor rusak oleh Excel', 'nomor memuat selain angka']);
    await fine('roster-refused');

    // The rows for the office that sent them: as they were, with the reason, and readable by this very import.
    const downloading = page.waitForEvent('download');
    await button('Unduh baris ditolak (Excel)').press('Enter');
    const bad = readFileSync(await (await downloading).path());
    const again = await reading(bad);
    expect(again.rejected.map(({ code }) => code)).toEqual([
      'id-damaged-by-spreadsheet',
      'id-damaged-by-spreadsheet',
      'id-not-digits',
    ]);
    expect(again.refusedRows.map(({ cells: row }) => row.slice(1, 3).join(' | '))).toEqual([
      '9 | NIP / NI PPPK: nomor rusak oleh Excel',
      '11 | NIP / NI PPPK: nomor rusak oleh Excel',
      '13 | NIP / NI PPPK: nomor memuat selain angka',
    ]);

    await tab(/Baru 5/).press('Enter');
    await tab(/Kolom/).click();
    const columns = page.locator('.roster-table').first();
    await columns.getByText('1985••••••••••••03').first().waitFor();
    expect(await columns.innerText()).not.toMatch(/Hindu|198503152010012903/);
    await fine('roster-columns');

    await button('Panggil 5 yang benar saja').press('Enter');
    await unlockWith(passphrase);
    await page.getByRole('heading', { level: 1, name: '5 pegawai dipanggil' }).waitFor();
    await page.getByText('Tidak diambil: ESELON, AGAMA.', { exact: true }).waitFor();
    await fine('roster-done');
    await button('Lihat pegawai').press('Enter');
    await page.getByText('5 pegawai').waitFor();
  });

  test('columns that nobody could guess are chosen by keyboard, and remembered for the next file', async () => {
    const small = smallCeremony({ people: 0 });
    small.ceremony.close();
    const data = [
      texts('Kode', 'Pejabat', 'Bagian'),
      texts('198503152010012903', 'Ni Putu Ayu Lestari', 'Dinas Kesehatan'),
      texts('197811022005011901', 'Togar Simanjuntak', 'Dinas Kominfo'),
    ];
    const file = await workbook([{ sheet: 'Daftar', data }]);
    await openConsoleOn(small.path, 'roster');
    await choose('tidak-dikenal.xlsx', file);
    await page.getByText('Beri tahu kolom mana yang berisi nomor dan nama').waitFor();
    const use = async (column: string, typed: string) => {
      await button(new RegExp(`Kolom “${column}” dipakai sebagai`)).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').locator(':focus').waitFor();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    };
    await use('Kode', 'NIP /');
    await use('Pejabat', 'Nama');
    await use('Bagian', 'Perangkat');
    await fine('roster-unmapped');
    await button('Baca lagi').press('Enter');
    await button('Panggil 2 pegawai').press('Enter');
    await unlockWith(passphrase);
    await button('Impor berkas lain').press('Enter');
    await choose('tidak-dikenal-juga.xlsx', file);
    await page.getByText('2 pegawai tetap sama.').waitFor();
    expect(readFileSync(join(small.folder, 'kolom-daftar-pegawai.json'), 'utf8')).not.toMatch(/Putu|1985|Pejabat/);
  });
});

describe('a later list', () => {
  test('shows who is new, who changed, moved and leaves; whoever has signed stays', async () => {
    const small = smallCeremony({ people: 4 });
    const { path } = handOut(small, 'satu');
    await dayAtKiosk(path, small.clock, [small.badges[3]?.token ?? '']);
    must(await mergeFiles(small.ceremony, [path]));
    const [first, second, third] = [...small.ceremony.picture().people.values()];
    small.ceremony.close();
    const csv = syntheticRosterCsv({ people: 4, seed: 'pegawai', ceremonyDate: definition.date });
    const lines = csv.trimEnd().split('\r\n');
    await openConsoleOn(small.path, 'roster');

    // Without the fourth, who has signed.
    await choose('daftar.csv', Buffer.from(lines.slice(0, 4).join('\r\n')));
    await page.getByText('1 pegawai di daftar sekarang tidak ada di berkas ini.').waitFor();
    await page.getByRole('radio', { name: 'Keluar dari daftar' }).press('Enter');
    await page.getByText('1 pegawai yang sudah menandatangani tidak ada di berkas ini').waitFor();
    expect(await button(/^Panggil/).count()).toBe(0);
    await fine('roster-drops-signer');

    const changed = [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'JENIS PEGAWAI', 'GOL AKHIR'],
      [first?.number, first?.name, 'Jabatan Baru', first?.unit, first?.employment, first?.rank],
      [second?.number, second?.name, second?.position, 'Dinas Baru', second?.employment, second?.rank],
      ['198503152010012903', 'Ni Putu Ayu Lestari', 'Analis', 'Dinas Baru', 'PNS', 'III/d'],
    ].map((row) => row.map((cell) => `"${cell}"`).join(';'));
    const fourth = [...(lines[4] ?? '').matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    changed.push([fourth[0], fourth[1], fourth[2], fourth[5], fourth[4], fourth[3]].map((cell) => `"${cell}"`).join(';'));
    writeFileSync(join(small.folder, 'baru.csv'), `\ufeff${changed.join('\r\n')}\r\n`);
    await page.locator('input[type=file]').setInputFiles(join(small.folder, 'baru.csv'));
    await tab(/Baru 1/).waitFor();
    await tab(/Baru 1/).focus();
    await page.keyboard.press('ArrowRight');
    await cells(1, [first?.name]);
    await cells(3, [expect.stringContaining('→ Jabatan Baru')]);
    await page.keyboard.press('ArrowRight');
    await cells(1, [second?.name]);
    await cells(3, ['Dinas Baru']);
    await page.keyboard.press('ArrowRight');
    await cells(1, [third?.name]);
    // Whether they leave is for a person to say, before anything can be called.
    expect(await button(/^Panggil/).count()).toBe(0);
    await page.getByRole('radio', { name: 'Keluar dari daftar' }).press('Enter');
    await fine('roster-removed');
    await button('Panggil 4 pegawai').press('Enter');
    await unlockWith(passphrase);
    await page.getByRole('heading', { level: 1, name: '4 pegawai dipanggil' }).waitFor();
    await figures('3', '1', '1', '0');
  });
});
