import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentsOf, ikrar, root } from './fixture-ikrar.ts';

/** Wrong usage is exit 2: words on standard error, nothing on standard output, and no file touched. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-usage-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ceremony = ['--title', 'T', '--date', '2026-11-30', '--timezone', 'Asia/Jakarta', '--venue', 'Aula'];
const without = (option: string): string[] => {
  const at = ceremony.indexOf(option);
  return [...ceremony.slice(0, at), ...ceremony.slice(at + 2)];
};

test.concurrent.each<{ what: string; args: string[]; words: RegExp }>([
  { what: 'no command', args: [], words: /Usage: ikrar/ },
  { what: 'an unknown command', args: ['mrege', 'a', 'b'], words: /unknown command 'mrege'/ },
  { what: 'half a command', args: ['station'], words: /Usage: ikrar station/ },
  { what: 'no file', args: ['status'], words: /missing required argument 'file'/ },
  { what: 'no station to merge', args: ['merge', 'a.ikrar'], words: /missing required argument 'stations'/ },
  { what: 'one argument too many', args: ['status', 'a.ikrar', 'b.ikrar'], words: /too many arguments/ },
  { what: 'an unknown option', args: ['status', 'a.ikrar', '--jsno'], words: /unknown option '--jsno'/ },
  { what: 'no title', args: ['new', 'a.ikrar', ...without('--title')], words: /--title/ },
  { what: 'an empty title', args: ['new', 'a.ikrar', ...without('--title'), '--title', ' '], words: /may not be empty/ },
  { what: 'a day that no calendar has', args: ['new', 'a.ikrar', ...ceremony, '--date', '2026-02-30'], words: /YYYY-MM-DD/ },
  { what: 'a day the other way round', args: ['new', 'a.ikrar', ...ceremony, '--date', '30-11-2026'], words: /YYYY-MM-DD/ },
  {
    what: 'a foreign time zone',
    args: ['new', 'a.ikrar', ...ceremony, '--timezone', 'Europe/Amsterdam'],
    words: /Asia\/Makassar/,
  },
  { what: 'an unknown policy', args: ['new', 'a.ikrar', ...ceremony, '--signers', 'some'], words: /representatives/ },
  { what: 'no place for the badges', args: ['badges', 'a.ikrar'], words: /--out/ },
  {
    what: 'badges in a form that there is not',
    args: ['badges', 'a.ikrar', '--out', 'b', '--format', 'poster'],
    words: /lanyard/,
  },
  { what: 'a port beyond all ports', args: ['serve', 'a.ikrar', '--port', '65536'], words: /from 1 to 65535/ },
  {
    what: 'people that are no number',
    args: ['rehearse', '--out', 'g', '--people', '1e3', '--stations', '1'],
    words: /whole number/,
  },
])('$what', async ({ args, words }) => {
  const { exitCode, said, complained } = await ikrar(args, { folder });
  expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' });
  expect(complained).toMatch(words);
  expect(contentsOf(folder)).toEqual({});
});

test('under --json as well, standard output stays empty', async () => {
  const { exitCode, said } = await ikrar(['status', '--json'], { folder });
  expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' });
});

test('help and version are no mistakes', async () => {
  const help = await ikrar(['--help']);
  expect(help).toMatchObject({ exitCode: 0, complained: '' });
  for (const command of [
    'new',
    'roster',
    'badges',
    'station',
    'merge',
    'status',
    'verify',
    'receipt',
    'report',
    'rehearse',
    'serve',
  ]) {
    expect(help.said).toMatch(new RegExp(`^ +${command} `, 'm'));
  }
  expect((await ikrar(['--version'])).said).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('as people type it: npm run -s ikrar -- …', async () => {
  const typed = new Promise<{ exitCode: unknown; said: string; complained: string }>((settle) => {
    execFile(
      'npm',
      ['run', '-s', 'ikrar', '--', 'status', join(folder, 'tiada.ikrar'), '--json'],
      { cwd: root },
      (error, said, complained) => settle({ exitCode: error?.code ?? 0, said, complained }),
    );
  });
  const { exitCode, said } = await typed;
  expect(exitCode).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
});
