import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildShell } from './built-shell.ts';
import { rehearsedCeremony } from './rehearsed-ceremony.ts';
import { launchShell, type Shell } from './shell.ts';

export type RunningShell = { readonly shell: Shell; readonly ceremony: string };

/** One shell, on the organiser's file of a small ceremony, for all tests of a file. */
export function runningShell(): RunningShell {
  let home = '';
  let ceremony = '';
  let shell: Shell | null = null;
  beforeAll(async () => {
    await buildShell();
    home = mkdtempSync(join(tmpdir(), 'ikrar-shell-'));
    ceremony = await rehearsedCeremony(home, 3);
    const launched = await launchShell({ home, args: ['--file', ceremony] });
    shell = launched;
    await Promise.all(['kiosk', 'projector', 'console'].map((kind) => launched.logged(`connected window=${kind}`)));
  });
  afterAll(async () => {
    await shell?.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    get shell() {
      if (shell === null) throw new Error('the shell is not running yet');
      return shell;
    },
    get ceremony() {
      return ceremony;
    },
  };
}
