import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';
import { readAll } from '../mirror/mirrored-kiosk.ts';

test('a file that was opened and closed holds no byte of its one-time secret any more: a copy of it opens no second ledger', async () => {
  const small = smallCeremony({ people: 1 });
  const { path } = handOut(small, 'kios');
  const [, , secret] = readAll(path).local;
  if (secret === null || secret === undefined) throw new Error('a station file without its one-time secret');
  expect(readFileSync(path).includes(secret)).toBe(true);
  await dayAtKiosk(path, small.clock, [small.badges[0]?.token ?? '']);
  // Neither in a row nor where the row once lay.
  expect(readFileSync(path).includes(secret)).toBe(false);
  expect(readFileSync(path).includes(secret.slice(0, 16))).toBe(false);
  small.ceremony.close();
});
