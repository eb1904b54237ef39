import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import type { Download } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { called, fine, host, openAt, page, titles } from './console-at-hand.ts';
import { passphrase } from './console-fixtures.ts';
import { allHomeScene, at, districtScene, emptyScene, enormousScene, type Scene } from './console-scenes.ts';

/** What the organiser does in the console before and during the day, mostly without a mouse. */

async function csvRows(download: Download): Promise<string[][]> {
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: 'greedy' }).data;
}

describe('the next step follows the state', () => {
  const steps: [state: string, scene: () => Scene, action: string, section: string][] = [
    ['nobody on the roster', emptyScene, 'Impor daftar', 'people'],
    ['kiosks still out', districtScene, 'Gabungkan berkas kios', 'merge'],
    ['all home', allHomeScene, 'Cetak berita acara', 'documents'],
  ];
  test.each(steps)('%s', async (_, scene, action, section) => {
    await openAt(scene(), 'overview');
    await page.getByRole('button', { name: action }).press('Enter');
    await page.locator(`nav a[href="#/${section}"][aria-current="page"]`).waitFor();
    expect(await page.locator('[data-look="primary"]').count()).toBeLessThanOrEqual(1);
  });

  test('one laptop alone: who has not signed comes first', async () => {
    const scene = allHomeScene();
    const { header, overview } = scene;
    const stations = overview.stations.filter(({ state }) => state === 'here');
    // Its day never comes to an end while this test is run.
    const later = header === null ? null : { ...header, date: '2999-11-30' };
    await openAt({ ...scene, header: later, overview: { ...overview, stations } }, 'overview');
    await page.getByText('penandatanganan berjalan; 80 belum menandatangani.').waitFor();
    await fine('signing');
    await page.getByRole('button', { name: 'Lihat yang belum' }).press('Enter');
    await page.getByText('80 pegawai').waitFor();
    expect(called('people').at(-1)).toEqual({ search: '', signed: false });
  });

  test('a kiosk that comes home changes it at once', async () => {
    await openAt(districtScene(), 'overview');
    await page.getByRole('button', { name: 'Gabungkan berkas kios' }).waitFor();
    host.overview.set(allHomeScene().overview);
    await page.getByRole('button', { name: 'Cetak berita acara' }).waitFor();
    await expect.poll(() => page.locator('.cards').innerText()).toContain('Semua kios sudah kembali');
  });
});

describe('a kiosk’s own file', () => {
  const kioskScene = (): Scene => {
    const { header, ...scene } = districtScene();
    return header === null ? { header, ...scene } : { ...scene, header: { ...header, organiser: false } };
  };

  test('offers no step of the organiser, wherever an address leads', async () => {
    await openAt(kioskScene(), 'merge');
    await page.getByText('Ini laptop kios: Laptop panitia.').waitFor();
    expect(await page.locator('nav a').allInnerTexts()).toEqual([
      'Ringkasan',
      'Pegawai',
      'Proyektor',
      'Gambaran langsung',
      'Buka upacara',
    ]);
    expect(await page.locator('[data-look="primary"]').count()).toBe(0);
    expect(await page.getByText('Berikutnya').count()).toBe(0);
    await fine('kiosk-laptop');
  });

  test('shows a person without a way to a badge', async () => {
    await openAt(kioskScene(), 'people');
    await page
      .getByRole('gridcell', { name: /Wayan Wahyuni/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Tutup' }).waitFor();
    expect(await page.getByRole('button', { name: /badge/i }).count()).toBe(0);
  });
});

test('after the reading the organiser sees the card that the hall sees, and nothing that follows', async () => {
  const scene = districtScene();
  await openAt({ ...scene, reading: { ...scene.reading, stage: { name: 'ended' } } }, 'projector');
  await page.getByText('Ikrar telah diucapkan').waitFor();
  await page.getByText('Silakan menandatangani pakta integritas di kios.').waitFor();
  expect(await page.getByRole('heading', { name: 'Menyusul' }).count()).toBe(0);
  await fine('reading-ended');
});

describe('lists', () => {
  test('units are sorted by a press on a title, searched, and opened to their people', async () => {
    await openAt(enormousScene(), 'overview');
    const sorted = (way: string) =>
      page.getByRole('columnheader', { name: 'Perangkat daerah', exact: true }).and(page.locator(`[aria-sort="${way}"]`));
    await page.getByRole('button', { name: 'Perangkat daerah', exact: true }).press('Enter');
    await sorted('ascending').waitFor();
    const ascending = await titles(1);
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('id', { numeric: true }).compare));
    await page.getByRole('button', { name: 'Perangkat daerah', exact: true }).press('Enter');
    await expect.poll(async () => (await titles(1))[0]).toBe('Kecamatan Contoh 47');
    await page.getByRole('searchbox', { name: 'Cari perangkat daerah' }).fill('contoh 4');
    await expect.poll(() => titles(1)).toEqual([47, 45, 44, 42, 41].map((n) => `Kecamatan Contoh ${n}`));
    await page.getByRole('grid', { name: 'Perangkat daerah' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Kecamatan Contoh 45/ }).waitFor();
    await expect.poll(() => called('people').at(-1)).toEqual({ search: '', unit: 'Kecamatan Contoh 45' });
  });

  test('an exported name that begins like a formula is made text', async () => {
    const scene = districtScene();
    scene.people[0] = {
      id: 'P0000000',
      name: '=HYPERLINK("http://contoh")',
      unit: '+62',
      position: '@a',
      signed: null,
      called: true,
      station: null,
    };
    await openAt(scene, 'people');
    await page.getByText('240 pegawai').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh CSV' }).press('Enter');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('ikrar-pegawai-2026-11-30.csv');
    const rows = await csvRows(download);
    expect(rows[0]).toEqual(['Nama', 'Perangkat daerah', 'Tanda tangan', 'Kios', 'Jabatan', 'Waktu tanda tangan']);
    expect(rows[1]).toEqual(['\'=HYPERLINK("http://contoh")', "'+62", 'belum', '', "'@a", '']);
    expect(rows[2]?.[5]).toBe('Senin, 30 November 2026 pukul 08.11 WIB');
    expect(rows).toHaveLength(241);
  });

  test('11,000 people: the last one is one key away, and sorting does not stop the page', async () => {
    await openAt(enormousScene(), 'people');
    await page.getByText('10.996 pegawai').waitFor();
    expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(60);
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await page.locator('[aria-rowindex="10997"][aria-selected="true"]').waitFor();
    await page.getByRole('button', { name: 'Nama', exact: true }).press('Enter');
    await page.getByRole('columnheader', { name: 'Nama', exact: true }).and(page.locator('[aria-sort="ascending"]')).waitFor();
  });

  test('people are searched and filtered by the core', async () => {
    await openAt(districtScene(), 'people');
    await page.getByRole('searchbox', { name: 'Cari nama atau jabatan' }).fill('wahyuni');
    await page.getByRole('radio', { name: 'Belum' }).click();
    await page.getByText('8 pegawai').waitFor();
    expect(called('people').at(-1)).toEqual({ search: 'wahyuni', signed: false });
    await page.getByRole('searchbox').fill('tidak ada nama ini');
    await page.getByText('Tidak ada pegawai yang cocok.').waitFor();
  });

  test('a new signature comes into the list by itself', async () => {
    const scene = districtScene();
    await openAt(scene, 'people?signed=no');
    await page.getByText('80 pegawai').waitFor();
    const last = scene.people.at(-1);
    if (last === undefined) throw new Error('nobody');
    last.signed = at(200);
    host.overview.set({ ...host.overview.now, signed: 161, entries: host.overview.now.entries + 1 });
    await page.getByText('79 pegawai').waitFor();
    expect(await page.getByText('80 pegawai').count()).toBe(0);
  });
});

