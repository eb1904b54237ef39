import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UtcText } from '../../../core/clock.ts';
import type { EntryHash, StationId } from '../../../core/ledger/ids.ts';
import { hashPrefixOf, readReceiptCode, readReceiptQr, receiptOf } from '../../../core/station/receipt.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length });
const anyEntry = fc.record({ hash: hex(64), signature: hex(128), seq: fc.integer({ min: 1, max: 2 ** 32 - 1 }) });

function receipt({ hash, signature, seq }: { hash: string; signature: string; seq: number }) {
  const at = '2026-11-23T01:00:00.000Z' as UtcText;
  return receiptOf({ hash: hash as EntryHash, signature, seq, station: 'K10SA1' as StationId, at } as Parameters<
    typeof receiptOf
  >[0]);
}

test('a receipt of any entry reads back, by its letters and by its QR code', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const { code, qr } = receipt(entry);
      expect(readReceiptQr(qr)).toEqual({ station: 'K10SA1', ...entry });
      expect(hashPrefixOf(readReceiptCode(code) ?? '')).toBe(entry.hash.slice(0, 10));
    }),
  );
});

test('people may write the letters as they read them', () => {
  expect(readReceiptCode('0a1b-2c3d')).toBe('0A1B2C3D');
  expect(readReceiptCode(' OIL1 2c3d ')).toBe('01112C3D');
});

test.each(['', 'ABC', 'ABCDEFGHJ', 'ABCDEFGU', 'ABCDEFG!', '\u202eABCDEFGH', 'ＡBCDEFGH', 'x'.repeat(10_000)])(
  '%j is no code',
  (text) => {
    expect(readReceiptCode(text)).toBe(null);
  },
);

test('any text in the place of a QR code: null, never a fall', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 150, maxLength: 170 })), (text) => {
      expect(readReceiptQr(text)).toBe(null);
    }),
  );
  expect(readReceiptQr('0'.repeat(1_000_000))).toBe(null);
});

test('a QR code with one letter exchanged is another claim, or none', () => {
  const { qr } = receipt({ hash: 'ab'.repeat(32), signature: 'cd'.repeat(64), seq: 7 });
  fc.assert(
    fc.property(fc.nat({ max: qr.length - 1 }), fc.constantFrom(...Array.from('0AZ $%*+-./:az')), (place, letter) => {
      fc.pre(qr[place] !== letter);
      const claim = readReceiptQr(qr.slice(0, place) + letter + qr.slice(place + 1));
      expect(claim).not.toEqual(readReceiptQr(qr));
    }),
  );
});

test('a QR code of other letters that the library reads as the same bytes is none', () => {
  const { qr } = receipt({ hash: 'ab'.repeat(32), signature: 'cd'.repeat(64), seq: 7 });
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  const [c = 0, d = 0, e = 0] = Array.from(qr.slice(0, 3), (letter) => letters.indexOf(letter));
  // Three letters hold a little more than two bytes; what is over falls away.
  const over = c + d * 45 + e * 45 ** 2 + 256 ** 2;
  const other = [over % 45, Math.floor(over / 45) % 45, Math.floor(over / 45 ** 2)].map((index) => letters[index]).join('');
  expect(other).toHaveLength(3);
  expect(readReceiptQr(other + qr.slice(3))).toBe(null);
});
