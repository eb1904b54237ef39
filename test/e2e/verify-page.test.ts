import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkReceipt } from '../../core/api/commands/receipt-check.ts';
import { exportRecord } from '../../core/archive/export-record.ts';
import { receiptOf } from '../../core/station/receipt.ts';
import { launchChromium } from '../chromium.ts';
import { archivedCeremony, type Archived } from '../core/archive/archived-ceremony.ts';
import { newerFile } from '../core/archive/newer-file.ts';
import { must, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { Forger } from '../resources/verify/forger.ts';
import { axeFaults, screenSizes, takePicture } from './screen-checks.ts';

/** The page of an archive, opened from the disk like any file, in a browser without a network. */
let archived: Archived;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
let complaints: string[];
/** As the minutes print it: in groups of four. */
let printedRoot: string;

beforeAll(async () => {
  archived = await archivedCeremony();
  const { text } = await readPdf(readFileSync(join(archived.out, 'laporan/berita-acara.pdf')));
  // The minutes print hashes of the texts as well; the root is the one above the place to sign.
  printedRoot = /((?:[0-9a-f]{4} ){15}[0-9a-f]{4}) Demikian berita acara/.exec(text)?.[1] ?? '';
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  page = await context.newPage();
  asked = [];
  complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(join(archived.out, 'verify.html')).href);
});
afterEach(async () => {
  // Whatever was done: one file was opened, nothing was asked for, and the policy had nothing to refuse.
  expect(asked).toEqual([page.url()]);
  expect(complaints).toEqual([]);
  await context.close();
});

const root = () => page.getByRole('textbox', { name: /Sidik arsip/ });
const receipt = () => page.getByRole('textbox', { name: /Tanda terima/ });
const proof = () => page.getByRole('textbox', { name: /Bukti penyertaan/ });
const checkIt = () => page.getByRole('button', { name: /Periksa tanda terima/ }).click();
const receiptVerdict = () => page.locator('#receipt-verdict');
const ledgerVerdict = () => page.locator('#ledger-verdict');
const open = (...paths: string[]) => page.getByLabel(/Pilih berkas/).setInputFiles(paths);
const openFolder = (path: string) => page.getByLabel(/Pilih folder arsip/).setInputFiles(path);
const inArchive = (name: string) => join(archived.out, name);

const inTwoRows = (printed: string) => `${printed.slice(0, 39)}\n${printed.slice(40)}`;

/** A signing's receipt in its three forms. */
function someReceipt() {
  const entry = archived.ceremony.rows.entriesOfKind('pact-signed').at(-1);
  if (entry === undefined) throw new Error('nobody signed');
  const { code, qr } = receiptOf(entry);
  const checked = must(checkReceipt(archived.path, code));
  return { code, qr, json: `${JSON.stringify({ ok: true, ...checked })}\n`, entry };
}

/** The shape beside the word, so that red and green are not the only sign. */
const shapeOf = (verdict: ReturnType<typeof receiptVerdict>) =>
  verdict.locator('svg > :first-child').evaluate((element) => element.tagName);

describe('a receipt', () => {
  test('that is in the archive gets a green word, a round shape, and a sentence', async () => {
    await root().fill(printedRoot);
    expect(await page.locator('#root-state').textContent()).toBe('64 / 64, lengkap');
    await receipt().fill(someReceipt().json);
    await checkIt();
    expect(await receiptVerdict().textContent()).toMatch(/^Cocok It matches.*catatan \d+ dari \d+ di arsip/);
    expect(await receiptVerdict().getAttribute('class')).toBe('verdict good');
    expect(await shapeOf(receiptVerdict())).toBe('circle');
  });

  test('is known by its QR text with the proof beside it, and by its eight letters with the whole record', async () => {
    const { code, qr, json, entry } = someReceipt();
    await root().fill(printedRoot);
    await receipt().fill(qr);
    await proof().fill(json);
    await checkIt();
    expect(await receiptVerdict().getAttribute('class')).toBe('verdict good');

    await proof().fill('');
    await open(inArchive('catatan.jsonl'), inArchive('kunci.json'));
    await ledgerVerdict().locator('strong').waitFor();
    await receipt().fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
    await checkIt();
    expect(await receiptVerdict().textContent()).toContain(`(${entry.station}), catatan ${entry.seq}`);
    expect(await receiptVerdict().getAttribute('class')).toBe('verdict good');
  });

  test('that was tampered with gets a red word, an octagon, and says what is wrong', async () => {
    const { json } = someReceipt();
    const changed = JSON.parse(json) as { hash: string };
    changed.hash = changed.hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    await root().fill(printedRoot);
    await receipt().fill(JSON.stringify(changed));
    await checkIt();
    expect(await receiptVerdict().textContent()).toMatch(/^Tidak cocok It does not match.*telah diubah/);
    expect(await receiptVerdict().getAttribute('class')).toBe('verdict bad');
    expect(await shapeOf(receiptVerdict())).toBe('polygon');
  });

  test('of another archive is told by the printed root', async () => {
    await root().fill(printedRoot.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));
    await receipt().fill(someReceipt().json);
    await checkIt();
    expect(await receiptVerdict().textContent()).toContain('Sidik arsip berbeda dari yang tercetak');
    expect(await receiptVerdict().getAttribute('class')).toBe('verdict bad');
  });

  test('is not called good before the root was typed, and the verdict goes when anything changes', async () => {
    await receipt().fill(someReceipt().json);
    await checkIt();
    expect(await receiptVerdict().textContent()).toContain('Belum selesai');
    expect(await receiptVerdict().locator('code').innerText()).toBe(inTwoRows(printedRoot));
    await root().pressSequentially('3f');
    expect(await receiptVerdict().textContent()).toBe('');
    await receipt().fill('bukan tanda terima');
    await checkIt();
    expect(await receiptVerdict().textContent()).toContain('Ketik delapan huruf dan angka');
  });
});

