import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runningShell } from '../running-shell.ts';
import { compromise } from './compromised-page.ts';

const running = runningShell();

test('the built program finds its fonts and packages: the documents lie beside the ceremony, and the console gets the minutes', async () => {
  const { client } = await compromise(await running.shell.page('console'), 'top');
  await client.console.unlock({ passphrase: 'gladi' });
  const { folder, files } = await client.console.documents.make({});
  const minutes = await client.console.documents.read({ name: 'berita-acara.pdf' });
  expect(
    Buffer.from(await minutes.bytes())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(dirname(folder)).toBe(dirname(running.ceremony));
  for (const { name, bytes } of files) expect(readFileSync(join(folder, name)).length).toBe(bytes);
});
