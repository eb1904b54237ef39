import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
    writeFileSync(join(folder, 'daftar.csv'), syntheticRosterCsv({ people: 12, seed: 'README', ceremonyDate: '2026-11-30' }));
    writeFileSync(join(folder, 'antrean.jsonl'), '{"scan":"BUKAN BADGE"}\n');
    // In the folder of the project `npm run` would work on the project's own files.
    const ikrar = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'cli/ikrar.ts'))}`;
    const lines = shown('README.md').filter((line) => line.startsWith('export ') || line.startsWith('npm run -s ikrar --'));
    expect(lines.length).toBeGreaterThan(10);
    const script = ['set -e', ...lines].join('\n').replaceAll('npm run -s ikrar --', ikrar);
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: folder });
    expect(stdout).toContain('0 dari 12 sudah menandatangani');
    expect(stdout).toContain('berita-acara.pdf');
    expect(stdout).toContain('200 dari 200 menandatangani');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['README.md', 'CONTRIBUTING.md'])('every npm script that %s names exists', (name) => {
  const named = [...page(name).matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script]) => script ?? '');
  expect(named.length).toBeGreaterThan(1);
  for (const script of named) expect(Object.keys(packageFile.scripts)).toContain(script);
  for (const command of shown(name)) expect(command).toMatch(/^(npm (ci|start|test|run)\b|export )/);
});

test.each(['README.md', 'CONTRIBUTING.md'])('every file and folder that %s links to is there', (name) => {
  for (const [, target = ''] of page(name).matchAll(/\]\(([^)#]+)\)/g))
    expect(() => readFileSync(join(root, target))).not.toThrow();
});
