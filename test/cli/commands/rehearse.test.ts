import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentsOf, done, refused } from './fixture-ikrar.ts';

/** A rehearsal leaves a whole ceremony behind that the other commands can work on, with the passphrase `gladi`. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-rehearse-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'gladi');

test('rehearse says what it did and leaves the files of every step', async () => {
  const answer = await done(['rehearse', '--out', out, '--people', '8', '--stations', '3', '--seed', 'satu'], {
    passphrase: null,
  });
  expect(answer).toMatchObject({ people: 8, signed: 8, anomalies: [] });
  expect(Object.keys(answer).toSorted()).toEqual(['anomalies', 'entries', 'ok', 'people', 'root', 'seconds', 'signed']);
  const seconds = answer['seconds'] as Record<string, number>;
  expect(Object.keys(seconds).toSorted()).toEqual(['badges', 'merge', 'report', 'roster', 'signing', 'verify']);
  for (const value of Object.values(seconds)) expect(value).toBeGreaterThanOrEqual(0);
  const left = Object.keys(contentsOf(out));
  const promised = ['prepared.ikrar', 'prepared.ikrar.key', 'ceremony.ikrar', 'report/berita-acara.pdf'];
  const kiosks = ['01', '02', '03'].map((number) => `stations/kios-${number}.ikrar`);
  expect(left).toEqual(expect.arrayContaining([...promised, ...kiosks]));
  // Whoever copies one of these files to a stick has all of it.
  expect(left.filter((name) => /-wal$|-shm$|\.part$/.test(name))).toEqual([]);

  const merged = await done(['merge', join(out, 'prepared.ikrar'), ...kiosks.map((name) => join(out, name))]);
  expect(merged).toMatchObject({ stations: 3, root: answer['root'], anomalies: [] });
  expect(await done(['verify', join(out, 'prepared.ikrar')])).toMatchObject({ entries: answer['entries'], root: answer['root'] });
});

test('a second one in the same folder changes nothing', async () => {
  const before = contentsOf(out);
  const answer = await refused(['rehearse', '--out', out, '--people', '8', '--stations', '3']);
  expect(answer.error.code).toBe('folder-not-empty');
  expect(contentsOf(out)).toEqual(before);
});
