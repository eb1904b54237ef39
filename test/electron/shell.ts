import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import type { ShellWindow } from '../../electron/main/page-address.ts';
import { launchElectron } from './electron-shell.ts';
import { launchStandIn } from './stand-in-shell.ts';

export type ElectronModule = typeof Electron;

/** A running desktop shell, as a spec sees it; whether Electron or the stand-in carries it makes no difference here. */
export type Shell = {
  /** Runs a function in the main process, with `electron` as its first argument. It is sent as text: nothing from outside it exists there. */
  evaluate<Value, Argument = undefined>(
    run: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value>;
  pages(): Page[];
  /** The page of a window, once it is there. */
  page(kind: ShellWindow): Promise<Page>;
  /** The address of a kind's page as the page itself sees it. */
  address(kind: ShellWindow): string;
  /** Resolves with the first line of the log that contains this text; the lines before the call count as well. */
  logged(text: string): Promise<string>;
  /** All that the program has written so far. */
  log(): string;
  /** The exit code, once the program has ended by itself. */
  ended(): Promise<number | null>;
  /** Quits the program as its menu would; resolves with the exit code. */
  quit(): Promise<number | null>;
  /** Ends it however it stands, and the browser under it: for `afterEach`. */
  end(): Promise<void>;
};

export type Launch = { args?: string[]; home: string };

/** Starts the built shell: in Electron itself under `npm run test:electron`, else on the stand-in. */
export function launchShell(launch: Launch): Promise<Shell> {
  return process.env['IKRAR_TEST_SHELL'] === 'electron' ? launchElectron(launch) : launchStandIn(launch);
}
