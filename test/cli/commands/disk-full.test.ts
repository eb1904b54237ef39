import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { answers, contentsOf, done, ikrar, program, type RefusedAnswer } from './fixture-ikrar.ts';
import { holdCeremonies, type HeldCeremonies } from './fixture-files.ts';
import { fullDisk } from './fixture-full-disk.ts';
import { jsonLines, signingOf, type Badge } from './fixture-hand.ts';

/** The disk is full: what was there stays, what was acknowledged is there, and nothing half done lies beside it. */

let held: HeldCeremonies;
const disk = fullDisk();
beforeAll(async () => {
  held = await holdCeremonies(12);
}, 120_000);
afterAll(() => {
  held.clear();
  disk.clear();
});

const found = ['new', 'baru.ikrar', '--title', 'T', '--date', '2026-11-30', '--timezone', 'Asia/Jakarta', '--venue', 'Aula'];
const kilobyte = 1024;

type Case = { what: string; spare: number; args: string[]; seen?: typeof contentsOf };

test.concurrent.each<Case>([
  { what: 'new', spare: 8 * kilobyte, args: found },
  { what: 'new, with a little more room', spare: 44 * kilobyte, args: found },
  { what: 'roster import', spare: 48 * kilobyte, args: ['roster', 'import', 'prepared.ikrar', 'panjang.csv'] },
  {
    what: 'station add',
    spare: 48 * kilobyte,
    args: ['station', 'add', 'prepared.ikrar', '--name', 'K', '--venue', 'V', '--out', 'k.ikrar'],
    seen: rowsOf,
  },
  { what: 'merge', spare: 48 * kilobyte, args: ['merge', 'prepared.ikrar', 'stations/kios-01.ikrar', 'stations/kios-02.ikrar'] },
  { what: 'badges', spare: 36 * kilobyte, args: ['badges', 'prepared.ikrar', '--out', 'b.pdf', '--csv', 'b.csv'] },
  { what: 'report', spare: 40 * kilobyte, args: ['report', 'ceremony.ikrar', '--out', 'dokumen'] },
  { what: 'rehearse', spare: 64 * kilobyte, args: ['rehearse', '--out', 'gladi', '--people', '60', '--stations', '2'] },
])('$what leaves every file as it was', async ({ spare, args, seen = contentsOf }) => {
  const folder = held.copy();
  writeFileSync(join(folder, 'panjang.csv'), syntheticRosterCsv({ people: 900, seed: 'penuh', ceremonyDate: '2026-11-30' }));
  const { exitCode, said, complained, after } = await disk.run(folder, spare, [...args, '--json']);
  expect({ exitCode, complained }).toEqual({ exitCode: 1, complained: '' });
  const { error } = JSON.parse(said) as RefusedAnswer;
  expect(disk.codes).toContain(error.code);
  expect(error.message).toMatch(/^Disk .+\. \/ The disk .+\.$/);
  expect(withoutCompanions(seen(after))).toEqual(withoutCompanions(seen(folder)));
});

test('a kiosk says that it could not save, and everything that it acknowledged is there', async () => {
  const folder = held.copy();
  const kiosk = 'kios-baru.ikrar';
  await done(['station', 'add', 'prepared.ikrar', '--name', 'K', '--venue', 'V', '--out', kiosk], { folder });
  await done(['badges', 'prepared.ikrar', '--out', 'b.pdf', '--csv', 'b.csv'], { folder });
  const badges = Papa.parse<Badge>(readFileSync(join(folder, 'b.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const input = jsonLines(badges.flatMap((badge, index) => signingOf(badge, `tangan-${index}`)));
  const { said, after, exitCode } = await disk.run(folder, 150 * kilobyte, ['station', 'run', kiosk], { input });
  expect(exitCode).toBe(0);
  const replies = answers(said);
  const signed = replies.filter(({ state }) => state === 'thanks').length;
  const [call] = replies.filter(({ state }) => state === 'call-the-operator');
  expect(signed).toBeGreaterThan(0);
  expect(signed).toBeLessThan(badges.length);
  expect(call?.['message']).toMatchObject({
    id: expect.stringMatching(/^Disk /) as unknown,
    en: expect.stringMatching(/^The disk /) as unknown,
  });
  // Taken home on a stick with whatever lies beside it.
  expect(await done(['verify', kiosk], { folder: after })).toMatchObject({ problems: [] });
  const merged = await done(['merge', 'prepared.ikrar', kiosk], { folder: after });
  expect(Number(merged['added'])).toBeGreaterThan(signed);
  expect(await done(['status', 'prepared.ikrar'], { folder: after })).toMatchObject({ signed });
});

describe('documents beyond the limit that the system sets', () => {
  test('are refused like those on a full disk', async () => {
    const folder = held.copy();
    const before = contentsOf(folder);
    const command = ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh', ...program];
    const { exitCode, said } = await ikrar(['badges', 'prepared.ikrar', '--out', 'b.pdf', '--csv', 'b.csv', '--json'], {
      folder,
      command,
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ error: { code: expect.stringMatching(/^disk-/) as unknown } });
    expect(withoutCompanions(contentsOf(folder))).toEqual(before);
  });

  test('end a rehearsal in the middle of its day, and it leaves nothing', async () => {
    const folder = held.copy();
    const before = contentsOf(folder);
    const command = ['sh', '-c', 'ulimit -f 256; exec "$@"', 'sh', ...program];
    const args = ['rehearse', '--out', 'gladi', '--people', '60', '--stations', '2', '--json'];
    const { exitCode, said } = await ikrar(args, { folder, command });
    expect(exitCode).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ error: { code: expect.stringMatching(/^disk-/) as unknown } });
    expect(contentsOf(folder)).toEqual(before);
  });

  test('an answer that meets a full disk is told on standard error', async () => {
    const folder = held.copy();
    const command = ['sh', '-c', 'exec "$@" > /dev/full', 'sh', ...program];
    const { exitCode, complained } = await ikrar(['status', 'ceremony.ikrar', '--json'], { folder, command });
    expect(exitCode).toBe(1);
    expect(complained).toMatch(/^Disk penuh: .+ \/ The disk is full: .+\n$/);
  });
});

test('a script whose reader has gone ends by itself, and leaves one file', async () => {
  const folder = held.copy();
  const command = ['sh', '-c', '"$@" | head -n 1', 'sh', ...program];
  const input = '{"scan":"apa saja"}\n'.repeat(60);
  const { said, complained } = await ikrar(['station', 'run', 'stations/kios-01.ikrar'], { folder, command, input });
  expect(answers(said)).toEqual([{ state: 'refused', reason: 'badge-unreadable' }]);
  expect(complained).toBe('');
  expect(Object.keys(contentsOf(join(folder, 'stations')))).toEqual(['kios-01.ikrar', 'kios-02.ikrar']);
});

/** SQLite may leave its empty log and its index beside a file that it could not even open on a full disk; they hold nothing. */
/**
 * As `contentsOf`, but of a ceremony file what stands in its tables: one that noted the station files under way, and forgot them
 * again, has other bytes.
 */
function rowsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contentsOf(folder)).map(([path, hash]) => {
      if (!path.endsWith('.ikrar')) return [path, hash];
      const database = new Database(join(folder, path));
      const rows = ['entry', 'blob', 'local'].flatMap((table) => database.prepare(`select * from ${table}`).all());
      database.close();
      return [
        path,
        rows
          .map((row) => JSON.stringify(row))
          .toSorted()
          .join('\n'),
      ];
    }),
  );
}

function withoutCompanions(contents: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(contents).filter(([path]) => !/\.ikrar-(?:wal|shm)$/.test(path)));
}
