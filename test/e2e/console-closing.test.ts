import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must } from '../core/fixtures/hand-held.ts';
import {
  handOut,
  Kiosk,
  passphrase,
  smallCeremony,
  type HandedOut,
  type SmallCeremony,
} from '../core/fixtures/small-ceremony.ts';
import { fine, openConsoleOn, page, unlockWith } from './real-console.ts';
import { atRest } from './screen-checks.ts';

/** The end of a small day over a real desk: two kiosks come home, a third does not, and one person has signed at both. */
const laptop = { width: 1366, height: 768 } as const;
const panel = { width: 1920, height: 1080 } as const;
const upright = { width: 1080, height: 1920 } as const;
let small: SmallCeremony;
let one: HandedOut;
let other: HandedOut;

beforeEach(async () => {
  small = smallCeremony({ people: 40, seed: 'penutupan' });
  [one, other] = [handOut(small, 'Pendopo 1'), handOut(small, 'Pendopo 2')];
  handOut(small, 'RSUD');
  await day(
    one,
    Array.from({ length: 18 }, (_, index) => index),
    97,
  );
  await day(other, [0, 18, 19, 20, 21, 22, 23], 151);
});
afterEach(() => small.ceremony.close());

/** These people sign in turn, so many seconds apart; at the end the operator closes the kiosk. */
async function day({ path, pin }: HandedOut, people: number[], seconds: number): Promise<void> {
  const kiosk = new Kiosk(path, small.clock);
  for (const index of people) {
    small.clock.forward(seconds);
    // One after another, as people stand in a queue.
    // oxlint-disable-next-line no-await-in-loop
    await kiosk.sign(small.badges[index]?.token ?? '');
  }
  must(kiosk.station.close(pin));
  kiosk.close();
}

const nameOf = (index: number) => small.badges[index]?.name ?? '';
const mergeBoth = async () => must(await mergeFiles(small.ceremony, [one.path, other.path]));
const group = (name: string) => page.getByRole('region', { name, exact: true });
const dialog = () => page.getByRole('dialog');

test('both files are dropped together, and every number of the accounts opens to its entries', async () => {
  await openConsoleOn(small.path, 'merge');
  await page.locator('.drop').waitFor();
  await atRest(page);
  const box = await page.locator('.drop').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40];
  const browserSide = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [one.path, other.path], dragOperationsMask: 1 };
    // A drag is a sequence; this one is the browser's own, with real files.
    // oxlint-disable-next-line no-await-in-loop
    await browserSide.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await page.getByRole('button', { name: 'Gabungkan 2 berkas' }).click();
  const result = page.getByRole('region', { name: 'Hasil penggabungan' });
  await result.waitFor();
  await fine('merged');
  await result.getByRole('link', { name: 'Cocokkan kios' }).click();

  await page.getByText('2 dari 3 kios sudah kembali.').waitFor();
  await page.getByText('Semua hitungan cocok.').waitFor();
  const accounts = page.getByRole('grid', { name: 'Neraca kios' });
  await accounts.getByRole('row', { name: /RSUD.*ditunggu/ }).waitFor();
  await fine('reconciliation');
  await page.setViewportSize(upright);
  await fine('reconciliation');
  await page.setViewportSize(laptop);
  // Eighteen were signed and counted here; there one of seven does not count.
  await page.getByRole('button', { name: 'Pendopo 1: Tutup, 18' }).waitFor();
  await page.getByRole('button', { name: 'Pendopo 2: Dihitung, 6' }).waitFor();
  await page.getByRole('button', { name: 'Pendopo 2: Tercatat, 7' }).click();
  await dialog().getByText('7 catatan').waitFor();
  await dialog().getByText('tidak dihitung').waitFor();
  await fine('entries');
  await dialog().getByRole('row').nth(2).click();
  await dialog().getByText('Isi catatan, huruf demi huruf').first().waitFor();
  await expect.poll(() => dialog().innerText()).toContain('"identified":"badge"');
  await fine('whole-entry');
});

test('two signings of one person stand side by side; the drawn lines are there only while they are looked at', async () => {
  await mergeBoth();
  await openConsoleOn(small.path, 'anomalies');
  await group('Menandatangani lebih dari sekali')
    .getByRole('gridcell', { name: nameOf(0), exact: true })
    .click();
  await dialog().getByRole('heading', { name: 'Pendopo 1' }).waitFor();
  await dialog().getByRole('heading', { name: 'Pendopo 2' }).waitFor();
  expect(await dialog().locator('.side svg[role=img]').count()).toBe(0);
  await fine('sides-sealed');
  await dialog().getByRole('button', { name: 'Buka tanda tangan' }).click();
  await page.getByLabel('Frasa sandi panitia').fill(passphrase);
  await page.keyboard.press('Enter');
  await dialog().getByRole('img', { name: 'Tanda tangan di Pendopo 1' }).waitFor();
  await dialog().getByRole('img', { name: 'Tanda tangan di Pendopo 2' }).waitFor();
  await expect.poll(() => dialog().locator('.side path').first().getAttribute('d')).toMatch(/^M\d/);
  await fine('sides-open');

  await dialog().getByRole('button', { name: 'Selesaikan', exact: true }).click();
  await page.getByLabel('Alasan').fill('Ditanyakan: keduanya miliknya.');
  await page.keyboard.press('Enter');
  await page.getByText('Ditanyakan: keduanya miliknya.').waitFor();
  await group('Menandatangani lebih dari sekali').getByText('sudah diselesaikan').waitFor();
  // Opened again, the signatures are sealed again.
  await group('Menandatangani lebih dari sekali')
    .getByRole('gridcell', { name: nameOf(0), exact: true })
    .click();
  await dialog().getByRole('button', { name: 'Buka tanda tangan' }).waitFor();
  expect(await dialog().locator('.side svg[role=img]').count()).toBe(0);
  await dialog().getByRole('link', { name: 'Riwayat pegawai' }).click();

  await dialog()
    .getByRole('heading', { name: `Riwayat ${nameOf(0)}` })
    .waitFor();
  await dialog().getByText('Kejanggalan diselesaikan').waitFor();
  await expect.poll(() => dialog().getByRole('grid').getByRole('row').count()).toBe(1 + 4);
  await fine('story');
});

