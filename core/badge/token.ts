import { err, ok, type Result } from '../result.ts';
import { personBytes, personFromBytes, type CeremonyId, type PersonId } from '../ledger/ids.ts';
import { signText, verifyText, type PrivateKey, type PublicKey } from '../ledger/keys.ts';
import { ceremonyTag, lettersFor, readLetters, writeLetters } from './scanned-letters.ts';

/**
 * A badge token: 74 bytes written in 122 letters, which a QR code holds in alphanumeric mode at level M in 37 modules.
 *
 *     1 byte   issue: 1 for the first badge, 2 for the first reprint …
 *     4 bytes  the ceremony's tag
 *     5 bytes  the person
 *    64 bytes  the organiser's Ed25519 signature over `ikrar-badge-1:` ceremony `:` person `:` issue
 */
const tokenBytes = 74;
export const tokenLength = lettersFor(tokenBytes);
/** The issue is one byte; 0 is never issued. */
export const mostIssues = 255;

export type BadgeRefusal = { code: 'badge-unreadable' | 'badge-not-signed' | 'badge-other-ceremony' };
export type Badge = { person: PersonId; issue: number };

export function writeBadgeToken(ceremony: CeremonyId, badge: Badge, organiserKey: PrivateKey): string {
  if (badge.issue < 1 || badge.issue > mostIssues) throw new Error('a badge is issued at most 255 times');
  const signature = Buffer.from(signText(badgeText(ceremony, badge), organiserKey), 'hex');
  return writeLetters(Buffer.concat([Uint8Array.of(badge.issue), ceremonyTag(ceremony), personBytes(badge.person), signature]));
}

/** Reads what a scanner gave: spaces around it and small letters are forgiven, everything else is refused. */
export function readBadgeToken(text: string, ceremony: CeremonyId, organiserKey: PublicKey): Result<Badge, BadgeRefusal> {
  const bytes = readLetters(text, tokenBytes);
  if (bytes === null) return err({ code: 'badge-unreadable' });
  if (!bytes.subarray(1, 5).equals(ceremonyTag(ceremony))) return err({ code: 'badge-other-ceremony' });
  const badge: Badge = { issue: bytes[0] ?? 0, person: personFromBytes(bytes.subarray(5, 10)) };
  const signature = bytes.subarray(10).toString('hex');
  return verifyText(badgeText(ceremony, badge), signature, organiserKey) ? ok(badge) : err({ code: 'badge-not-signed' });
}

function badgeText(ceremony: CeremonyId, badge: Badge): string {
  return `ikrar-badge-1:${ceremony}:${badge.person}:${badge.issue}`;
}
