import { once } from 'node:events';
import { _electron, type Page } from 'playwright-core';
import { pageAddress } from '../../electron/main/page-address.ts';
import { electronBinary } from '../../cli/start/electron-binary.ts';
import { projectFolder } from './built-shell.ts';
import { programLog } from './program-log.ts';
import type { Launch, Shell } from './shell.ts';

const at = (address: string) => (page: Page) => page.url().split(/[?#]/)[0] === address;

/** Starts the built shell in Electron itself. */
export async function launchElectron({ args = [], home }: Launch): Promise<Shell> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error('no Electron binary');
  const environment = Object.fromEntries(
    Object.entries({ ...process.env, IKRAR_HOME: home }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const program = await _electron.launch({
    executablePath,
    // The camera of the specs is Chromium's own picture; whether a page may have it is still the shell's decision.
    args: [projectFolder, '--use-fake-device-for-media-stream', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: environment,
  });
  const main = program.process();
  const ended = once(main, 'exit').then(([code]) => code as number | null);
  const log = programLog(main.stdout, main.stderr);
  // Not on `exit`: by then what it wrote last may not have been read yet.
  main.once('close', (code, signal) => log.ended(`the program ended with ${code ?? signal}`));
  return {
    evaluate: (run, argument) => program.evaluate(run as never, argument as never),
    pages: () => program.windows(),
    async page(kind) {
      const wanted = at(pageAddress(kind));
      return program.windows().find(wanted) ?? program.waitForEvent('window', wanted);
    },
    address: pageAddress,
    logged: log.logged,
    log: log.text,
    ended: () => ended,
    async quit() {
      await program.close();
      return ended;
    },
    end: () => program.close(),
  };
}
