import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../core/print/read-pdf.ts';
import { dayAtKiosk, handOut, passphrase, smallCeremony, type SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { contentsOf, done, ikrar, refused } from './fixture-ikrar.ts';

/** An organiser settles anomalies from the command line: somebody signed at two kiosks. */
let small: SmallCeremony;
let number: string;
let stations: [string, string];

beforeAll(async () => {
  small = smallCeremony({ people: 2 });
  const kiosks = [handOut(small, 'satu'), handOut(small, 'dua')] as const;
  const [first = '', second = ''] = small.badges.map(({ token }) => token);
  await dayAtKiosk(kiosks[0].path, small.clock, [first, second]);
  await dayAtKiosk(kiosks[1].path, small.clock, [first]);
  stations = [kiosks[0].station, kiosks[1].station];
  number = small.badges[0]?.number ?? '';
  small.ceremony.close();
  await done(['merge', small.path, ...kiosks.map(({ path }) => path)]);
});

const settle = (...rest: string[]) => ['anomaly', 'settle', small.path, ...rest];
const twice = () => ({ code: 'signed-twice', station: stations[1], seq: 2, person: number });
const which = () => ['--code', 'signed-twice', '--station', stations[1], '--seq', '2', '--person', number];

test.each<[string, string, () => string[]]>([
  ['an anomaly that is not there', 'anomaly-unknown', () => ['--code', 'ledger-gap', '--reason', 'x']],
  ['a person who is not in it', 'anomaly-unknown', () => ['--code', 'signed-twice', '--person', '000', '--reason', 'x']],
  ['a reason too long for the minutes', 'value-not-allowed', () => [...which(), '--reason', 'x'.repeat(501)]],
  ['a signing of somebody else', 'signing-not-theirs', () => [...which(), '--reason', 'x', '--counts', `${stations[0]}:3`]],
])('%s is refused as %s, and the file stays as it was', async (_, code, args) => {
  const before = contentsOf(small.folder);
  const { error } = await refused(settle(...args()), { passphrase });
  expect(error.code).toBe(code);
  expect(contentsOf(small.folder)).toEqual(before);
});

test('without the right passphrase nothing is settled', async () => {
  const { error } = await refused(settle(...which(), '--reason', 'x'), { passphrase: 'bukan' });
  expect(error.code).toBe('passphrase-wrong');
});

test.each([[['--code', 'signed-twice']], [['--code', 'signed-twice', '--reason', 'x', '--counts', 'dua']]])(
  'wrong usage: %j',
  async (args) => {
    expect((await ikrar(settle(...args), { passphrase })).exitCode).toBe(2);
  },
);

/** The kiosks of the fixture work on a fixed day: what their clocks look like today is no matter here. */
const timeless = (listed: unknown) => (listed as { code: string }[]).filter(({ code }) => code !== 'clock-ahead-of-cap');

test('a settled anomaly is flagged in every list, and nothing else changes', async () => {
  const before = await done(['status', small.path]);
  expect(timeless(before['anomalies'])).toEqual([twice()]);
  const { settled } = await done(settle(...which(), '--reason', 'Ditanyakan kepada pegawainya.'), { passphrase });
  expect(settled).toBeGreaterThan(1);
  const after = await done(['status', small.path]);
  expect(after).toEqual({ ...before, anomalies: after['anomalies'], root: after['root'] });
  expect(timeless(after['anomalies'])).toEqual([{ ...twice(), settled: true }]);
  expect(after['root']).not.toBe(before['root']);
  expect(await done(['verify', small.path], { passphrase: null })).toMatchObject({ problems: [], root: after['root'] });
  const merged = await done(['merge', small.path, join(small.folder, 'satu.ikrar')]);
  expect(merged['added']).toBe(0);
  expect(timeless(merged['anomalies'])).toEqual([{ ...twice(), settled: true }]);
});

test('the code alone is enough where only one anomaly fits; the last word stands in the minutes, with who counts', async () => {
  const counts = `${stations[1]}:2`;
  const { exitCode, said } = await ikrar(
    settle('--code', 'signed-twice', '--reason', 'Yang pertama ditandatangani rekannya.', '--counts', counts),
    { passphrase },
  );
  expect([exitCode, said]).toEqual([0, expect.stringContaining('Kejanggalannya tetap tercantum.')]);
  const { said: status } = await ikrar(['status', small.path]);
  expect(status).toMatch(new RegExp(`${stations[1]}\\)?, catatan 2, .* \\(signed-twice\\) – diselesaikan / settled`));
  await done(['report', small.path, '--out', join(small.folder, 'laporan')], { passphrase });
  const { text } = await readPdf(readFileSync(join(small.folder, 'laporan', 'berita-acara.pdf')));
  expect(text).toContain('yang dihitung menurut keputusan panitia, bukan yang pertama.');
  expect(text).toContain('): Yang pertama ditandatangani rekannya.');
  expect(text).not.toContain('Ditanyakan kepada pegawainya.');
});
