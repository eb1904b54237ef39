import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

/** A real Chromium for the end-to-end tests, from the package registry where it can be, else one that is installed. */

export type ChromiumOptions = {
  /** An MJPEG file that stands before the camera (see `fake-camera.ts`). Without it there is Chromium's green test picture. */
  fakeCamera?: string;
  /** Further switches of Chromium. */
  switches?: readonly string[];
};

/** No browser is at hand: the message says what to do and which suites stand still. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/**
 * Starts a headless browser with a fake camera that is allowed without asking. `close()` leaves no process and no
 * folder behind.
 * @throws {NoBrowserError} when this machine has none.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return launch<Browser>(options, {
    start: (settings) => chromium.launch(settings),
    onEnd: (browser, clean) => void browser.on('disconnected', clean),
  });
}

/**
 * The same with a profile on the disk, as the browser of a kiosk has one: what pages leave behind stays in the folder `profile`.
 * @throws {NoBrowserError} when this machine has none.
 */
export async function launchChromiumProfile(
  profile: string,
  options: ChromiumOptions & { hasTouch?: boolean } = {},
): Promise<BrowserContext> {
  const { hasTouch = false, ...rest } = options;
  return launch<BrowserContext>(rest, {
    start: (settings) => chromium.launchPersistentContext(profile, { ...settings, hasTouch }),
    onEnd: (context, clean) => void context.on('close', clean),
  });
}

/** A browser or a profile of one: how it starts, and how its end is heard. */
type Launching<Launched> = {
  start: (settings: LaunchOptions) => Promise<Launched>;
  onEnd: (launched: Launched, clean: () => void) => void;
};

async function launch<Launched>(options: ChromiumOptions, launching: Launching<Launched>): Promise<Launched> {
  const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--font-render-hinting=none'];
  if (options.fakeCamera) args.push(`--use-file-for-fake-video-capture=${resolve(options.fakeCamera)}`);
  args.push(...(options.switches ?? []));
  return process.platform === 'linux' && process.arch === 'x64'
    ? launchPacked(args, launching)
    : launchInstalled(args, launching);
}

async function launchPacked<Launched>(args: string[], { start, onEnd }: Launching<Launched>): Promise<Launched> {
  const unpacked = await unpackedChromium();
  const run = mkdtempSync(join(tmpdir(), 'ikrar-chromium-'));
  const clean = (): void => rmSync(run, { recursive: true, force: true, maxRetries: 5 });
  try {
    // The package's own font settings name folders of a cloud service, so the run gets settings of its own.
    const fonts = join(run, 'fonts.conf');
    await writeFile(
      fonts,
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
        `<dir>${join(unpacked, 'fonts', 'fonts')}</dir><cachedir>${join(run, 'font-cache')}</cachedir></fontconfig>`,
    );
    const launched = await start({
      executablePath: join(unpacked, 'chromium'),
      // Containers and continuous integration run as root, where Chromium has no sandbox.
      args: [...args, '--no-sandbox'],
      // A bare Debian has no NSS and no expat; the package brings both, so nothing of the machine is relied on.
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: run,
        TMPDIR: run,
        FONTCONFIG_FILE: fonts,
        LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      },
    });
    onEnd(launched, clean);
    return launched;
  } catch (cause) {
    clean();
    throw noBrowser(cause);
  }
}

/**
 * Unpacks the package's Chromium once per version into `node_modules/.cache`, 215 MB. The package itself unpacks into
 * the temporary folder and takes whatever lies there, even half a file of a run that was killed; here the whole folder
 * appears by one rename.
 */
async function unpackedChromium(): Promise<string> {
  const required = createRequire(import.meta.url);
  const home = dirname(dirname(required.resolve('@sparticuz/chromium')));
  const { version } = required(join(home, 'package.json')) as { version: string };
  const cache = resolve(import.meta.dirname, '../node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const half = mkdtempSync(join(cache, 'chromium-half-'));
  try {
    const { inflate } = (await import(pathToFileURL(join(home, 'build', 'lambdafs.js')).href)) as {
      inflate: (archive: string) => Promise<string>;
    };
    // Where it unpacks to is read from TMPDIR in the call itself, before its first wait.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = half;
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    const unpacking = archives.map((archive) => inflate(join(home, 'bin', archive)));
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await Promise.all(unpacking);
    await rename(half, folder);
  } catch (cause) {
    await rm(half, { recursive: true, force: true });
    // Another test file was first: its folder is as good as ours.
    if (!existsSync(folder)) throw noBrowser(cause);
  }
  return folder;
}

async function launchInstalled<Launched>(args: string[], { start }: Launching<Launched>): Promise<Launched> {
  const candidates: LaunchOptions[] = [
    { channel: 'chrome' },
    { channel: 'msedge' },
    { executablePath: '/usr/bin/chromium' },
    { executablePath: '/usr/bin/chromium-browser' },
  ];
  const reasons: unknown[] = [];
  for (const candidate of candidates) {
    try {
      // One after another on purpose: the first that starts is taken.
      // oxlint-disable-next-line no-await-in-loop
      return await start({ ...candidate, args });
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw noBrowser(new AggregateError(reasons));
}

function noBrowser(cause: unknown): NoBrowserError {
  return new NoBrowserError(
    'No browser could be started, so the suites test/e2e and test/electron cannot run. ' +
      'On Linux x64 one comes with `npm ci`; elsewhere install Google Chrome or Microsoft Edge.',
    { cause },
  );
}
