import { encode } from 'base45';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { receiptOf } from '../../../core/station/receipt.ts';
import { checkReceipt, type Question } from '../../../resources/verify/check-receipt.ts';
import { readKeyList } from '../../../resources/verify/trust.ts';
import { readReceipt, readRoot } from '../../../resources/verify/receipt.ts';
import { answerInWords } from '../../../resources/verify/words.ts';

const entry = (changes: Partial<StoredEntry> = {}) =>
  ({ station: 'K10SAA', seq: 7, hash: 'ab'.repeat(32), signature: 'cd'.repeat(64), at: '', ...changes }) as StoredEntry;
const asking = (receipt: string, more: Partial<Question> = {}): Question => ({
  receipt,
  proof: '',
  root: '',
  ledger: null,
  keys: null,
  ...more,
});

describe('a receipt', () => {
  test('reads from its QR text whatever it says, also when the copy lost the space that it began with', () => {
    const hex = (length: number) =>
      fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
        fc.integer({ min: 1, max: 2 ** 32 - 1 }),
        hex(32),
        hex(64),
        (station, seq, hash, signature) => {
          const { qr } = receiptOf(entry({ station, seq, hash, signature } as Partial<StoredEntry>));
          expect(readReceipt(`\n${qr.trim()}\r\n`)).toEqual({ hash, station, seq, signature, proof: null });
        },
      ),
    );
    // Stations whose name begins with a 2 are the ones; the law above must have met one.
    expect(receiptOf(entry({ station: '2K0SAA' } as Partial<StoredEntry>)).qr.startsWith(' ')).toBe(true);
  });

  test('reads from the code that a person typed', () => {
    expect(readReceipt(' k7f2-9qxm ')).toEqual(readReceipt('K7F29QXM'));
    expect(readReceipt('olioOLIO')).toEqual(readReceipt('01100110'));
    expect(readReceipt(receiptOf(entry()).code)?.hash).toBe('ab'.repeat(5));
  });

  test.each([
    '',
    'K7F29QX',
    'K7F29QXU',
    'selamat pagi',
    '{}',
    '[]',
    'null',
    '{"hash":1,"proof":{}}',
    '{"ok":false,"error":{"code":"receipt-not-found"}}',
    JSON.stringify({ hash: 'ab'.repeat(32), proof: { index: 0, size: 1, path: 'x', root: 'ab'.repeat(32) } }),
    JSON.stringify({ hash: 'ab'.repeat(32), proof: { index: 1e300, size: 1, path: [], root: 'ab'.repeat(32) } }),
    encode(new Uint8Array(107)),
    `${encode(new Uint8Array(107)).slice(0, -1)}:`,
    ':'.repeat(161),
    'A'.repeat(100_000),
  ])('is not %j', (text) => {
    expect(readReceipt(text)).toBeNull();
    expect(checkReceipt(asking(text))).toEqual({ tone: 'open', code: 'receipt-unreadable' });
  });
});

test('a root is read as people type it from paper', () => {
  const root = '3f2a91bc07d4e85512ab90cdfe3478a1b2c3d4e5f60718293a4b5c6d7e8f9012';
  expect(readRoot(root.toUpperCase().replaceAll(/(.{4})/g, '$1 '))).toBe(root);
  expect(readRoot(`${root.slice(0, 32)}\n${root.slice(32)}\n`)).toBe(root);
  for (const text of ['', root.slice(1), `${root}0`, root.replace('3', 'o')]) expect(readRoot(text)).toBeNull();
});

describe('the answer', () => {
  test('asks for something to hold the receipt against', () => {
    expect(checkReceipt(asking(receiptOf(entry()).qr))).toEqual({ tone: 'open', code: 'proof-needed' });
    expect(checkReceipt(asking(receiptOf(entry()).qr, { proof: 'K7F29QXM' }))).toEqual({
      tone: 'open',
      code: 'proof-unreadable',
    });
  });

  test('names a proof that belongs to another receipt, by hash, station or number', () => {
    const proof = (changes: object) =>
      JSON.stringify({
        station: 'K10SAA',
        seq: 7,
        hash: 'ab'.repeat(32),
        proof: { index: 0, size: 1, path: [], root: 'ab'.repeat(32) },
        ...changes,
      });
    const { qr } = receiptOf(entry());
    for (const other of [{ hash: 'ac'.repeat(32) }, { station: 'K10SAB' }, { seq: 8 }]) {
      expect(checkReceipt(asking(qr, { proof: proof(other) }))).toEqual({ tone: 'bad', code: 'proof-of-another' });
    }
    expect(checkReceipt(asking(qr, { proof: proof({}) }))).toEqual({ tone: 'bad', code: 'proof-broken' });
  });

  test('names a signature that the station did not make, where kunci.json is at hand', () => {
    const keys = readKeyList(
      JSON.stringify({
        format: 'ikrar-keys-1',
        organiser: { station: '0RGAN1', ed25519: '00'.repeat(32) },
        stations: [
          { station: 'K10SAA', keys: [{ ed25519: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a' }] },
        ],
      }),
    );
    expect(keys).not.toBeNull();
    expect(checkReceipt(asking(receiptOf(entry()).qr, { keys }))).toEqual({ tone: 'bad', code: 'receipt-forged' });
    const elsewhere = receiptOf(entry({ station: 'K10SAB' } as Partial<StoredEntry>));
    expect(checkReceipt(asking(elsewhere.qr, { keys }))).toEqual({ tone: 'open', code: 'proof-needed' });
  });

  test('is two sentences in every case, never a code', () => {
    const codes = [
      'receipt-unreadable',
      'proof-unreadable',
      'root-incomplete',
      'proof-needed',
      'code-ambiguous',
      'proof-of-another',
      'proof-broken',
      'receipt-not-in-record',
      'receipt-altered',
      'receipt-forged',
    ] as const;
    for (const code of codes) {
      const { id, en } = answerInWords({ tone: 'bad', code } as Parameters<typeof answerInWords>[0]);
      expect(id).toMatch(/^[A-Z].*\.$/);
      expect(en).toMatch(/^[A-Z].*\.$/i);
      expect(id + en).not.toContain(code);
    }
  });
});
