import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';

/**
 * The screens and the desktop shell are built on the first start and whenever their sources have changed; the core
 * and the command line run from their sources. How they are built stands in `electron.vite.config.ts` alone.
 */

/** Everything that a build can depend on; packages are known by their lock file. */
const sources = ['{core,electron,renderer,resources}/**/*', 'electron.vite.config.ts', 'tsconfig*.json', 'package-lock.json'];

export type Built = {
  /** Holds `main`, `preload` and `renderer`. */
  folder: string;
  renderer: string;
};

/** `output`: what the builder wrote, for the person who changed the sources. */
export type BuildRefusal = { code: 'screens-not-built'; output: string };

export type BuildOptions = {
  /** The folder of `package.json`. */
  root: string;
  /** Called once before a build, which takes a few seconds; never when all is fresh. */
  onBuild?: () => void;
};

/**
 * Gives the built program, and builds it before that when it is missing or older than its sources. A build is made beside
 * and then takes the place of the old one by a rename, so nobody ever meets half of one; after a failed build the old
 * one is still there.
 */
export async function buildWhenStale({ root, onBuild }: BuildOptions): Promise<Result<Built, BuildRefusal>> {
  const folder = join(root, 'out');
  const built: Built = { folder, renderer: join(folder, 'renderer') };
  const wanted = await sourcesDigest(root);
  if ((await builtFrom(folder)) === wanted) return ok(built);

  onBuild?.();
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, 'build-'));
  try {
    const half = join(beside, 'half');
    const { exitCode, output } = await build(root, half);
    if (exitCode !== 0) return err({ code: 'screens-not-built', output });
    await writeFile(stampOf(half), wanted);
    await swap(half, folder, join(beside, 'old'), wanted);
    return ok(built);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function stampOf(folder: string): string {
  return join(folder, '.built-from');
}

/** The digest of the sources that a build was made from, or null when there is no whole build. */
async function builtFrom(folder: string): Promise<string | null> {
  try {
    return await readFile(stampOf(folder), 'utf8');
  } catch {
    return null;
  }
}

/** Over names and contents, not times: a clone, a copied folder and a clock that was set back all count right. */
async function sourcesDigest(root: string): Promise<string> {
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const digest = createHash('sha256');
  files.forEach((file, index) => {
    const bytes = contents[index] ?? Buffer.alloc(0);
    digest.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  });
  return digest.digest('hex');
}

/** In a process of its own: the builder's memory does not stay with a kiosk that then runs all day. */
function build(root: string, outDir: string): Promise<{ exitCode: number; output: string }> {
  const builder = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'));
  const program = join(builder, 'bin', 'electron-vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'build', '--outDir', outDir, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (output += part));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** Puts `half` in the place of `folder`. When another start was faster with the same sources, its build is as good. */
async function swap(half: string, folder: string, old: string, wanted: string): Promise<void> {
  if ((await builtFrom(folder)) === wanted) return;
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await rename(half, folder);
  } catch (error) {
    if ((await builtFrom(folder)) !== wanted) throw error;
  }
}
