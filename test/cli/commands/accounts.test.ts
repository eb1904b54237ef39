import { beforeAll, expect, test } from 'vitest';
import { dayAtKiosk, handOut, passphrase, smallCeremony, type SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { contentsOf, done, ikrar, refused } from './fixture-ikrar.ts';

/** One of three has signed at the one kiosk that came home; the other kiosk is still out. */
let small: SmallCeremony;
let station: string;
let letters: string;
const numberOf = (index: number) => small.badges[index]?.number ?? '';

beforeAll(async () => {
  small = smallCeremony({ people: 3, seed: 'baris perintah' });
  const kiosk = handOut(small, 'satu');
  handOut(small, 'dua');
  station = kiosk.station;
  await dayAtKiosk(kiosk.path, small.clock, [small.badges[0]?.token ?? '']);
  letters = small.ceremony.picture().people.keys().toArray()[1] ?? '';
  small.ceremony.close();
  await done(['merge', small.path, kiosk.path]);
});

test('reconcile names what went out and what came home', async () => {
  const answer = await done(['reconcile', small.path], { passphrase: null });
  expect(answer).toMatchObject({ expected: 2, returned: 1, totals: { signed: 1, counting: 1, differing: 0, notClosed: 1 } });
  const accounts = answer['accounts'] as Record<string, unknown>[];
  expect(accounts.find(({ id }) => id === station)).toMatchObject({ name: 'satu', state: 'returned', closingCount: null });
  expect((await ikrar(['reconcile', small.path])).said).toMatch(/dua \([0-9A-Z]{6}\): ditunggu/);
});

test('a reason is written, said again without an entry, and taken back; the story tells it without a name', async () => {
  const absence = (...rest: string[]) => ['absence', small.path, numberOf(1), ...rest];
  expect(await done(absence('study', '--note', 'SK 12'), { passphrase })).toMatchObject({ written: 1 });
  expect(await done(absence('study', '--note', 'SK 12'), { passphrase })).toMatchObject({ written: 0 });
  expect(await done(['story', small.path, numberOf(1)], { passphrase: null })).toMatchObject({ called: true, absence: 'study' });
  // By the letters too: whoever has no number goes by them.
  expect(await done(['absence', small.path, letters.toLowerCase(), '--undo'], { passphrase })).toMatchObject({ written: 1 });
  const story = await done(['story', small.path, numberOf(1)], { passphrase: null });
  expect(story['entries']).toMatchObject([
    { kind: 'roster-imported' },
    { kind: 'absence-explained', reason: 'study', note: 'SK 12' },
    { kind: 'absence-explained', reason: null },
  ]);
  const { said } = await ikrar(['story', small.path, numberOf(0)]);
  expect(said).toContain(`satu (${station}), catatan 2: pact-signed`);
  expect(said).not.toContain(small.badges[0]?.name ?? '?');
});

test.each<[string, string, () => string[], string]>([
  ['somebody who has signed', 'absent-have-signed', () => [numberOf(0), 'leave'], passphrase],
  ['the wrong passphrase', 'passphrase-wrong', () => [numberOf(1), 'leave'], 'bukan'],
])('%s is refused as %s, and the file stays as it was', async (_, code, args, given) => {
  const before = contentsOf(small.folder);
  const { error } = await refused(['absence', small.path, ...args()], { passphrase: given });
  expect(error.code).toBe(code);
  expect(contentsOf(small.folder)).toEqual(before);
});

test.each([[[]], [['bosan']]])('wrong usage: %j', async (rest) => {
  expect((await ikrar(['absence', small.path, numberOf(1), ...rest], { passphrase })).exitCode).toBe(2);
});
