import { decode, encode } from 'base45';
import type { StoredEntry } from '../ledger/entry.ts';
import { fortyBitsOf, shortCode, type EntryHash, type StationId } from '../ledger/ids.ts';
import { stationId } from '../ledger/kinds.ts';
import type { ReceiptOnScreen } from './status.ts';

/**
 * What a person takes away. The code is the first 40 bits of the entry's hash, eight letters to read aloud. The QR text
 * holds the whole claim, so that it can be checked even where the ledger is lost: base 45 (RFC 9285) of
 * 1 byte form, 6 bytes station, 4 bytes seq, 32 bytes hash, 64 bytes of the station's Ed25519 signature.
 */
const form = 1;
const length = 1 + 6 + 4 + 32 + 64;

export type ReceiptClaim = { station: StationId; seq: number; hash: EntryHash; signature: string };

export function receiptOf(entry: StoredEntry): ReceiptOnScreen {
  const seq = Buffer.alloc(4);
  seq.writeUInt32BE(entry.seq);
  const bytes = Buffer.concat([
    Uint8Array.of(form),
    Buffer.from(entry.station, 'latin1'),
    seq,
    Buffer.from(entry.hash, 'hex'),
    Buffer.from(entry.signature, 'hex'),
  ]);
  return { code: shortCode(entry.hash), qr: encode(bytes), at: entry.at };
}

/** Reads the text of a receipt's QR code; null for anything else. */
export function readReceiptQr(text: string): ReceiptClaim | null {
  if (text.length > 2 * length) return null;
  const bytes = Buffer.from(decode(text));
  // The library forgives letters outside its alphabet; writing the bytes again shows whether it did.
  if (bytes.length !== length || bytes[0] !== form || encode(bytes) !== text) return null;
  const station = stationId.safeParse(bytes.toString('latin1', 1, 7));
  if (!station.success) return null;
  return {
    station: station.data,
    seq: bytes.readUInt32BE(7),
    hash: bytes.toString('hex', 11, 43) as EntryHash,
    signature: bytes.toString('hex', 43),
  };
}

/** Reads a code that a person typed: spaces, hyphens and small letters are forgiven, and O for 0, I and L for 1. */
export function readReceiptCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}

/** The ten hexadecimal digits that the entry's hash begins with. */
export function hashPrefixOf(code: string): string {
  return Buffer.from(fortyBitsOf(code)).toString('hex');
}