describe('the whole record', () => {
  test('dropped on the page gives the printed root', async () => {
    const text = archived.read('catatan.jsonl');
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'catatan.jsonl'));
      return transfer;
    }, text);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: dropped });
    await ledgerVerdict().locator('code').waitFor();
    expect(await ledgerVerdict().locator('code').innerText()).toBe(inTwoRows(printedRoot));
    expect(await ledgerVerdict().textContent()).toContain('5 orang menandatangani');
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict open');
    await root().fill(printedRoot);
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict good');
  });

  test('that an older program handed out of a newer file is whole, with the entries that only the newer one knows', async () => {
    const newer = await newerFile();
    const out = join(dirname(newer.path), 'catatan');
    const { entries } = must(await exportRecord(newer.path, out));
    await open(join(out, 'catatan.jsonl'));
    await ledgerVerdict().locator('code').waitFor();
    expect(await ledgerVerdict().textContent()).toContain(`${entries} catatan dari`);
    expect(await ledgerVerdict().textContent()).toContain('3 orang menandatangani');
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict open');
    await root().fill(readFileSync(join(out, 'sidik.txt'), 'utf8').trim());
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict good');
    // The same page lies beside it.
    expect(readFileSync(join(out, 'verify.html'), 'utf8')).toBe(archived.read('verify.html'));
  });

  test('with a changed entry names station and number, and what happened to it', async () => {
    const { entry } = someReceipt();
    const place = inArchive('catatan-diubah.jsonl');
    writeFileSync(
      place,
      archived.read('catatan.jsonl').replace(`"clock":"${entry.clock}"`, `"clock":"${entry.clock.slice(0, -1)}f"`),
    );
    await root().fill(printedRoot);
    await open(place);
    await page.locator('table').first().waitFor();
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict bad');
    const row = page.getByRole('row', { name: 'berubah setelah ditulis' });
    expect(await row.textContent()).toMatch(new RegExp(`${entry.station}${entry.seq}isi berubah`));
  });

  test('as a whole folder is looked at with its attachments, keys and root; what is missing or was changed is named', async () => {
    await root().fill(printedRoot);
    await openFolder(archived.out);
    await ledgerVerdict()
      .getByText(/utuh: .* \d+ lampiran cocok/)
      .waitFor();
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict good');

    // The folder around it may hold other archives, too.
    await openFolder(dirname(archived.out));
    await ledgerVerdict().getByText('folder arsip Ikrar').first().waitFor();

    const folder = join(temporaryFolder(), 'arsip');
    cpSync(archived.out, folder, { recursive: true });
    const { entry } = someReceipt();
    const { roster, strokes } = JSON.parse(entry.body) as { roster: string; strokes: string };
    rmSync(join(folder, 'lampiran', strokes));
    writeFileSync(join(folder, 'lampiran', roster), '[]');
    writeFileSync(join(folder, 'sidik.txt'), `${'0'.repeat(64)}\n`);
    await openFolder(folder);
    await page.locator('table').waitFor();
    expect(await ledgerVerdict().getAttribute('class')).toBe('verdict bad');
    const missing = page.getByRole('row', { name: 'lampirannya tidak ada' });
    expect(await missing.textContent()).toContain(`${entry.station}${entry.seq}`);
    // The entry that adopts the roster names it, and so does every signing.
    expect(await page.getByRole('row', { name: 'lampirannya berubah' }).count()).toBe(6);
    expect(await page.getByRole('row', { name: 'sidik di sidik.txt berbeda' }).count()).toBe(1);
  });

  test('in which a kiosk signed what no kiosk may say names each by station and number', async () => {
    const forger = new Forger(archived);
    const { strokes, ...signing } = JSON.parse(someReceipt().entry.body) as { strokes: string };
    const at = '2027-02-30T00:00:00.000Z';
    forger.say(forger.kiosk, 'badge-revoked', { person: 'P0000001', issue: 1, reason: 'iri' });
    forger.say(forger.kiosk, 'station-closed', { signed: 'tiga' });
    forger.say(forger.kiosk, 'ceremony-founded', JSON.parse(forger.of('ceremony-founded').body));
    forger.say(forger.kiosk, 'pact-signed', { ...signing, strokes, roster: strokes, pact: strokes });
    forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { at });
    forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { clock: `${at}-0000` });
    forger.say(forger.kiosk, 'oath-repeated', {});
    const place = inArchive('catatan-kios.jsonl');
    writeFileSync(place, forger.text());
    await open(place);
    await page.locator('table').nth(1).waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    const said = rows.map((row) => row.split('\t').slice(1).join(' '));
    expect(said).toEqual([
      expect.stringContaining('BADK10 2 kios memutuskan hal yang hanya boleh diputuskan panitia'),
      expect.stringContaining('BADK10 3 isinya bukan bentuk untuk jenis catatan ini'),
      expect.stringContaining('BADK10 4 mendirikan upacara untuk kedua kali'),
      expect.stringContaining('BADK10 5 memakai daftar pegawai yang tidak disahkan panitia'),
      expect.stringContaining('BADK10 5 memakai naskah pakta yang tidak disahkan panitia'),
      expect.stringContaining('BADK10 6 waktunya tidak ada di kalender'),
      expect.stringContaining('BADK10 7 jam urutannya tidak terbaca'),
      expect.stringContaining('BADK10 8 jenis catatan tidak dikenal halaman ini'),
    ]);
    expect(await ledgerVerdict().textContent()).toContain('7 masalah');
    await takePicture(page, 'verify-forged');
  });

  test('that is no record at all is said in a sentence', async () => {
    await open(inArchive('laporan/berita-acara.pdf'));
    await ledgerVerdict().locator('strong').waitFor();
    expect(await ledgerVerdict().textContent()).toContain('bukan catatan.jsonl');
    await open(inArchive('kunci.json'));
    await ledgerVerdict().getByText('Sekarang buka catatan.jsonl').waitFor();
  });

  test('with markup in a name shows the markup as text', async () => {
    const place = inArchive('catatan-jahat.jsonl');
    const line = archived
      .read('catatan.jsonl')
      .split('\n')
      .find((each) => each.includes('"kind":"station-opened"'));
    writeFileSync(place, `${(line ?? '').replace(/"program":"[^"]*"/, '"program":"<img src=x onerror=alert(1)>"')}\n`);
    await open(place);
    await page.locator('table').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });
});

