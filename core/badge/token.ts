import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../result.ts';
import { personBytes, personFromBytes, type CeremonyId, type PersonId } from '../ledger/ids.ts';
import { signText, verifyText, type PrivateKey, type PublicKey } from '../ledger/keys.ts';

/**
 * A badge token: 74 bytes written in 122 letters, which a QR code holds in alphanumeric mode at level M in 37 modules.
 *
 *     1 byte   issue: 1 for the first badge, 2 for the first reprint …
 *     4 bytes  the first bytes of SHA-256 of the ceremony's id
 *     5 bytes  the person
 *    64 bytes  the organiser's Ed25519 signature over `ikrar-badge-1:` ceremony `:` person `:` issue
 *
 * The alphabet has 29 letters: the digits, and the Latin letters that a scanner types alike under the keyboard layouts
 * QWERTY, QWERTZ and AZERTY and under the Turkish one: no A, Q, Z, W, M, Y, I. Capitals or not does not matter. Base45
 * (RFC 9285) would be as short, but its signs move when the layout of a laptop does.
 */
const alphabet = '0123456789BCDEFGHJKLNOPRSTUVX';
const base = BigInt(alphabet.length);
export const tokenLength = 122;
const tokenBytes = 74;

export type BadgeRefusal = { code: 'badge-unreadable' | 'badge-not-signed' | 'badge-other-ceremony' };
export type Badge = { person: PersonId; issue: number };

export function writeBadgeToken(ceremony: CeremonyId, badge: Badge, organiserKey: PrivateKey): string {
  if (badge.issue < 1 || badge.issue > 255) throw new Error('a badge is issued at most 255 times');
  const signature = Buffer.from(signText(badgeText(ceremony, badge), organiserKey), 'hex');
  return lettersOf(Buffer.concat([Uint8Array.of(badge.issue), tagOf(ceremony), personBytes(badge.person), signature]));
}

/** Reads what a scanner gave: spaces around it and small letters are forgiven, everything else is refused. */
export function readBadgeToken(text: string, ceremony: CeremonyId, organiserKey: PublicKey): Result<Badge, BadgeRefusal> {
  const bytes = bytesOf(text.trim().toUpperCase());
  if (bytes === null) return err({ code: 'badge-unreadable' });
  if (!bytes.subarray(1, 5).equals(tagOf(ceremony))) return err({ code: 'badge-other-ceremony' });
  const badge: Badge = { issue: bytes[0] ?? 0, person: personFromBytes(bytes.subarray(5, 10)) };
  const signature = bytes.subarray(10).toString('hex');
  return verifyText(badgeText(ceremony, badge), signature, organiserKey) ? ok(badge) : err({ code: 'badge-not-signed' });
}

function badgeText(ceremony: CeremonyId, badge: Badge): string {
  return `ikrar-badge-1:${ceremony}:${badge.person}:${badge.issue}`;
}

function tagOf(ceremony: CeremonyId): Buffer {
  return createHash('sha256').update(ceremony).digest().subarray(0, 4);
}

function lettersOf(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let index = 0; index < tokenLength; index++) {
    text = alphabet.charAt(Number(number % base)) + text;
    number /= base;
  }
  return text;
}

/** Null for anything but 122 letters of the alphabet that stand for 74 bytes. */
function bytesOf(text: string): Buffer | null {
  if (text.length !== tokenLength) return null;
  let number = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    number = number * base + BigInt(digit);
  }
  const hex = number.toString(16).padStart(tokenBytes * 2, '0');
  return hex.length === tokenBytes * 2 ? Buffer.from(hex, 'hex') : null;
}
