import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { pageAddress } from '../../electron/main/page-address.ts';
import { launchChromium } from '../chromium.ts';
import { builtMain, projectFolder } from './built-shell.ts';
import { programLog } from './program-log.ts';
import type { ElectronModule, Launch, Shell } from './shell.ts';
import type { Answered, Asked } from './stand-in/spec-line.ts';
import { toTravel } from './stand-in/travelling-address.ts';

/** Starts the built main process in plain Node with the stand-in as `electron`, and a Chromium for its windows. */
export async function launchStandIn({ args = [], home }: Launch): Promise<Shell> {
  const browser = await launchChromium({
    // Electron tells a page when the other end of its port has closed; Chromium itself keeps that behind a switch.
    switches: ['--remote-debugging-port=0', '--enable-blink-features=MessagePortCloseEvent'],
  });
  const endpoint = `http://127.0.0.1:${await debuggingPort(browser)}`;
  const seen = await chromium.connectOverCDP(endpoint);
  const main = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'stand-in/hooks.ts'), '--enable-source-maps', builtMain, ...args],
    {
      cwd: projectFolder,
      env: { ...process.env, IKRAR_HOME: home, IKRAR_STAND_IN_BROWSER: endpoint },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const ended = once(main, 'exit').then(([code]) => code as number | null);
  const log = programLog(main.stdout, main.stderr);
  // Not on `exit`: by then what it wrote last may not have been read yet.
  main.once('close', (code, signal) => log.ended(`the program ended with ${code ?? signal}`));
  const evaluate = line(main);
  const pages = (): Page[] => seen.contexts().flatMap((context) => context.pages());
  return {
    evaluate: evaluate as Shell['evaluate'],
    pages,
    page: (kind) => pageAt(pages, seen, toTravel(pageAddress(kind))),
    address: (kind) => toTravel(pageAddress(kind)),
    logged: log.logged,
    log: log.text,
    ended: () => ended,
    quit() {
      // The program may be gone before it can answer.
      void evaluate(({ app }) => app.quit()).catch(() => undefined);
      return ended;
    },
    async end() {
      if (main.exitCode === null && main.signalCode === null) {
        const exit = once(main, 'exit');
        main.kill('SIGKILL');
        await exit;
      }
      await seen.close().catch(() => undefined);
      await browser.close().catch(() => undefined);
    },
  };
}

type InMain = (electron: ElectronModule, argument: unknown) => unknown;

/** The line to the main process; every question has a number, and all open ones fail when the program ends. */
function line(main: ChildProcess): (run: InMain, argument?: unknown) => Promise<unknown> {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  main.on('message', (answered: Answered) => {
    const question = open.get(answered.id);
    open.delete(answered.id);
    if (answered.ok) question?.resolve(answered.value);
    else question?.reject(new Error(answered.error));
  });
  main.once('exit', () => {
    for (const { reject } of open.values()) reject(new Error('the program has ended'));
    open.clear();
  });
  return (run, argument) =>
    new Promise((resolve, reject) => {
      asked += 1;
      open.set(asked, { resolve, reject });
      main.send({ id: asked, source: run.toString(), argument } satisfies Asked);
    });
}

async function pageAt(pages: () => Page[], browser: Browser, address: string): Promise<Page> {
  const at = (page: Page): boolean => page.url().split(/[?#]/)[0] === address;
  const there = pages().find(at);
  if (there !== undefined) return there;
  return new Promise((resolve) => {
    const watch = (page: Page): void => {
      const look = (): void => {
        if (at(page)) resolve(page);
      };
      page.on('framenavigated', look);
      look();
    };
    for (const context of browser.contexts()) context.on('page', watch);
    for (const page of pages()) watch(page);
  });
}

/**
 * The port that the browser itself has found free; it writes it into its profile. One that was looked for beforehand may be
 * somebody else's by the time the browser starts.
 */
async function debuggingPort(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { commandLine } = await session.send('SystemInfo.getInfo');
  await session.detach();
  const [, profile = ''] = /--user-data-dir=("[^"]+"|\S+)/.exec(commandLine) ?? [];
  const written = join(profile.replaceAll('"', ''), 'DevToolsActivePort');
  return vi.waitFor(
    async () => {
      const [port = ''] = (await readFile(written, 'utf8')).split('\n');
      if (!/^\d+$/.test(port)) throw new Error('the browser has not opened its port yet');
      return port;
    },
    { timeout: 30_000 },
  );
}
