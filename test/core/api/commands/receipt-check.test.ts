import { expect, test } from 'vitest';
import { checkReceipt } from '../../../../core/api/commands/receipt-check.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { receiptOf } from '../../../../core/station/receipt.ts';
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
