import { expect, test } from 'vitest';
import { checkReceipt } from '../../../../core/api/commands/receipt-check.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { receiptOf } from '../../../../core/station/receipt.ts';
import { FalsifiedFile } from '../../fixtures/falsified-file.ts';
import { codeOf, must, seededRandom } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../../fixtures/small-ceremony.ts';

/** Base 45 has the space among its letters; the QR text of a station whose name begins with 2 begins with one. */
test('a QR text that lost its first letter, a space, on the way is still the receipt that it was', async () => {
  const small = smallCeremony({ people: 1 });
  const chance = seededRandom('kios dua');
  const { station, path } = handOut({ ...small, random: (count) => chance(count).with(0, 2) }, 'kios');
  expect(station[0]).toBe('2');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  must(await mergeFiles(small.ceremony, [path]));
  const [entry] = small.ceremony.rows.entriesOfKind('pact-signed');
  if (entry === undefined) throw new Error('nobody signed');

  const { qr } = receiptOf(entry);
  expect(qr.startsWith(' ')).toBe(true);
  for (const text of [qr, qr.trim(), `${qr.trim()}\r\n`]) {
    expect(must(checkReceipt(small.path, text))).toMatchObject({ station, seq: entry.seq, hash: entry.hash });
  }
  expect(codeOf(checkReceipt(small.path, qr.trim().slice(1)))).toBe('receipt-unreadable');
});

test.each<[string, string]>([
  ['time', "at = '2026-11-30T01:00:00.000Z'"],
  ['person', `body = json_replace(body, '$.person', 'ZZZZZZZZ')`],
  ['signature', `signature = '${'0'.repeat(128)}'`],
])('a signing whose %s was edited in the file is on no record, and its time is not told', async (_, change) => {
  const small = smallCeremony({ people: 1 });
  const { path } = handOut(small, 'kios');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  must(await mergeFiles(small.ceremony, [path]));
  const [entry] = small.ceremony.rows.entriesOfKind('pact-signed');
  if (entry === undefined) throw new Error('nobody signed');
  small.ceremony.close();
  const { code } = receiptOf(entry);
  expect(codeOf(checkReceipt(small.path, code))).toBe(null);

  const file = new FalsifiedFile(small.path);
  file.sql(`update entry set ${change} where hash = ?`, entry.hash);
  file.close();
  expect(codeOf(checkReceipt(small.path, code))).toBe('record-not-intact');
});
