import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runningShell } from './running-shell.ts';

const running = runningShell();

test('quitting closes the core: the ceremony is one whole file again, with everything in it', async () => {
  const { shell, ceremony } = running;
  const kiosk = await shell.page('kiosk');
  await kiosk.getByText('badge Anda').first().waitFor();
  expect(existsSync(`${ceremony}-wal`)).toBe(true);
  const exitCode = await shell.quit();
  expect(exitCode, shell.log()).toBe(0);
  expect(existsSync(`${ceremony}-wal`)).toBe(false);
  const file = new Database(ceremony, { readonly: true });
  try {
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.prepare(`select count(*) from entry where kind = 'ceremony-founded'`).pluck().get()).toBe(1);
  } finally {
    file.close();
  }
});
