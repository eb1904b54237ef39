import { ceremonyTag, lettersFor, readLetters, writeLetters } from '../badge/scanned-letters.ts';
import { utcText, type UtcMillis } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { CeremonyId } from '../ledger/ids.ts';
import { signText, verifyText, type PrivateKey, type PublicKey } from '../ledger/keys.ts';

/**
 * A time code: what the organiser's laptop believes the time is, as a QR code that a kiosk scans. 75 bytes in 124 letters of
 * the badges' alphabet, in alphanumeric mode at level M 41 modules. Two letters more than a badge, so neither is ever taken
 * for the other.
 *
 *     1 byte   form: 1
 *     4 bytes  the ceremony's tag
 *     6 bytes  UTC in milliseconds, most significant first
 *    64 bytes  the organiser's Ed25519 signature over `ikrar-time-1:` ceremony `:` UTC as 24 characters
 *
 * The organiser's key signs, and not the key of the laptop that shows it: every station's file holds the organiser's public
 * key from the start, while the laptop's own key need not have reached the stations.
 */
const form = 1;
const codeBytes = 1 + 4 + 6 + 64;
export const timeCodeLength = lettersFor(codeBytes);
/** Later than this no time has 24 characters. */
const endOfTime = Date.UTC(9999, 11, 31);

export type TimeCodeRefusal = { code: 'badge-not-signed' | 'badge-other-ceremony' };

export function writeTimeCode(ceremony: CeremonyId, at: UtcMillis, organiserKey: PrivateKey): string {
  const millis = Buffer.alloc(6);
  millis.writeUIntBE(at, 0, 6);
  const signature = Buffer.from(signText(timeText(ceremony, at), organiserKey), 'hex');
  return writeLetters(Buffer.concat([Uint8Array.of(form), ceremonyTag(ceremony), millis, signature]));
}

/**
 * Reads what a scanner gave.
 * @returns the time that the organiser's laptop showed; null where the text is no time code at all, but perhaps a badge
 */
export function readTimeCode(
  text: string,
  ceremony: CeremonyId,
  organiserKey: PublicKey,
): Result<UtcMillis, TimeCodeRefusal> | null {
  const bytes = readLetters(text, codeBytes);
  if (bytes === null || bytes[0] !== form) return null;
  const at = bytes.readUIntBE(5, 6) as UtcMillis;
  if (at > endOfTime) return null;
  if (!bytes.subarray(1, 5).equals(ceremonyTag(ceremony))) return err({ code: 'badge-other-ceremony' });
  const isSigned = verifyText(timeText(ceremony, at), bytes.subarray(11).toString('hex'), organiserKey);
  return isSigned ? ok(at) : err({ code: 'badge-not-signed' });
}

function timeText(ceremony: CeremonyId, at: UtcMillis): string {
  return `ikrar-time-1:${ceremony}:${utcText(at)}`;
}
