import { expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';

const turnedAway = { reason: 'person-unknown', person: null, scan: null } as const;

/** The turn of the event loop behind this one, and all that waited for it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function openKiosk() {
  const small = smallCeremony({ people: 2 });
  const kiosk = new Kiosk(handOut(small, 'kios').path, small.clock);
  small.ceremony.close();
  kiosk.ceremony.picture();
  const heard: number[] = [];
  kiosk.ceremony.onChange(() => heard.push(kiosk.ceremony.picture().entries));
  return { kiosk, heard, tokens: small.badges.map(({ token }) => token) };
}

test('a person is thanked before those who listen are told, and they are told by themselves', async () => {
  const { kiosk, heard, tokens } = openKiosk();
  const before = kiosk.ceremony.picture().entries;
  expect((await kiosk.sign(tokens[0] ?? '')).state).toBe('thanks');
  expect(heard).toEqual([]);
  await nextTurn();
  expect(heard).toEqual([before + 1]);
  kiosk.close();
});

test('whoever looks right after an entry finds it, and what another program wrote in between', () => {
  const { kiosk, heard } = openKiosk();
  const { ceremony, author } = kiosk;
  const beside = must(openCeremony(ceremony.file.path));
  for (const writer of [ceremony, ceremony, beside, ceremony]) must(writer.append(author, 'person-refused', turnedAway));
  expect(ceremony.picture().refusals).toHaveLength(4);
  expect(ceremony.picture().entries).toBe(ceremony.rows.count());
  expect(heard.at(-1)).toBe(ceremony.rows.count());
  // Each of them once, as whoever opens the file now finds them.
  const anew = must(openCeremony(ceremony.file.path));
  expect(ceremony.picture()).toEqual(anew.picture());
  anew.close();
  beside.close();
  kiosk.close();
});

test('a file that is closed right after an entry is left in peace, and has it', async () => {
  const { kiosk, heard } = openKiosk();
  const { file } = kiosk.ceremony;
  must(kiosk.ceremony.append(kiosk.author, 'person-refused', turnedAway));
  kiosk.close();
  await nextTurn();
  expect(heard).toEqual([]);
  expect(file.database.open).toBe(false);
});
