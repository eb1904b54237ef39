import { expect, test } from 'vitest';
import { correctedTime, type StationClock } from '../../../../core/ceremony/clock-offset.ts';
import { durationInUnits } from '../../../../core/print/indonesian-durations.ts';
import { clockLines } from '../../../../core/report/minutes/minutes-clocks.ts';
import { writeMinutes } from '../../../../core/report/minutes/minutes.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { stations, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

/** Two kiosks of 20 November 2023 in Makassar: what the minutes say of their clocks and of the times they wrote. */
function pictureWith(clocks: { hall?: Partial<StationClock>; office?: Partial<StationClock> }) {
  const picture = syntheticPicture(6, 4);
  for (const name of ['hall', 'office'] as const) {
    const station = picture.stations.get(stations[name]);
    if (station === undefined) throw new Error('no such station');
    station.entries = 5;
    station.clock = { ...station.clock, ...clocks[name] };
  }
  return picture;
}
const ahead = { seq: 1, offsetMillis: 842_000, shownAt: utc('2023-11-20T00:01:17.000Z'), at: utc('2023-11-20T00:15:19.000Z') };
const printedAt = Date.parse('2023-11-20T08:00:00.000Z') as never;

test.each([
  [0, '0 detik'],
  [1_400, '1 detik'],
  [842_000, '14 menit 2 detik'],
  [-3_600_000, '1 jam'],
  [90_061_000, '1 hari 1 jam'],
])('%i ms are %s', (millis, words) => expect(durationInUnits(millis)).toBe(words));

test('each kiosk has a line: measured, fitting, never compared', () => {
  const fits = { ...ahead, offsetMillis: 1_200 };
  expect(clockLines(pictureWith({ hall: { comparisons: [ahead, fits] } }), printedAt)).toEqual([
    'Kios 1: lebih cepat 14 menit 2 detik, diukur pukul 08.01.17 WITA; sesuai (1 detik), diukur pukul 08.01.17 WITA.',
    'Kios 2: tidak pernah dibandingkan.',
  ]);
});

test('without a comparison only what is certain is said', () => {
  const behind = { addedAt: utc('2023-11-19T00:00:00.000Z'), earliestAt: utc('2000-01-01T00:00:00.000Z') };
  const future = { latestAt: utc('2023-11-20T10:00:00.000Z') };
  expect(clockLines(pictureWith({ hall: behind, office: future }), printedAt)).toEqual([
    'Kios 1: tidak pernah dibandingkan; sekurang-kurangnya terlambat 8723 hari.',
    'Kios 2: tidak pernah dibandingkan; sekurang-kurangnya lebih cepat 2 jam.',
  ]);
});

test('a kiosk that was compared a thousand times does not fill the minutes', () => {
  const often = Array.from({ length: 1000 }, () => ahead);
  expect(clockLines(pictureWith({ hall: { comparisons: often } }), printedAt)[0]).toMatch(/; dan 996 pengukuran lain\.$/);
});

test('the organiser’s laptop is the measure and has no line', () => {
  expect(clockLines(pictureWith({ hall: { isOrganisers: true } }), printedAt)).toHaveLength(1);
});

test('the printed minutes show both times where they differ by a second, and one where they do not', async () => {
  const picture = pictureWith({ hall: { comparisons: [ahead] } });
  const [first, second] = [...picture.signings.values()];
  const signing = first?.[0];
  const other = second?.[0];
  if (signing === undefined || other === undefined) throw new Error('nobody signed');
  signing.correctedAt = correctedTime(signing.at, ahead.offsetMillis);
  other.correctedAt = correctedTime(other.at, 400);
  const began = picture.readings[0];
  if (began !== undefined) began.correctedAt = correctedTime(began.at, ahead.offsetMillis);
  const { text } = await readPdf((await writeMinutes(syntheticInput(picture))).pdf);
  expect(text).toContain('Jam kios terhadap jam laptop panitia');
  expect(text).toContain('Kios 1: lebih cepat 14 menit 2 detik, diukur pukul 08.01.17 WITA.');
  expect(text).toMatch(/08\.30\.20 WITA\s+terkoreksi 08\.16\.18 WITA/);
  expect(text.match(/terkoreksi/g)).toHaveLength(3);
  expect(text).toContain('pukul 08.05 WITA, terkoreksi 07.50.58 WITA');
});
