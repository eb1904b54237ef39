import { createHash } from 'node:crypto';
import type { CeremonyId } from '../ledger/ids.ts';

/**
 * Bytes as letters that survive every scanner. The alphabet has 29: the digits, and the Latin letters that a scanner types
 * alike under the keyboard layouts QWERTY, QWERTZ and AZERTY and under the Turkish one: no A, Q, Z, W, M, Y, I. Capitals or
 * not does not matter, and a QR code holds them in its short alphanumeric mode. Base45 (RFC 9285) would be as short, but
 * its signs move when the layout of a laptop does.
 */
const alphabet = '0123456789BCDEFGHJKLNOPRSTUVX';
const base = BigInt(alphabet.length);

/** How many letters stand for this many bytes: always the same number, whatever the bytes are. */
export function lettersFor(bytes: number): number {
  return Math.ceil((bytes * 8) / Math.log2(alphabet.length));
}

export function writeLetters(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let index = lettersFor(bytes.length); index > 0; index--) {
    text = alphabet.charAt(Number(number % base)) + text;
    number /= base;
  }
  return text;
}

/**
 * What a scanner gave, as bytes; spaces around it and small letters are forgiven.
 * @param length how many bytes the text must stand for
 * @returns null for anything else
 */
export function readLetters(scanned: string, length: number): Buffer | null {
  const text = scanned.trim().toUpperCase();
  if (text.length !== lettersFor(length)) return null;
  let number = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    number = number * base + BigInt(digit);
  }
  const hex = number.toString(16).padStart(length * 2, '0');
  return hex.length === length * 2 ? Buffer.from(hex, 'hex') : null;
}

/** Four bytes that tell one ceremony from another before any signature is checked: the first of SHA-256 of its id. */
export function ceremonyTag(ceremony: CeremonyId): Buffer {
  return createHash('sha256').update(ceremony).digest().subarray(0, 4);
}