test('the page works by keyboard alone', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(printedRoot);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(someReceipt().json);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await receiptVerdict().getAttribute('class')).toBe('verdict good');
});

test.each([...screenSizes, { width: 400, height: 800 }])(
  'axe finds nothing at $width × $height, nothing is cut',
  async (size) => {
    await page.setViewportSize(size);
    const faults = async (name: string) => {
      await takePicture(page, name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      return [...(wide > 0 ? [`${wide} px wider than the screen`] : []), ...(await axeFaults(page, false))];
    };
    expect(await faults('verify-empty')).toEqual([]);
    await root().fill(printedRoot);
    await open(inArchive('catatan.jsonl'), inArchive('kunci.json'));
    await ledgerVerdict().locator('strong').waitFor();
    await receipt().fill(someReceipt().json);
    await checkIt();
    expect(await faults('verify-good')).toEqual([]);
    const place = inArchive('catatan-rusak.jsonl');
    writeFileSync(place, archived.read('catatan.jsonl').replaceAll('"seq":3', '"seq":4'));
    await root().fill('3f2a 91bc');
    await receipt().fill('K7F2 9QXM');
    await open(place);
    await page.locator('table').first().waitFor();
    await checkIt();
    expect(await faults('verify-bad')).toEqual([]);
  },
);
