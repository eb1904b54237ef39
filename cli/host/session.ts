import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { grants } from '../../core/api/contract.ts';
import type { WindowKind } from '../../core/api/contract.ts';
import type { Random } from '../../core/clock.ts';

/**
 * The secret of one run of the host, 256 random bits, and a token for each kind of window derived from it: whoever
 * stands at the kiosk and reads its address still cannot make the address of the console.
 */
export type Session = {
  /** 43 letters of base64url, fit for an address. */
  token(kind: WindowKind): string;
  /** Whether `given` is the token of this kind; takes the same time for every wrong one. */
  accepts(kind: WindowKind, given: string | null): boolean;
};

export function newSession(random: Random): Session {
  const secret = random(32);
  const token = (kind: WindowKind): string => createHmac('sha256', secret).update(`ikrar session\0${kind}`).digest('base64url');
  return {
    token,
    accepts: (kind, given) => timingSafeEqual(digest(token(kind)), digest(given ?? '')),
  };
}

export function isWindowKind(text: string): text is WindowKind {
  return Object.hasOwn(grants, text);
}

/** Equal lengths, whatever came in: `timingSafeEqual` throws on anything else. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
