import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** In milliseconds. The binary is about 110 MB; a network that swallows everything must not hold up a ceremony. */
const delays = { fetching: 120_000, trying: 15_000 };

/** The Electron binary on this machine, or null. Only looks: asking the package itself would begin a download. */
export function electronBinary(): string | null {
  const named = join(folder(), 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder(), 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Lets Electron's own package fetch its binary, within two minutes; null when it cannot. */
export async function fetchElectronBinary(): Promise<string | null> {
  return (await ends(process.execPath, [join(folder(), 'install.js')], delays.fetching)) ? electronBinary() : null;
}

/** Whether the binary runs here at all: a bare Linux lacks some libraries that Electron wants. */
export function electronRuns(binary: string): Promise<boolean> {
  return ends(binary, ['--version'], delays.trying);
}

function ends(program: string, args: string[], milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: milliseconds });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
