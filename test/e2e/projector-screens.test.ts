import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReadingStatus } from '../../core/api/contract.ts';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { atRest, axeFaults, layoutFaults, screenSizes, takePicture } from './screen-checks.ts';
import { plainHeader, readingOf, startScreens, type Screens } from './screen-fixtures.ts';

/** The wall of the hall: every stage, on every size of screen, with four words and with four hundred letters. */

const plain = readingOf(plainHeader);
const words = 'menolak segala macam pemberian dalam bentuk apa pun dari siapa pun yang berkaitan dengan jabatan kami, ';
const longPhrase = words.repeat(4).slice(0, 400);
const oneWord = 'ketidakberpihakan'.repeat(24).slice(0, 400);
const long: typeof plain = {
  title: 'Ikrar Netralitas Aparatur Sipil Negara dan Pegawai Pemerintah dengan Perjanjian Kerja '.repeat(3).slice(0, 199),
  institution: 'Pemerintah Kabupaten Pegunungan Selatan Contoh Raya '.repeat(4).slice(0, 199),
  venue: 'Pendopo Agung dan empat puluh enam kantor yang bergabung dari jauh '.repeat(3).slice(0, 199),
  mode: 'unison',
};
type ReadingStage = Extract<ReadingStatus['stage'], { name: 'reading' }>;
const stage: ReadingStage = {
  name: 'reading',
  part: 'point',
  point: 2,
  points: 4,
  phraseOfPart: 1,
  phrasesOfPart: 3,
  phrase: 'kami menghindari setiap benturan kepentingan,',
  next: 'tidak menekan siapa pun, dan tidak memihak calon mana pun.',
};

const cases: [name: string, reading: ReadingStatus][] = [
  ['projector-waiting', { ...plain, stage: { name: 'waiting' } }],
  ['projector-waiting-longest', { ...long, stage: { name: 'waiting' } }],
  [
    'projector-opening',
    { ...plain, stage: { ...stage, part: 'opening', point: null, phrase: 'Demi Tuhan Yang Maha Esa,', next: 'kami,' } },
  ],
  ['projector-reading', { ...plain, stage }],
  ['projector-one-word', { ...plain, stage: { ...stage, point: 1, phrase: 'satu,', next: null } }],
  ['projector-reading-longest', { ...long, stage: { ...stage, point: 28, points: 30, phrase: longPhrase, next: longPhrase } }],
  ['projector-unbroken-word', { ...plain, stage: { ...stage, point: 28, points: 30, phrase: oneWord, next: oneWord } }],
  [
    'projector-closing',
    {
      ...plain,
      mode: 'unison',
      stage: { ...stage, part: 'closing', point: null, phrase: 'Semoga Tuhan menolong kami.', next: null },
    },
  ],
  ['projector-ended', { ...plain, stage: { name: 'ended' } }],
  ['projector-ended-longest', { ...long, stage: { name: 'ended' } }],
];

let screensFolder: string;
let browser: Browser;
let screens: Screens;
let page: Page;

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
  screens = await startScreens(screensFolder);
  page = await (await browser.newContext()).newPage();
  await page.goto(screens.address('projector'));
});

afterAll(async () => {
  await browser?.close();
  await screens?.stop();
});

async function show(reading: ReadingStatus): Promise<void> {
  screens.reading.set({ ...reading });
  const awaited =
    reading.stage.name === 'reading'
      ? reading.stage.phrase
      : reading.stage.name === 'waiting'
        ? reading.title
        : 'Ikrar telah diucapkan';
  await page.locator('h1').filter({ hasText: awaited.trim() }).waitFor();
  await atRest(page);
}

// Weak laptops often run with movement switched off: what is measured there must come out the same.
const motions = ['no-preference', 'reduce'] as const;
const walls = screenSizes.flatMap((size) => motions.map((motion) => ({ ...size, motion })));

describe.each(walls)('at $width by $height, movement: $motion', ({ motion, ...size }) => {
  beforeEach(async () => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: motion });
  });

  test.each(cases)('%s: nothing is cut, and the back row can read', async (name, reading) => {
    await show(reading);
    if (motion === 'no-preference') await takePicture(page, name);
    expect((await layoutFaults(page, { letters: 20, controls: 0 })).join('\n')).toBe('');
    expect((await axeFaults(page, false)).join('\n')).toBe('');
  });

  test('an ordinary phrase stands as large as the wall allows', async () => {
    await show({ ...plain, stage });
    const letters = await page.locator('.oath-phrase').evaluate((phrase) => Number.parseFloat(getComputedStyle(phrase).fontSize));
    // At 20 minutes of arc this is readable from ten screen heights away.
    expect(letters).toBeGreaterThan(Math.min(size.width, size.height) * 0.08);
  });
});

describe('the clicker', () => {
  beforeEach(() => {
    screens.calls.length = 0;
  });

  test.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'back'],
  ])('%s steps %s', async (key, step) => {
    await page.keyboard.press(key);
    expect(await screens.called('step')).toBe(step);
  });

  test('other keys, and keys with Ctrl, do nothing', async () => {
    await page.keyboard.press('a');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('PageDown');
    await screens.called('step');
    expect(screens.calls).toEqual([['step', 'next']]);
  });
});

test('the cursor rests out of sight and comes back with the mouse', async () => {
  await page.mouse.move(200, 200);
  await page.mouse.move(240, 240);
  await page.locator('.hall[data-cursor="shown"]').waitFor();
  await page.locator('.hall[data-cursor="hidden"]').waitFor();
  expect(await page.locator('.hall').evaluate((hall) => getComputedStyle(hall).cursor)).toBe('none');
});
