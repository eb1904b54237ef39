import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { syntheticPeople, syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { launchChromium } from '../chromium.ts';
import { writeFakeCamera } from '../fake-camera.ts';
import { drawSignature } from './draw-signature.ts';
import { ikrar, serve, stationRun, type Served } from './ikrar-process.ts';

/**
 * One small ceremony through the whole product, each part real: the command line prepares it, a camera sees a printed
 * badge, a finger signs, keys step the projector, the console merges two station files and makes the minutes.
 */
const roster = { people: 6, seed: 'dari ikrar sampai berita acara', ceremonyDate: '2026-11-30' };
const people = syntheticPeople(roster);
const folder = mkdtempSync(join(tmpdir(), 'ikrar-main-line-'));
const at = (name: string) => join(folder, name);
const camera = at('camera.mjpeg');
let browser: Browser;
let tokens: string[];

beforeAll(async () => {
  const definition = ['--title', 'Ikrar Netralitas ASN Uji', '--date', roster.ceremonyDate, '--timezone', 'Asia/Makassar'];
  await ikrar('new', at('upacara.ikrar'), ...definition, '--venue', 'Pendopo Uji');
  writeFileSync(at('daftar.csv'), syntheticRosterCsv(roster));
  await ikrar('roster', 'import', at('upacara.ikrar'), at('daftar.csv'));
  await ikrar('badges', at('upacara.ikrar'), '--out', at('badge.pdf'), '--csv', at('badge.csv'));
  for (const name of ['Pendopo', 'Kantor']) {
    await ikrar('station', 'add', at('upacara.ikrar'), '--name', name, '--venue', name, '--out', at(`${name}.ikrar`));
  }
  const badges = Papa.parse<{ token: string }>(readFileSync(at('badge.csv'), 'utf8'), { header: true, skipEmptyLines: 'greedy' });
  tokens = badges.data.map(({ token }) => token);
  await writeFakeCamera(camera, tokens[0] ?? '');
  browser = await launchChromium({ fakeCamera: camera });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the oath is read, people sign at a kiosk and at a station without a screen, and the minutes say so', async () => {
  const hall = await serve(at('Pendopo.ikrar'));
  await readTheOath(hall);
  const code = await signAtTheKiosk(hall);
  expect(await hall.stop()).toBe(0);

  const [, , , signed] = await stationRun(at('Kantor.ikrar'), [
    { scan: tokens[1] },
    { confirm: true },
    { read: true },
    {
      sign: [
        [
          [10, 30, 0, 0.5],
          [40, 10, 80, 0.7],
          [70, 35, 160, 0.4],
        ],
      ],
    },
  ]);
  expect(signed).toMatchObject({ state: 'thanks' });

  const office = await serve(at('upacara.ikrar'));
  const minutes = await mergeAndPrint(office);
  expect(await office.stop()).toBe(0);

  const status = await ikrar('status', at('upacara.ikrar'));
  expect(status).toMatchObject({ roster: 6, signed: 2, unsigned: 4, anomalies: [] });
  const receipt = await ikrar('receipt', at('upacara.ikrar'), code);
  expect(receipt).toMatchObject({ ok: true, proof: { root: status['root'] } });
  expect(await ikrar('verify', at('upacara.ikrar'))).toMatchObject({ root: status['root'], problems: [] });

  expect(minutes.text).toContain(people[0]?.name);
  expect(minutes.text).toContain(people[1]?.number);
  expect(minutes.text).toContain('Ikrar Netralitas ASN Uji');
  expect(minutes.text.replaceAll(' ', '')).toContain(status['root']);
  expect(minutes.text).toMatch(/6 \(enam\)/);
  expect(minutes.text).toMatch(/2 \(dua\)/);
  expect(minutes.operators.every(({ images }) => images === 0)).toBe(true);
});

/** The projector's page, stepped by the keys of a clicker from the first phrase to the last. */
async function readTheOath(hall: Served): Promise<void> {
  const page = await browser.newPage();
  await page.goto(hall.projector);
  await page.getByText('Ikrar Netralitas Aparatur Sipil Negara').first().waitFor();
  const phrase = page.locator('.oath-phrase');
  const shown: string[] = [];
  await page.keyboard.press('PageDown');
  for (const key of ['ArrowRight', 'Space', 'PageDown', 'ArrowLeft', 'ArrowRight']) {
    shown.push(await phraseAfter(page, shown.at(-1) ?? null));
    await page.keyboard.press(key);
  }
  // The last key has arrived as well: what follows goes on from its phrase.
  await phraseAfter(page, shown.at(-1) ?? null);
  expect(shown[3]).not.toBe(shown[4]);
  expect(shown[2]).toBe(shown[4]);
  await page.screenshot(picture('projector'));
  for (;;) {
    const before = await phrase.textContent();
    await page.keyboard.press('PageDown');
    const next = await page.waitForFunction((last) => {
      const now = document.querySelector('.oath-phrase');
      return now === null ? 'ended' : now.textContent === last ? null : 'next';
    }, before);
    if ((await next.jsonValue()) === 'ended') break;
  }
  expect(kindsIn(at('Pendopo.ikrar')).filter((kind) => kind.startsWith('reading-'))).toEqual([
    'reading-began',
    ...Array.from({ length: 4 }, () => 'reading-point-shown'),
    'reading-ended',
  ]);
  await page.close();
}

async function phraseAfter(page: Page, last: string | null): Promise<string> {
  const handle = await page.waitForFunction((before) => {
    const now = document.querySelector('.oath-phrase')?.textContent ?? null;
    return now === null || now === before ? null : now;
  }, last);
  return (await handle.jsonValue()) ?? '';
}

/** The camera sees the badge; a finger draws; the receipt appears when the row is in the file, and not before. */
async function signAtTheKiosk(hall: Served): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, hasTouch: true });
  await page.goto(hall.kiosk);
  await page.getByText('Apakah ini Anda?').waitFor({ timeout: 60_000 });
  await page
    .getByText(people[0]?.name ?? '')
    .first()
    .waitFor();
  expect(await page.getByText(people[0]?.number ?? '').count()).toBe(0);
  await page.getByRole('button', { name: 'Ya, ini saya' }).tap();
  await page.getByRole('region', { name: 'Isi pakta integritas' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Sudah saya baca' }).tap();

  const area = page.getByText('Kotak tanda tangan');
  await area.waitFor();
  const done = page.getByRole('button', { name: 'Selesai' });
  await expect.poll(() => done.isDisabled()).toBe(true);
  await drawSignature(page, area);
  expect(kindsIn(at('Pendopo.ikrar'))).not.toContain('pact-signed');
  await done.tap();
  await page.getByText('Tersimpan.', { exact: true }).waitFor();
  expect(kindsIn(at('Pendopo.ikrar')).filter((kind) => kind === 'pact-signed')).toHaveLength(1);
  const code = (await page.locator('.receipt-code').textContent()) ?? '';
  expect(code.replaceAll(' ', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  await page.screenshot(picture('thanks'));
  await page.close();
  return code;
}

/** Two station files come home in the console, and the minutes are made there. */
async function mergeAndPrint(office: Served) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(office.console);
  await page.getByRole('link', { name: 'Gabungkan', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles([at('Pendopo.ikrar'), at('Kantor.ikrar')]);
  await page.getByRole('button', { name: 'Gabungkan 2 berkas' }).click();
  await page.getByRole('region', { name: 'Hasil penggabungan' }).waitFor();
  await page.screenshot(picture('merge'));
  await page.getByRole('link', { name: 'Ringkasan', exact: true }).click();
  await page.getByText('dari 6 menandatangani').waitFor();
  await page.getByRole('link', { name: 'Dokumen', exact: true }).click();
  await page.getByRole('button', { name: 'Buat dokumen' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('uji-coba');
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const minutes = readFileSync(await (await download).path());
  await page.screenshot(picture('documents'));
  await page.close();
  return readPdf(minutes);
}

function kindsIn(file: string): string[] {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare<[], string>('select kind from entry order by clock, station, seq').pluck().all();
  } finally {
    database.close();
  }
}

function picture(name: string) {
  return { path: join(process.env['IKRAR_PICTURES'] ?? folder, `main-line-${name}.png`), animations: 'disabled' as const };
}
