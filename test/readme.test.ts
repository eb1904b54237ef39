import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { syntheticRosterCsv } from '../core/rehearsal/people.ts';

/** What README and CONTRIBUTING show is what runs: their shell lines are run as they stand, from top to bottom. */

const root = resolve(import.meta.dirname, '..');
const page = (name: string) => readFileSync(join(root, name), 'utf8');
const shown = (name: string) =>
  [...page(name).matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.trim().split('\n'));

test('the commands of the README run in the order they are shown', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-readme-'));
  try {
    cpSync(join(root, 'docs/samples'), join(folder, 'docs/samples'), { recursive: true });
    // In the folder of the project `npm run` would work on the project's own files.
    const ikrar = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'cli/ikrar.ts'))}`;
    const lines = shown('README.md').filter((line) => line.startsWith('export ') || line.startsWith('npm run -s ikrar --'));
    expect(lines.length).toBeGreaterThan(10);
    const script = ['set -e', ...lines].join('\n').replaceAll('npm run -s ikrar --', ikrar);
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: folder });
    expect(stdout).toContain('8 dari 8 pegawai diimpor');
    expect(stdout).toContain('{"state":"refused","reason":"badge-');
    expect(stdout).toContain('0 dari 8 sudah menandatangani');
    expect(stdout).toContain('berita-acara.pdf');
    expect(stdout).toContain('200 dari 200 menandatangani');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the page about the command line names every option that there is, and no other', () => {
  const sources = readdirSync(join(root, 'cli/commands'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => page(join('cli/commands', name)));
  const options = (text: string) => [...new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option))].toSorted();
  // What every command has, and what several share, stands beside them.
  const shared = ['cli/ikrar.ts', 'cli/options.ts', 'cli/second-place.ts'].map(page);
  const known = options([...sources, ...shared].join('\n'));
  expect(options(page('docs/command-line.md'))).toEqual(known);
});

test('the people of the sample roster do not exist', () => {
  const made = syntheticRosterCsv({ people: 8, seed: 'contoh', ceremonyDate: '2026-11-30' });
  expect(page('docs/samples/daftar.csv').split(/\r?\n/)).toEqual(made.split('\r\n'));
});

test.each(['README.md', 'CONTRIBUTING.md'])('every npm script that %s names exists', (name) => {
  const named = [...page(name).matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script]) => script ?? '');
  expect(named.length).toBeGreaterThan(1);
  for (const script of named) expect(Object.keys(packageFile.scripts)).toContain(script);
  for (const command of shown(name)) expect(command).toMatch(/^(npm (ci|start|test|run)\b|export )/);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/command-line.md'])('every file and folder that %s links to is there', (name) => {
  for (const [, target = ''] of page(name).matchAll(/\]\(([^)#]+)\)/g))
    expect(() => readFileSync(join(root, dirname(name), target))).not.toThrow();
});
