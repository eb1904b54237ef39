import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { refusedByName } from './refused-by-name.ts';

describe('what the stand-in does not have', () => {
  test('a member is refused by its Electron name', () => {
    const app = refusedByName('app', { quit: () => 'quitting' });
    expect(app.quit()).toBe('quitting');
    expect(() => (app as { dock?: unknown }).dock).toThrow('electron.app.dock is not in the stand-in');
  });

  test('methods see the object itself, so private fields work', () => {
    class Counting {
      #count = 0;
      next(): number {
        this.#count += 1;
        return this.#count;
      }
    }
    const counting = refusedByName('Counting', new Counting());
    counting.next();
    expect(counting.next()).toBe(2);
  });

  test('a program that imports what is not there fails at the import, by name', async () => {
    const program = "import { Tray } from 'electron'; new Tray();";
    const run = promisify(execFile)(process.execPath, [
      '--import',
      join(import.meta.dirname, 'hooks.ts'),
      '--input-type=module',
      '--eval',
      program,
    ]);
    await expect(run).rejects.toThrow(/'electron' does not provide an export named 'Tray'/);
  });
});