test('absences by keys: a unit, one person, several at once, taken back and undone', async () => {
  await mergeBoth();
  await openConsoleOn(small.path, 'absences');
  const figure = (name: string) => page.locator('.figures div', { hasText: name }).locator('dd');
  await figure('tanpa alasan').getByText('16').waitFor();
  const units = page.getByRole('grid', { name: 'Perangkat daerah' });
  const people = page.getByRole('grid', { name: 'Belum menandatangani' });
  const listed = async () => Number(await people.getAttribute('aria-rowcount')) - 1;
  await expect.poll(listed).toBe(16);
  await units.getByRole('row').nth(1).click();
  await expect.poll(listed).toBeLessThan(16);
  const inUnit = await listed();
  expect(inUnit).toBeGreaterThan(1);
  await people.focus();
  await page.keyboard.press('c');
  await unlockWith(passphrase);
  await page.getByText('cuti: 1 pegawai.').waitFor();
  await figure('cuti').getByText('1', { exact: true }).waitFor();
  await fine('absences');
  // What can be done with them leaves room for five people on a small laptop.
  expect(await people.evaluate((grid) => grid.clientHeight)).toBeGreaterThan(300);

  // Whoever begins with a reason and thinks again has still chosen the same people.
  await people.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('l');
  await dialog().getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('button', { name: `Lepas ${inUnit} pilihan` }).click();
  await page.getByRole('button', { name: 'Pilih semua' }).waitFor();

  // The rest of the unit at once, and back again.
  await people.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('d');
  await page.getByText(`dinas luar: ${inUnit} pegawai.`).waitFor();
  await figure('dinas luar').getByText(String(inUnit), { exact: true }).waitFor();
  await figure('cuti').getByText('0', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await figure('cuti').getByText('1', { exact: true }).waitFor();
  await figure('dinas luar').getByText('0', { exact: true }).waitFor();

  // Another reason needs words.
  await people.focus();
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await dialog().getByText('Tulis keterangannya.').waitFor();
  await page.getByLabel('Keterangan').fill('Menjadi saksi di pengadilan');
  await page.keyboard.press('Enter');
  await people.getByText('Menjadi saksi di pengadilan').waitFor();
  await fine('absences-note');
  await page.setViewportSize(upright);
  await fine('absences-note');
});

test('the live picture follows the file, and fills the whole screen where it is looked at from afar', async () => {
  await openConsoleOn(small.path, 'live', panel);
  await page.getByText('Belum ada tanda tangan.').waitFor();
  await fine('live-empty');
  // Another program on this laptop merges; the picture comes by itself.
  await mergeBoth();
  await page.locator('.live-number b').getByText('24', { exact: true }).waitFor();
  await page.getByRole('img', { name: /Tanda tangan dari waktu ke waktu\. 24 tanda tangan/ }).waitFor();
  await fine('live');
  await page.setViewportSize(upright);
  await fine('live');
  await page.setViewportSize(panel);
  await page.getByRole('button', { name: 'Layar penuh' }).click();
  await page.locator('nav').waitFor({ state: 'detached' });
  await atRest(page);
  const sizes = await page.evaluate(() => {
    const px = (selector: string, value: 'fontSize' | 'height') =>
      Number.parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body)[value]);
    return { number: px('.live-number b', 'fontSize'), bar: px('.live-bar', 'height'), label: px('.live-bar-name', 'fontSize') };
  });
  expect(sizes.number).toBeGreaterThanOrEqual(48);
  expect(sizes.bar).toBeGreaterThanOrEqual(28);
  expect(sizes.label).toBeGreaterThanOrEqual(24);
  await fine('live-full');
  await page.getByRole('radio', { name: 'Kios' }).click();
  await page.getByText('Pendopo 2').waitFor();
  await page.getByRole('radio', { name: 'Tabel' }).click();
  await page
    .getByRole('grid', { name: 'Kios' })
    .getByRole('row', { name: /Pendopo 1.*18/ })
    .waitFor();
  await fine('live-table');
});