describe('the organiser’s key', () => {
  test('a badge asks for the passphrase once; a wrong one is refused in words', async () => {
    await openAt(districtScene(), 'people');
    await page.getByText('240 pegawai').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Wayan Wahyuni, S.Kep., Ns.' }).waitFor();
    await page.locator('button:focus', { hasText: 'Tampilkan badge' }).waitFor();
    await fine('person');
    await page.keyboard.press('Enter');
    const asking = page.getByRole('dialog', { name: 'Buka kunci panitia' });
    await asking.waitFor();
    await page.keyboard.type('salah');
    await page.keyboard.press('Enter');
    await asking.getByRole('alert').getByText('Frasa sandi itu tidak membuka kunci').waitFor();
    await fine('unlock-refused');
    await page.getByLabel('Frasa sandi panitia').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Badge Wayan Wahyuni, S.Kep., Ns.' }).waitFor();
    await fine('badge');
    expect(called('badge')).toEqual([{ person: 'P0000001' }, { person: 'P0000001' }]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('whoever puts the passphrase off is back where they were, and nothing was done', async () => {
    await openAt(districtScene(), 'documents');
    await page.getByRole('button', { name: 'Buat dokumen' }).press('Enter');
    await page.getByRole('dialog', { name: 'Buka kunci panitia' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Dokumen belum dibuat.').waitFor();
    expect(called('documents.make')).toHaveLength(1);
  });
});

describe('the projector', () => {
  test('keys step the oath; a held key does not race through it', async () => {
    await openAt(districtScene(), 'projector');
    await page.getByText('Layar judul').waitFor();
    for (const key of ['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp']) {
      // One key after another, as a clicker sends them.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => called('step').length).toBeGreaterThan(0);
    }
    await expect.poll(() => called('step')).toEqual(['next', 'next', 'back', 'back']);
    host.reading.set(enormousScene().reading);
    await page.getByText('Butir 3 dari 4').waitFor();
    await page.getByRole('button', { name: 'Maju' }).press('Enter');
    await expect.poll(() => called('step').length).toBe(5);
    await page.keyboard.down('ArrowRight');
    await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expect.poll(() => called('step').length).toBe(6);
    host.reading.set({ ...host.reading.now, stage: { name: 'ended' } });
    await page.getByText('Pembacaan selesai').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Maju' }).isDisabled()).toBe(true);
    await fine('reading-ended');
  });
});
