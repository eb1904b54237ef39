import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { fromTomorrow } from '../core/fixtures/from-tomorrow.ts';
import { must } from '../core/fixtures/hand-held.ts';
import { passphrase, smallCeremony, type SmallCeremony } from '../core/fixtures/small-ceremony.ts';
import { fine, holdableAnswers, openConsoleOn, page, unlockWith } from './real-console.ts';

/** What an organiser prepares and hands out before the day, from the console: places, badges, station files, the operators' pages. */

let small: SmallCeremony;
beforeEach(() => {
  small = smallCeremony({ people: 24 });
  small.ceremony.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const segment = (name: string) => page.getByRole('radio', { name, exact: true });
const folder = (name: string) => join(small.folder, name);

test('a list for one unit, by keyboard, and the same badges again for two people', async () => {
  const people = [...openPeople()];
  const unit = people[0]?.unit ?? '';
  const inUnit = people.filter((person) => person.unit === unit);
  const pages = Math.ceil(inUnit.length / 9);
  await openConsoleOn(small.path, 'badges');
  await page.getByText('24 badge').waitFor();
  await page.getByText(people[0]?.name ?? '').waitFor();
  await fine('badges-everybody');

  await segment('Daftar').press('Enter');
  await page.getByText('Satu baris satu pegawai').waitFor();
  await segment('Perangkat daerah').press('Enter');
  expect(await button('Buat lembar badge').isDisabled()).toBe(true);
  await page.getByRole('searchbox').fill(unit);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${inUnit.length} badge · ${pages} halaman F4`).waitFor();
  await fine('badges-unit');
  await button('Buat lembar badge').press('Enter');
  await unlockWith(passphrase);
  await page.getByRole('heading', { name: /Lembar badge siap/ }).waitFor();
  await page.getByText(`${inUnit.length} badge di ${pages} halaman`).waitFor();
  await fine('badges-made');
  const [sheet = ''] = readdirSync(folder('badge'));
  expect(sheet).toMatch(/^badge-daftar-F4-.+\.pdf$/);
  const read = await readPdf(readFileSync(join(folder('badge'), sheet)));
  for (const { name, number } of inUnit) {
    expect(read.text).toContain(name);
    expect(read.text).not.toContain(number);
  }
  expect(read.pages[0]?.split('\n')[0]).toBe(unit);

  await button('Pilih yang lain').press('Enter');
  await segment('Semua pegawai').press('Enter');
  await page.getByText('Lembar yang sudah dibuat').waitFor();
  await page.getByRole('listitem').filter({ hasText: sheet }).waitFor();
  await segment('Kalung').press('Enter');
  await segment('Pegawai tertentu').press('Enter');
  const twins = [people[3], people[7]].map((person) => person?.name ?? '');
  for (const name of twins) {
    // One after the other, as a person does.
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('gridcell', { name: new RegExp(name) }).click();
  }
  await page.getByText('2 badge · 1 halaman F4').waitFor();
  expect(await page.locator('[role="row"][aria-selected="true"]').count()).toBe(2);
  await fine('badges-people');
  const downloading = page.waitForEvent('download');
  await button('Buat lembar badge').click();
  await page.getByRole('heading', { name: /Lembar badge siap/ }).waitFor();
  await button('Unduh').click();
  const file = await (await downloading).path();
  const two = await readPdf(readFileSync(file));
  expect(readdirSync(folder('badge')).toSorted()).toEqual(['badge-kalung-F4-pilihan.pdf', sheet].toSorted());
  expect(people.filter(({ name }) => two.text.includes(name)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(twins) as string[],
  );
});

test('three stations at once with their operators’ pages, seen in the list; then one more under a name that is taken', async () => {
  await openConsoleOn(small.path, 'stations');
  await button('Tambah kios').press('Enter');
  await page.getByRole('textbox', { name: 'Nama kios' }).fill('Pendopo');
  await page.getByRole('textbox', { name: 'Berapa kios' }).fill('3');
  await page.keyboard.press('Tab');
  await page.getByText('Pendopo 1 sampai Pendopo 3').waitFor();
  await fine('stations-add');
  await button('Buat berkas kios').press('Enter');
  await unlockWith(passphrase);
  await page.getByRole('dialog', { name: '3 berkas kios siap' }).waitFor();
  const pins = await page.getByRole('cell').allInnerTexts();
  expect(pins).toHaveLength(3);
  await fine('stations-made');
  const downloading = page.waitForEvent('download');
  await button('Unduh lembar petugas').press('Enter');
  const handOut = await readPdf(readFileSync(await (await downloading).path()));
  expect(handOut.pages).toHaveLength(3);
  pins.forEach((pin, index) => {
    expect(handOut.pages[index]).toContain(`Pendopo ${index + 1}`);
    expect(handOut.pages[index]).toContain(`${pin.slice(0, 3)} ${pin.slice(3)}`);
  });
  await page.keyboard.press('Escape');
  await button('PIN sudah dicatat').press('Enter');
  await page.getByRole('gridcell', { name: /^Pendopo 3/ }).waitFor();
  await fine('stations-list');

  const files = readdirSync(folder('kios'));
  expect(files.toSorted()).toEqual(['Pendopo 1.ikrar', 'Pendopo 2.ikrar', 'Pendopo 3.ikrar']);
  for (const file of files) for (const pin of pins) expect(readFileSync(join(folder('kios'), file)).includes(pin)).toBe(false);

  await button('Tambah kios').click();
  await page.getByRole('textbox', { name: 'Nama kios' }).fill('pendopo  2');
  await page.getByRole('radio', { name: 'Proyektor' }).click();
  await page.getByRole('button', { name: /. Tempat$/ }).click();
  await page.getByRole('option', { name: 'Tempat lain…' }).click();
  await page.getByRole('textbox', { name: 'Nama tempat lain' }).fill('Gudang');
  await button('Buat berkas kios').click();
  await page.getByRole('alert').getByText('Sudah ada kios bernama').waitFor();
  expect(readdirSync(folder('kios'))).toHaveLength(3);
  await page.getByRole('textbox', { name: 'Nama kios' }).fill('Layar aula');
  await button('Buat berkas kios').click();
  await page.getByRole('dialog', { name: 'Berkas kios siap' }).waitFor();
  await fine('station-made');
  await button('PIN sudah dicatat').click();
  await page.getByRole('gridcell', { name: /^Layar aula/ }).waitFor();
  const { stations } = must(openCeremony(join(folder('kios'), 'Layar aula.ikrar'))).picture();
  expect([...stations.values()].map(({ added }) => added?.role)).toContain('projector');
});

test('the PINs come with the answer and never again: whoever goes back meanwhile sees them all the same, and no reload is unasked', async () => {
  await openConsoleOn(small.path, 'merge');
  await page.getByRole('link', { name: 'Kios', exact: true }).click();
  const answers = await holdableAnswers();
  const fill = async (name: string) => {
    await button('Tambah kios').press('Enter');
    await page.getByRole('textbox', { name: 'Nama kios' }).fill(name);
  };
  await fill('Pendopo');
  await button('Buat berkas kios').press('Enter');
  await unlockWith(passphrase);
  await button('PIN sudah dicatat').press('Enter');
  await fill('Aula');
  answers.hold();
  await button('Buat berkas kios').press('Enter');
  await button('Membuat berkas kios…').waitFor();
  expect(await button('Batal').isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await leavingIsAsked()).toBe(true);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Gabungkan' }).waitFor();
  answers.release();
  const made = page.getByRole('dialog', { name: 'Berkas kios siap' });
  await made
    .locator('.pin strong')
    .getByText(/^\d{6}$/)
    .waitFor();
  await page.goForward();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('stations');
  expect(await made.isVisible()).toBe(true);
  expect(await leavingIsAsked()).toBe(true);
  await button('PIN sudah dicatat').press('Enter');
  await made.waitFor({ state: 'hidden' });
  expect(await leavingIsAsked()).toBe(false);

  await fill('Aula');
  answers.hold();
  await button('Buat berkas kios').press('Enter');
  await button('Membuat berkas kios…').waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Gabungkan' }).waitFor();
  answers.release();
  await page.getByRole('alert').getByText('Sudah ada kios bernama').waitFor();
  await button('Tutup').press('Enter');
  await page.getByRole('alert').waitFor({ state: 'hidden' });
});

test('hundreds of places are turned page by page, and what is changed or taken out on a later page is that very place', async () => {
  await openConsoleOn(small.path, 'arrangement?step=places');
  await page.getByRole('heading', { level: 2, name: 'Tempat' }).waitFor();
  const names = Array.from({ length: 500 }, (_, index) => `Kantor ${index + 1}`);
  await page.getByLabel('Tambah banyak sekaligus', { exact: true }).first().fill(names.join('\n'));
  await page.getByRole('button', { name: 'Tambahkan 500 tempat' }).press('Enter');
  // What was added comes into view, behind the one place that was there.
  await page.getByText('501–501 dari 501').waitFor();
  await page.getByRole('button', { name: 'Sebelumnya' }).press('Enter');
  await page.getByText('451–500 dari 501').waitFor();
  await fine('arrangement-many-places');
  const place = page.getByLabel('Nama tempat 451', { exact: true });
  expect(await place.inputValue()).toBe('Kantor 450');
  await place.fill('Kecamatan Seberang');
  await page.getByRole('button', { name: 'Hapus Kantor 451', exact: true }).press('Enter');
  await page.getByText('451–500 dari 500').waitFor();
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  await unlockWith(passphrase);
  await page.getByText('Tersimpan.').waitFor();
  const ceremony = must(openCeremony(small.path));
  const { venues } = ceremony.picture().definition;
  ceremony.close();
  expect(venues.map(({ name }) => name)).toEqual([
    'Pendopo Contoh',
    ...names.slice(0, 449),
    'Kecamatan Seberang',
    ...names.slice(451),
  ]);
});

test('another passphrase, the archive pack, and the record of what a newer program made', async () => {
  const newer = folder('besok.ikrar');
  copyFileSync(small.path, newer);
  fromTomorrow(newer);
  await openConsoleOn(small.path, 'ceremonies');
  await button('Ganti frasa sandi').press('Enter');
  const fields = page.locator('input[type="password"]');
  await fields.nth(2).waitFor();
  const [now, next, again] = await fields.all();
  await now?.fill(passphrase);
  await next?.fill('lima kuda putih');
  await again?.fill('lima kuda putih tua');
  await page.keyboard.press('Enter');
  await page.getByText('tidak sama').waitFor();
  await fine('passphrase');
  await again?.fill('lima kuda putih');
  await page.keyboard.press('Enter');
  await page.getByText('sudah diganti').waitFor();
  await button('Tutup').press('Enter');

  await page.getByRole('link', { name: 'Dokumen' }).click();
  await button('Tulis paket arsip').press('Enter');
  await fine('archive');
  await button('Tulis').press('Enter');
  await unlockWith('lima kuda putih');
  await page.getByText('catatan diarsipkan').waitFor();
  await fine('archive-written');
  expect(existsSync(folder('arsip/catatan.jsonl'))).toBe(true);
  await button('Tutup').press('Enter');

  // It comes home among the kiosks' files, and it is offered as a ceremony to open: both ways lead to its record.
  await page.getByRole('link', { name: 'Gabungkan', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(newer);
  await button('Gabungkan 1 berkas').press('Enter');
  await page.getByRole('alert').getByText('dibuat oleh Ikrar yang lebih baru').waitFor();
  await fine('merge-newer');
  await button('Keluarkan catatannya').press('Enter');
  await fine('record');
  await button('Tulis').press('Enter');
  await page.getByText(/catatan ditulis dalam \d+ berkas\./).waitFor();
  await button('Tutup').press('Enter');
  await page.getByRole('link', { name: 'Buka upacara' }).click();
  await page.getByRole('gridcell', { name: /besok\.ikrar/ }).click();
  await button('Tulis').press('Enter');
  await page.getByText(/catatan ditulis dalam \d+ berkas\./).waitFor();
  await fine('record-written');
  const records = ['catatan-besok', 'catatan-besok-2'].map((name) => readFileSync(folder(`${name}/catatan.jsonl`), 'utf8'));
  expect(records[0]).toContain('"kind":"ceremony-founded"');
  expect(records[1]).toBe(records[0]);
});

/** Whether the browser would ask before it reloads or closes the page. */
const leavingIsAsked = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

function openPeople() {
  const ceremony = must(openCeremony(small.path));
  try {
    return ceremony.picture().people.values();
  } finally {
    ceremony.close();
  }
}
