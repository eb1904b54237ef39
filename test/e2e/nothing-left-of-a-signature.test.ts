import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import type { Strokes } from '../../core/station/status.ts';
import { packStrokes } from '../../core/station/strokes.ts';
import { launchChromiumProfile } from '../chromium.ts';
import { scanByTyping } from '../electron/typing-scanner.ts';
import { drawSignature } from './draw-signature.ts';
import { ikrar, serve } from './ikrar-process.ts';

/**
 * Whoever steals a kiosk after the ceremony draws nobody's signature: once it is saved, neither the file and its companions, the
 * program's temporary files, nor the profile of the browser holds what a picture could be drawn from.
 */
const folder = mkdtempSync(join(tmpdir(), 'ikrar-left-test-'));
const [files, profile, temporary] = ['berkas', 'profil', 'sementara'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const kiosk = join(files, 'kios.ikrar');
let token: string;

beforeAll(async () => {
  for (const path of [files, profile, temporary]) mkdirSync(path);
  const prepared = join(folder, 'upacara.ikrar');
  const ceremonyDate = new Date().toISOString().slice(0, 10);
  await ikrar('new', prepared, '--title', 'Ikrar Uji', '--date', ceremonyDate, '--timezone', 'Asia/Jakarta', '--venue', 'Aula');
  writeFileSync(join(folder, 'daftar.csv'), syntheticRosterCsv({ people: 2, seed: 'jejak', ceremonyDate }));
  await ikrar('roster', 'import', prepared, join(folder, 'daftar.csv'));
  await ikrar('badges', prepared, '--out', join(folder, 'badge.pdf'), '--csv', join(folder, 'badge.csv'));
  await ikrar('station', 'add', prepared, '--name', 'Kios', '--venue', 'Aula', '--out', kiosk);
  const badges = readFileSync(join(folder, 'badge.csv'), 'utf8');
  token = Papa.parse<{ token: string }>(badges, { header: true, skipEmptyLines: true }).data[0]?.token ?? '';
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('after a signing on the real page, no byte anywhere draws it', async () => {
  const hall = await serve(kiosk, { TMPDIR: temporary });
  const browser = await launchChromiumProfile(profile, { hasTouch: true });
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  const drawn = strokesSentBy(page);
  await page.goto(hall.kiosk);
  // What a page keeps is found where we look: a mark of the same origin, kept on purpose.
  await page.evaluate(() => localStorage.setItem('mark', 'a-mark-that-is-kept'));
  await signWith(page);
  const strokes = drawn();
  expect(strokes.flat().length).toBeGreaterThan(20);

  // While the program still runs, with its log beside the file and the page open.
  expect(tracesIn([files, temporary], strokes)).toEqual([]);
  await page.getByText('Kotak tanda tangan').waitFor({ state: 'detached' });
  await browser.close();
  expect(await hall.stop()).toBe(0);
  expect(tracesIn([files, temporary, profile], strokes)).toEqual([]);
  expect(holding([profile], [Buffer.from('a-mark-that-is-kept'), Buffer.from('a-mark-that-is-kept', 'utf16le')])).not.toEqual([]);

  // And what was drawn would have been found, had it been left in any of these forms.
  for (const [index, form] of formsOf(strokes).entries()) writeFileSync(join(temporary, `${index}`), form);
  expect(tracesIn([temporary], strokes)).toHaveLength(formsOf(strokes).length);
});

async function signWith(page: Page): Promise<void> {
  await page.getByText('Pindai', { exact: false }).first().waitFor();
  await scanByTyping(page, token);
  await page.getByRole('button', { name: 'Ya, ini saya' }).tap();
  await page.getByRole('region', { name: 'Isi pakta integritas' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Sudah saya baca' }).tap();
  await drawSignature(page, page.getByText('Kotak tanda tangan'));
  await page.getByRole('button', { name: 'Selesai' }).tap();
  await page.getByText('Tersimpan.', { exact: true }).waitFor();
}

/** Listens to what the page sends; gives the strokes of the one signature among it. */
function strokesSentBy(page: Page): () => Strokes {
  const sent: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
  return () => {
    const [written] = sent.flatMap((text) => /\[\[\[[-\d.,[\]e+]+\]\]\]/.exec(text) ?? []);
    if (written === undefined) throw new Error('no strokes were sent');
    return JSON.parse(written) as Strokes;
  };
}

/** How a piece out of the middle of a signature may look in bytes: packed, as JSON in either encoding, as numbers in memory. */
function formsOf(strokes: Strokes): Buffer[] {
  const points = strokes.flat();
  const three = points.slice(10, 13);
  const packed = Buffer.from(packStrokes(strokes));
  const json = JSON.stringify(three).slice(1, -1);
  const numbers = Float64Array.from(three.flatMap(([x, y]) => [x, y]));
  return [
    packed.subarray(40, 64),
    Buffer.from(json),
    Buffer.from(json, 'utf16le'),
    Buffer.from(numbers.buffer),
    Buffer.from(packed.subarray(42, 66).toString('base64')),
    Buffer.from('data:image/'),
  ];
}

function tracesIn(folders: readonly string[], strokes: Strokes): string[] {
  return holding(folders, formsOf(strokes));
}

/** Files below the folders in which one of these runs of bytes stands. */
function holding(folders: readonly string[], needles: readonly Buffer[]): string[] {
  return folders.flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const bytes = stillThere(path);
        return needles.some((needle) => bytes?.includes(needle));
      }),
  );
}

/** A file of a running program may go between the look at its folder and the look into it. */
function stillThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
