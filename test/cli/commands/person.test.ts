import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { dayAtKiosk, handOut, passphrase, smallCeremony, type SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { temporaryFolder } from '../../core/fixtures/hand-held.ts';
import { readPdf } from '../../core/print/read-pdf.ts';
import { done, refused } from './fixture-ikrar.ts';

/** One of two has signed. */
let small: SmallCeremony;
const numberOf = (index: number) => small.badges[index]?.number ?? '';

beforeAll(async () => {
  small = smallCeremony({ people: 2, seed: 'catatan pribadi' });
  const kiosk = handOut(small, 'satu');
  await dayAtKiosk(kiosk.path, small.clock, [small.badges[0]?.token ?? '']);
  small.ceremony.close();
  await done(['merge', small.path, kiosk.path]);
});

test('a person gets their own record, in a file that is named by neither number nor name, and found again by its letters', async () => {
  const folder = temporaryFolder();
  const answer = await done(['person', small.path, numberOf(0)], { passphrase, folder });
  const letters = String(answer['person']);
  expect(readdirSync(folder)).toEqual([`catatan-${letters}.pdf`]);
  const pdf = readFileSync(join(folder, `catatan-${letters}.pdf`));
  expect(answer).toMatchObject({ file: `catatan-${letters}.pdf`, bytes: pdf.length });
  const { text, operators } = await readPdf(pdf);
  expect(text).toContain(numberOf(0));
  expect(text).not.toContain(numberOf(1));
  expect(operators.reduce((sum, { curves }) => sum + curves, 0)).toBeGreaterThan(10);
  const out = join(folder, 'lembar.pdf');
  await done(['person', small.path, letters, '--pact', '--out', out], { passphrase });
  expect((await readPdf(readFileSync(out))).text).toContain(numberOf(0));
});

test.each<[string, () => string[], string, string]>([
  ['a number of nobody', () => ['199001012020121001'], passphrase, 'person-unknown'],
  ['a pact sheet of somebody who has not signed', () => [numberOf(1), '--pact'], passphrase, 'person-has-not-signed'],
  ['the wrong passphrase', () => [numberOf(0)], 'bukan', 'passphrase-wrong'],
])('%s is refused, and nothing is written', async (_, args, given, code) => {
  const out = join(temporaryFolder(), 'lembar.pdf');
  const { error } = await refused(['person', small.path, ...args(), '--out', out], { passphrase: given });
  expect(error).toMatchObject({ code });
  expect(JSON.stringify(error)).not.toContain(args()[0] ?? '');
  expect(existsSync(out)).toBe(false);
});
