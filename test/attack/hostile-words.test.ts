import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdCeremonies, type HeldCeremonies } from '../cli/commands/fixture-files.ts';
import { jsonLines } from '../cli/commands/fixture-hand.ts';
import { answers, contentsOf, done, ikrar, refused } from '../cli/commands/fixture-ikrar.ts';
import { stateOf } from './state-of-station.ts';

/** Words that are programs, or are not what they seem, wherever people and scanners may put them. */
let held: HeldCeremonies;
beforeAll(async () => {
  held = await holdCeremonies(2);
}, 120_000);
afterAll(() => held.clear());

const sqlWords = `Budi'); drop table entry; --`;
const hostile = [
  sqlWords,
  `' or '1'='1`,
  '__proto__',
  'constructor',
  '{"confirm":true}',
  '\u202eIKRAR',
  'IK\u200bRAR\u2060',
  '\ud800',
  '\u0000',
  '\u001b[2J',
  '=HYPERLINK("http://contoh.invalid")',
  '../../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '\u{1f1ee}\u{1f1e9}'.repeat(400),
];

test('scanned: each is refused, not one of them is kept, and the next start works', async () => {
  const folder = held.copy();
  const kiosk = 'baru.ikrar';
  await done(['station', 'add', 'prepared.ikrar', '--name', 'K', '--venue', 'V', '--out', kiosk], { folder });
  const scans = [...hostile, 'x'.repeat(10_000)].map((scan) => ({ scan }));
  const { said, complained, exitCode } = await ikrar(['station', 'run', kiosk], { folder, input: jsonLines(scans) });
  expect({ exitCode, complained }).toEqual({ exitCode: 0, complained: '' });
  const replies = answers(said);
  expect(replies).toHaveLength(scans.length);
  const words = replies.map(
    ({ state, reason, error }) => (error as { code: string } | undefined)?.code ?? `${String(state)} ${String(reason)}`,
  );
  expect(words.filter((word) => !/^(?:not-a-command|refused (?:badge|person)-[a-z-]+)$/.test(word))).toEqual([]);
  expect(readFileSync(join(folder, kiosk)).includes('drop table')).toBe(false);
  expect(stateOf(join(folder, kiosk))).toMatchObject({ problems: [], strayBlobs: [], signed: 0 });
  const merged = await done(['merge', 'prepared.ikrar', kiosk], { folder });
  expect(merged).toMatchObject({ stations: 1 });
  expect(await ikrar(['station', 'run', kiosk], { folder, input: '' })).toMatchObject({ exitCode: 0 });
});

describe("as a station's name", () => {
  test('words of SQL and of JavaScript are a name like any other', async () => {
    const folder = held.copy();
    for (const [index, name] of [sqlWords, '__proto__', '<b>Kios</b>'].entries()) {
      const args = ['station', 'add', 'prepared.ikrar', '--name', name, '--venue', 'Aula', '--out', `k${index}.ikrar`];
      // One after the other: all of them write to one file.
      // oxlint-disable-next-line no-await-in-loop
      await done(args, { folder });
    }
    expect(await done(['verify', 'prepared.ikrar'], { folder })).toMatchObject({ problems: [] });
    expect(await done(['status', 'prepared.ikrar'], { folder })).toMatchObject({ roster: 2, signed: 0 });
  });

  test.each([
    ['reads backwards', 'Kios \u202e1'],
    ['cannot be seen', '\u200b\u200b'],
    ['clears a terminal', 'Kios \u001b[2J'],
    ['never ends', 'K'.repeat(10_000)],
  ])('one that %s is refused, and no file is made', async (_, name) => {
    const folder = held.copy();
    const before = contentsOf(folder);
    const args = ['station', 'add', 'prepared.ikrar', '--name', name, '--venue', 'Aula', '--out', 'k.ikrar'];
    expect((await refused(args, { folder })).error.code).toBe('value-not-allowed');
    expect(contentsOf(folder)).toEqual(before);
  });
});

test('a roster that would unpack to a gigabyte is refused unread', async () => {
  const folder = held.copy();
  // Sixteen members one after another unpack as one stream.
  const member = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  writeFileSync(join(folder, 'bom.csv'), Buffer.concat(Array.from({ length: 16 }, () => member)));
  writeFileSync(join(folder, 'bom.xlsx'), Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), member]));
  const before = contentsOf(folder);
  for (const sheet of ['bom.csv', 'bom.xlsx']) {
    // oxlint-disable-next-line no-await-in-loop
    const { error } = await refused(['roster', 'import', 'prepared.ikrar', sheet], { folder });
    expect(error.code).toMatch(/^roster-/);
  }
  expect(contentsOf(folder)).toEqual(before);
});
