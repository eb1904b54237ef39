import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { closeSchemes } from './protocol.ts';
import { refusedByName } from './refused-by-name.ts';
import { openStandInWindows } from './browser-window.ts';
import { context } from './browser.ts';

class StandInApp
  extends EventEmitter
  implements
    Pick<
      App,
      'getVersion' | 'isPackaged' | 'enableSandbox' | 'exit' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'
    >
{
  readonly isPackaged = false;
  #sandboxed = false;
  #quitting = false;

  setPath(name: string, _path: string): void {
    if (name !== 'userData') throw new Error(`the stand-in keeps no path ${name}`);
  }

  getVersion(): string {
    return '0.0.0';
  }

  enableSandbox(): void {
    this.#sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    // A second program on one home is a matter of the operating system, which Electron's own tests cover.
    return true;
  }

  async whenReady(): Promise<void> {
    // Everything that the main process does before it is ready happens in its first turn.
    await new Promise((resolve) => setImmediate(resolve));
    closeSchemes();
    if (!this.#sandboxed) throw new Error('the stand-in runs sandboxed programs only');
  }

  /** As Electron does it: ask everybody, close the windows, ask again, go. */
  quit(): void {
    if (!this.#quitting) {
      if (this.#refused('before-quit')) return;
      this.#quitting = true;
      for (const window of openStandInWindows()) {
        window.close();
        if (window.isDestroyed()) continue;
        this.#quitting = false;
        return;
      }
    }
    if (this.#refused('will-quit')) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    for (const window of openStandInWindows()) window.destroy();
    void context
      .browser()
      ?.close()
      .finally(() => process.exit(code));
  }

  lastWindowClosed(): void {
    if (!this.#quitting) this.emit('window-all-closed');
  }

  #refused(name: 'before-quit' | 'will-quit'): boolean {
    let refused = false;
    const preventDefault = () => {
      refused = true;
    };
    this.emit(name, { preventDefault });
    return refused;
  }
}

export const app = refusedByName('app', new StandInApp());
