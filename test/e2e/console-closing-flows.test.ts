import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { called, fine, host, openAt, page, tabTo } from './console-at-hand.ts';
import { notAStationFile } from './console-fixtures.ts';
import { districtScene } from './console-scenes.ts';
import { atRest } from './screen-checks.ts';

/** The end of the day in the console: kiosks come home, documents are made, another ceremony is opened. */

const kioskFile = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(`isi ${name}`) });

describe('merging', () => {
  test('by keyboard: several files, one of them broken, and nothing else is held up by it', async () => {
    await openAt(districtScene(), 'merge');
    await tabTo('Pilih berkas');
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles([kioskFile('pendopo-1.ikrar'), kioskFile('rusak.ikrar'), kioskFile('rsud.ikrar')]);
    await page.getByText('pendopo-1.ikrar').waitFor();
    await fine('merge-chosen');
    const release = host.holdMerge();
    await page.getByRole('button', { name: 'Gabungkan 3 berkas' }).press('Enter');
    await page.getByRole('progressbar', { name: /^Memeriksa .* 3 berkas$/ }).waitFor();
    await fine('merge-working');
    release();
    await page.getByRole('region', { name: 'Hasil penggabungan' }).waitFor();
    await expect.poll(() => page.locator('.figures').innerText()).toMatch(/462[^]*catatan baru|catatan baru[^]*462/);
    await page.locator('li', { hasText: 'rusak.ikrar' }).getByText(notAStationFile.id).waitFor();
    await page.locator('li', { hasText: 'rsud.ikrar' }).getByText('digabungkan · 231 catatan baru').waitFor();
    await fine('merge-outcome');
    expect(called('merge')).toEqual([['pendopo-1.ikrar', 'rusak.ikrar', 'rsud.ikrar']]);

    // Only the refused one is taken once more.
    await page.getByRole('button', { name: 'Coba lagi' }).press('Enter');
    await expect.poll(() => called('merge').length).toBe(2);
    expect(called('merge').at(-1)).toEqual(['rusak.ikrar']);
  });

  test('by dropping files onto the page; the same file twice stands once', async () => {
    await openAt(districtScene(), 'merge');
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-drop-'));
    const files = ['satu.ikrar', 'dua.ikrar'].map((name) => join(folder, name));
    await Promise.all(files.map((file) => writeFile(file, 'isi')));
    await atRest(page);
    const box = await page.locator('.drop').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40];
    const browserSide = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop', 'dragEnter', 'dragOver', 'drop'] as const) {
      // A drag is a sequence; this one is the browser's own, with real files.
      // oxlint-disable-next-line no-await-in-loop
      await browserSide.send('Input.dispatchDragEvent', { type, x, y, data: { items: [], files, dragOperationsMask: 1 } });
    }
    await page.getByRole('button', { name: 'Gabungkan 2 berkas' }).waitFor();
    await page.getByRole('button', { name: 'Keluarkan dua.ikrar' }).press('Enter');
    await page.getByRole('button', { name: 'Gabungkan 1 berkas' }).waitFor();
    expect(await page.locator('.merge-file strong').allInnerTexts()).toEqual(['satu.ikrar']);
    await rm(folder, { recursive: true });
  });

  test('more files than go together: stopping lets those under way finish and begins no others', async () => {
    await openAt(districtScene(), 'merge');
    const names = Array.from({ length: 201 }, (_, index) => `kios-${index + 1}.ikrar`);
    await page.locator('input[type=file]').setInputFiles(names.map(kioskFile));
    const release = host.holdMerge();
    await page.getByRole('button', { name: 'Gabungkan 201 berkas' }).press('Enter');
    await page.getByRole('progressbar', { name: 'Berkas 1–200 dari 201' }).waitFor();
    await page.getByRole('button', { name: 'Berhenti' }).press('Enter');
    release();
    await page.getByRole('button', { name: 'Gabungkan 1 berkas' }).waitFor();
    expect(called('merge')).toEqual([names.slice(0, 200)]);
  });
});

describe('closing', () => {
  test('an anomaly is explained in both languages and leads to its person', async () => {
    await openAt(districtScene(), 'anomalies');
    await page.getByRole('heading', { name: 'Menandatangani lebih dari sekali' }).waitFor();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Signed more than once' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('gridcell', { name: 'Siti Handayani, S.E., M.M.', exact: true }).click();
    await page
      .getByRole('dialog', { name: /^Both sides/ })
      .getByRole('link', { name: "The person's story" })
      .click();
    await page.getByRole('heading', { name: 'Story of Siti Handayani, S.E., M.M.' }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog', { name: 'Siti Handayani, S.E., M.M.' })
      .getByText(/Signed Monday,? 30 November 2026, 08:13 WIB at Pendopo 1\./)
      .waitFor();
  });

  test('opening another ceremony shows that one', async () => {
    await openAt(districtScene(), 'ceremonies');
    await page.getByRole('gridcell', { name: /Ikrar Antikorupsi 2025/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ikrar Antikorupsi 2025' }).waitFor();
    expect(called('open')).toEqual([{ path: '/home/panitia/Ikrar/antikorupsi-2025.ikrar' }]);
  });
});
