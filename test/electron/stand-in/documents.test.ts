import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runningShell } from '../running-shell.ts';
import { compromise } from './compromised-page.ts';

const running = runningShell();

test('the built program finds its fonts and packages: the console gets the minutes as a PDF, and they lie beside the ceremony', async () => {
  const { client } = await compromise(await running.shell.page('console'), 'top');
  await client.console.unlock({ passphrase: 'gladi' });
  const { minutes, files } = await client.console.report();
  expect(
    Buffer.from(await minutes.bytes())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const [first] = files;
  if (first === undefined) throw new Error('no file');
  const path = join(dirname(running.ceremony), 'laporan', first.name);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path).length).toBe(first.bytes);
});
