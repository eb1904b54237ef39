import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { cutFaults } from './console-checks.ts';
import { buildConsole, notAStationFile, passphrase, startConsole, type ConsoleHost } from './console-fixtures.ts';
import { allHomeScene, at, districtScene, emptyScene, enormousScene, type Scene } from './console-scenes.ts';
import { axeFaults, takePicture } from './screen-checks.ts';

/** What the organiser does in the console, mostly without a mouse. */

let built: Awaited<ReturnType<typeof buildConsole>>;
let browser: Browser;
let host: ConsoleHost;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  built = await buildConsole();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  built.remove();
});

async function openAt(scene: Scene, section: string): Promise<void> {
  host = await startConsole(built.folder, scene);
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${host.address}#/${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

beforeEach(() => void complaints.splice(0));
afterEach(async () => {
  await page.context().close();
  await host.close();
  expect(complaints).toEqual([]);
});

async function fine(picture: string): Promise<void> {
  await takePicture(page, `console-flow-${picture}`);
  expect(await cutFaults(page)).toEqual([]);
  expect(await axeFaults(page, false)).toEqual([]);
}

/** Presses Tab until the element with this accessible name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    // One key after another, as a person would.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`the Tab key does not reach ${String(name)}`);
}

const titles = (column: number) => page.locator(`.grid-body .grid-row .grid-cell:nth-child(${column})`).allInnerTexts();
const called = (name: string) => host.calls.filter(([one]) => one === name).map(([, input]) => input);

async function csvRows(download: Download): Promise<string[][]> {
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: 'greedy' }).data;
}

describe('the next step follows the state', () => {
  const steps: [state: string, scene: () => Scene, action: string, section: string][] = [
    ['nobody on the roster', emptyScene, 'Lihat caranya', 'people'],
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
    expect(await page.locator('.cards').innerText()).toContain('Semua kios sudah kembali');
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
    expect(await page.locator('nav a').allInnerTexts()).toEqual(['Ringkasan', 'Pegawai', 'Proyektor', 'Buka upacara']);
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
    await page.getByRole('button', { name: 'Perangkat daerah', exact: true }).press('Enter');
    const ascending = await titles(1);
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('id', { numeric: true }).compare));
    await page.getByRole('button', { name: 'Perangkat daerah', exact: true }).press('Enter');
    expect((await titles(1))[0]).toBe('Kecamatan Contoh 47');
    await page.getByRole('searchbox', { name: 'Cari perangkat daerah' }).fill('contoh 4');
    await page.getByText('Kecamatan Contoh 1', { exact: true }).waitFor({ state: 'hidden' });
    expect(await titles(1)).toEqual(
      [47, 45, 44, 42, 41, 39, 5].filter((n) => String(n).startsWith('4')).map((n) => `Kecamatan Contoh ${n}`),
    );
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
    expect(called('report')).toHaveLength(1);
  });
});

describe('preparing', () => {
  test('a new kiosk: its file comes down, and the PIN stands large until it is noted', async () => {
    await openAt(districtScene(), 'stations');
    host.overview.set({ ...host.overview.now, unlocked: true });
    await page.getByRole('button', { name: 'Tambah kios' }).press('Enter');
    await page.getByRole('dialog', { name: 'Tambah kios' }).waitFor();
    await fine('add-station');
    await page.keyboard.press('Enter');
    await page.getByText('Isi bagian ini.').first().waitFor();
    await page.getByRole('textbox', { name: 'Nama kios' }).fill('Kios Alun Alun');
    expect(await page.getByRole('combobox', { name: 'Tempat' }).inputValue()).toBe('Pendopo dan 46 kantor');
    await page.getByRole('combobox', { name: 'Tempat' }).fill('Alun-alun');
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toBe('kios-alun-alun.ikrar');
    await page.getByText('482913').waitFor();
    await page.getByText('npm start -- "kios-alun-alun.ikrar"', { exact: true }).waitFor();
    await fine('pin');
    await page.keyboard.press('Escape');
    await page.getByText('482913').waitFor();
    await page.getByRole('button', { name: 'PIN sudah dicatat' }).press('Enter');
    await page.getByRole('gridcell', { name: /Kios Alun Alun/ }).waitFor();
    expect(called('addStation')).toEqual([{ name: 'Kios Alun Alun', venue: 'Alun-alun' }]);
  });

  test('badge sheets of one unit', async () => {
    await openAt(districtScene(), 'badges');
    host.overview.set({ ...host.overview.now, unlocked: true });
    await tabTo(/Semua pegawai/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'RSUD' }).waitFor();
    await fine('choose-unit');
    await page.keyboard.type('RS');
    await page.keyboard.press('Enter');
    await page.getByText('34 pegawai').waitFor();
    await page.getByRole('button', { name: 'Buat lembar badge' }).press('Enter');
    await page.getByRole('heading', { name: /Lembar badge siap/ }).waitFor();
    await fine('badges-made');
    expect(called('badges')).toEqual([{ unit: 'RSUD' }]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh' }).press('Enter');
    expect((await downloading).suggestedFilename()).toBe('lembar-badge.pdf');
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
    expect(await page.getByRole('button', { name: 'Maju' }).isDisabled()).toBe(true);
    await fine('reading-ended');
  });
});

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
    await page.getByRole('progressbar', { name: /Berkas 1 dari 3/ }).waitFor();
    await fine('merge-working');
    release();
    await page.getByRole('region', { name: 'Hasil penggabungan' }).waitFor();
    expect(await page.locator('.figures').innerText()).toMatch(/462[^]*catatan baru|catatan baru[^]*462/);
    await page.locator('li', { hasText: 'rusak.ikrar' }).getByText(notAStationFile.id).waitFor();
    expect(await page.locator('li', { hasText: 'rsud.ikrar' }).innerText()).toContain('digabungkan · 231 catatan baru');
    await fine('merge-outcome');
    expect(called('merge')).toEqual([['pendopo-1.ikrar'], ['rusak.ikrar'], ['rsud.ikrar']]);

    // Only the refused one is taken once more.
    await page.getByRole('button', { name: 'Coba lagi' }).press('Enter');
    await expect.poll(() => called('merge').length).toBe(4);
    expect(called('merge').at(-1)).toEqual(['rusak.ikrar']);
  });

  test('by dropping files onto the page; the same file twice stands once', async () => {
    await openAt(districtScene(), 'merge');
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-drop-'));
    const files = ['satu.ikrar', 'dua.ikrar'].map((name) => join(folder, name));
    await Promise.all(files.map((file) => writeFile(file, 'isi')));
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

  test('stopping lets the file under way finish and begins no other', async () => {
    await openAt(districtScene(), 'merge');
    await page.locator('input[type=file]').setInputFiles([kioskFile('satu.ikrar'), kioskFile('dua.ikrar')]);
    const release = host.holdMerge();
    await page.getByRole('button', { name: 'Gabungkan 2 berkas' }).press('Enter');
    await page.getByRole('button', { name: 'Berhenti' }).press('Enter');
    release();
    await page.getByRole('button', { name: 'Gabungkan 1 berkas' }).waitFor();
    expect(called('merge')).toEqual([['satu.ikrar']]);
  });
});

describe('closing', () => {
  test('an anomaly is explained in both languages and leads to its person', async () => {
    await openAt(districtScene(), 'anomalies');
    await page.getByRole('heading', { name: 'Menandatangani lebih dari sekali' }).waitFor();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Signed more than once' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('gridcell', { name: 'Siti Handayani, S.E., M.M.', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Siti Handayani, S.E., M.M.' })
      .getByText(/Signed Monday,? 30 November 2026, 08:13 WIB at Pendopo 1\./)
      .waitFor();
  });

  test('by keyboard: the documents, their folder, and the minutes to keep', async () => {
    await openAt(allHomeScene(), 'overview');
    await tabTo('Cetak berita acara');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Dokumen' }).waitFor();
    await tabTo('Buat dokumen');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Buka kunci panitia' }).waitFor();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('/home/panitia/Ikrar/netralitas-2026-dokumen').waitFor();
    expect(await titles(1)).toEqual(['berita-acara.pdf', 'daftar-hadir.pdf', 'belum-tanda-tangan.csv']);
    expect(await titles(2)).toEqual(['412', '98', '–']);
    expect(await titles(3)).toEqual(['1,2 MB', '843 kB', '5 kB']);
    await fine('documents');
    await tabTo('Unduh');
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toBe('berita-acara.pdf');
  });

  test('documents of an earlier run are named with their folder before new ones are made', async () => {
    const documents = [
      { name: 'berita-acara.pdf', bytes: 1_234_567, madeAt: at(95) },
      { name: 'daftar-hadir.pdf', bytes: 842_001, madeAt: at(95) },
    ];
    await openAt({ ...allHomeScene(), documents }, 'documents');
    await page.getByText('Belum dibuat sejak Ikrar dibuka.').waitFor();
    await page.getByText('berita-acara.pdf · 1,2 MB · Senin, 30 November 2026 pukul 09.35 WIB').waitFor();
    expect(await page.locator('main').innerText()).toContain('/home/panitia/Ikrar/netralitas-2026-dokumen');
    await fine('documents-earlier');
  });

  test('opening another ceremony shows that one', async () => {
    await openAt(districtScene(), 'ceremonies');
    await page.getByRole('gridcell', { name: /Ikrar Antikorupsi 2025/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ikrar Antikorupsi 2025' }).waitFor();
    expect(called('open')).toEqual([{ path: '/home/panitia/Ikrar/antikorupsi-2025.ikrar' }]);
  });
});
