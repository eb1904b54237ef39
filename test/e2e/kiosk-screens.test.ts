import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StationStatus } from '../../core/api/contract.ts';
import { refusalReasons } from '../../core/ledger/kinds.ts';
import { utcText, type UtcMillis } from '../../core/clock.ts';
import { launchChromium } from '../chromium.ts';
import { builtScreens } from './built-screens.ts';
import { atRest, axeFaults, layoutFaults, screenSizes, takePicture } from './screen-checks.ts';
import { plainHeader, startScreens, type Screens } from './screen-fixtures.ts';

/** Every kiosk screen, in every state, on every size of screen, with ordinary people and with extreme ones. */

const siti = { name: 'Siti Rahmawati, S.Pd.', unit: 'Dinas Pendidikan', position: 'Guru Ahli Muda' };
const longest = {
  name: `Prof. Dr. dr. ${'Raden Ayu Kusumaningrum Wicaksana '.repeat(3)}`.slice(0, 108).trimEnd() + ', Sp.PD., M.Kes.',
  unit: 'Unit Pelaksana Teknis Daerah Pengelolaan Pendidikan dan Kebudayaan Wilayah Pegunungan Selatan Kabupaten Contoh Raya pada Dinas Pendidikan, Kebudayaan, Pemuda, Olahraga, Pariwisata, dan Ekonomi Kreatif Contoh',
  position:
    'Analis Kebijakan Ahli Madya pada Subkoordinator Perencanaan, Pengendalian, Evaluasi, dan Pelaporan Program Lintas Sektor serta Kerja Sama Antardaerah Bidang Pendidikan Menengah dan Khusus Contoh Raya',
};
const sentence = 'Menjaga netralitas sebelum, selama, dan sesudah pemilihan umum, tanpa tekanan dari dan kepada siapa pun. ';
const pact = {
  title: 'Pakta Integritas Netralitas Pegawai',
  opening: 'Saya yang bertanda tangan di bawah ini menyatakan bahwa saya:',
  points: [
    'Menjaga netralitas sebelum, selama, dan sesudah pemilihan umum.',
    'Menghindari benturan kepentingan, tidak menekan siapa pun, dan tidak memihak calon mana pun.',
    'Memakai media sosial dengan bijak, tidak menyebarkan ujaran kebencian maupun berita bohong.',
    'Menolak politik uang dan segala macam pemberian dalam bentuk apa pun.',
  ],
  closing: 'Pakta ini saya buat dengan sadar dan penuh tanggung jawab.',
};
const longPact = {
  title: pact.title.repeat(5),
  opening: sentence.repeat(19),
  points: Array.from({ length: 12 }, () => sentence.repeat(19)),
  closing: sentence.repeat(19),
};
const at = utcText(Date.parse('2026-11-30T01:43:00.000Z') as UtcMillis);
const receipt = {
  code: 'K7F29QXM',
  qr: 'IKRAR-RECEIPT-1:K10S03:000123:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF:QED8WEX0',
  at,
};

type Case = [name: string, status: StationStatus];
const cases: Case[] = [
  ['scan-badge', { state: 'scan-badge' }],
  ['scan-badge-clock-fits', { state: 'scan-badge', clock: { fit: 'fits', offsetMillis: 1_240 } }],
  ['scan-badge-clock-ahead', { state: 'scan-badge', clock: { fit: 'off', offsetMillis: 14 * 60_000 } }],
  ['scan-badge-clock-years-behind', { state: 'scan-badge', clock: { fit: 'off', offsetMillis: -26.9 * 365 * 24 * 3_600_000 } }],
  ['scan-badge-old-time-code', { state: 'scan-badge', clock: { fit: 'old-code' } }],
  ['confirm-identity', { state: 'confirm-identity', person: siti }],
  ['confirm-identity-longest', { state: 'confirm-identity', person: longest }],
  ['confirm-identity-single-name', { state: 'confirm-identity', person: { name: 'Ng', unit: 'RSUD', position: '' } }],
  ['read-pact', { state: 'read-pact', person: siti, pact }],
  ['read-pact-longest', { state: 'read-pact', person: longest, pact: longPact }],
  ['sign-pact', { state: 'sign-pact', person: siti, saving: false }],
  ['sign-pact-longest', { state: 'sign-pact', person: longest, saving: false }],
  ['sign-pact-saving', { state: 'sign-pact', person: siti, saving: true }],
  ['thanks', { state: 'thanks', person: siti, receipt }],
  ['thanks-longest', { state: 'thanks', person: longest, receipt }],
  ...refusalReasons.map((reason): Case => {
    const earlier = reason === 'already-signed' ? { at, station: 'Kios 1', stationId: 'K10S01' } : null;
    return [`refused-${reason}`, { state: 'refused', reason, person: earlier ? siti : null, earlier }];
  }),
  [
    'refused-longest',
    {
      state: 'refused',
      reason: 'already-signed',
      person: longest,
      earlier: { at, station: 'Kios Kecamatan '.repeat(5), stationId: 'K10S01' },
    },
  ],
  ['call-the-operator', { state: 'call-the-operator', why: 'asked', message: null }],
  ['call-the-operator-wrong-pin', { state: 'call-the-operator', why: 'wrong-pin', message: null }],
  [
    'call-the-operator-not-saved',
    {
      state: 'call-the-operator',
      why: 'not-saved',
      message: { id: 'Cakram penuh: kosongkan ruang, lalu mulai lagi kios ini.', en: 'The disk is full: free some space.' },
    },
  ],
  ['closed', { state: 'closed', signed: 412 }],
];

