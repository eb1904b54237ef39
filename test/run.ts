import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium, NoBrowserError } from './chromium.ts';
import { checkCounts, summed, vitestCounts } from './run/counts.ts';
import type { Counts } from './run/counts.ts';

/**
 * `npm test`: types, lint, format, then every test. All of them run even when one fails; the last line is
 * `N passed, N failed`, where each of the first three counts as one.
 */

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'ikrar-test-'));
const onBuildServer = Boolean(process.env['CI']);

/** Runs a program of a package on this same Node, with its words straight to the terminal; gives its exit code. */
function run(title: string, program: string, args: string[]): Promise<number> {
  console.log(`\n— ${title}`);
  return new Promise((done, broken) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', broken);
    child.on('exit', (code) => done(code ?? 1));
  });
}

async function check(title: string, program: string, args: string[]): Promise<Counts> {
  return checkCounts(await run(title, program, args));
}

async function tests(project: string): Promise<Counts> {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await run(`tests: ${project}`, 'vitest/vitest.mjs', args);
  return vitestCounts(readReport(file), exitCode);
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Null when a browser starts; else the sentence for a person. */
async function whyNoBrowser(): Promise<string | null> {
  try {
    await (await launchChromium()).close();
    return null;
  } catch (error) {
    if (error instanceof NoBrowserError) return error.message;
    throw error;
  }
}

async function endToEnd(): Promise<Counts> {
  const why = await whyNoBrowser();
  if (why === null) return tests('e2e');
  console.log(`\n— tests: e2e\n${why}`);
  return { passed: 0, failed: 0, notRun: ['suites test/e2e and test/electron'] };
}

try {
  const total = summed(
    [
      await check('types', 'typescript/bin/tsc', ['-b']),
      await check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
      await check('format', 'oxfmt/bin/oxfmt', ['--check']),
      await tests('unit'),
      await endToEnd(),
    ],
    onBuildServer,
  );
  if (total.notRun.length > 0) console.log(`\nDid not run:\n${total.notRun.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