let screensFolder: string;
let browser: Browser;
let screens: Screens;
let page: Page;

beforeAll(async () => {
  screensFolder = await builtScreens();
  browser = await launchChromium();
  screens = await startScreens(screensFolder);
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(screens.address('kiosk'));
});

afterAll(async () => {
  await browser?.close();
  await screens?.stop();
});

/** Shows a status and waits until its screen stands. */
async function show(status: StationStatus): Promise<void> {
  screens.station.set({ ...status });
  await page.locator(`.kiosk[data-state="${status.state}"] main`).waitFor();
  await atRest(page);
}

/** The same for somebody who has chosen English at the start. */
async function showInEnglish(status: StationStatus): Promise<void> {
  await show({ state: 'scan-badge' });
  await page.getByRole('radio', { name: 'English' }).click();
  await show(status);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
}

describe.each(screenSizes)('at $width by $height', (size) => {
  test.each(cases)('%s: nothing is cut, small, or hard to read', async (name, status) => {
    await page.setViewportSize(size);
    await show(status);
    await takePicture(page, name);
    expect((await layoutFaults(page, { letters: 20, controls: 64 })).join('\n')).toBe('');
    expect((await axeFaults(page, true)).join('\n')).toBe('');
  });

  // Colours and roles are the same in both languages; the room that words take is not.
  test.each(cases)('%s in English: nothing is cut or small', async (name, status) => {
    await page.setViewportSize(size);
    await showInEnglish(status);
    await takePicture(page, `${name}-english`);
    expect((await layoutFaults(page, { letters: 20, controls: 64 })).join('\n')).toBe('');
  });
});

// Windows enlarged by a quarter leaves a laptop of 1366 by 768 this much; letters and controls are as large on the glass as without.
describe('on the smallest laptop, whose system enlarges everything by a quarter', () => {
  const fullest = cases.filter(([name]) => /longest|scan-badge|not-saved|sign-pact$/.test(name));
  test.each(fullest)('%s: nothing is cut or small', async (name, status) => {
    await page.setViewportSize({ width: 1093, height: 614 });
    await show(status);
    await takePicture(page, name);
    expect((await layoutFaults(page, { letters: 16, controls: 51 })).join('\n')).toBe('');
  });
});

test('the longest title, venue and name of a kiosk find room too, and the page runs without an error', async () => {
  const troubles: string[] = [];
  const crowded = await startScreens(screensFolder, {
    ...plainHeader,
    title: 'Ikrar Netralitas Aparatur Sipil Negara dan Pegawai Pemerintah '.repeat(4).slice(0, 199),
    venue: 'Pendopo Agung dan empat puluh enam kantor yang bergabung dari jauh '.repeat(3).slice(0, 199),
    station: {
      id: 'K10S03',
      name: 'Kios di sayap timur pendopo dekat pintu masuk tamu undangan '.repeat(2).slice(0, 79),
      venue: '',
      role: 'both',
    },
  });
  const other = await (await browser.newContext()).newPage();
  other.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  other.on('pageerror', (error) => troubles.push(error.message));
  await other.goto(crowded.address('kiosk'));
  await other.getByText('Kamera siap').waitFor();
  for (const size of screenSizes) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await other.setViewportSize(size);
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await takePicture(other, 'scan-badge-crowded');
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    expect((await layoutFaults(other, { letters: 20, controls: 64 })).join('\n')).toBe('');
  }
  expect(troubles.join('\n')).toBe('');
  await other.context().close();
  await crowded.stop();
});
