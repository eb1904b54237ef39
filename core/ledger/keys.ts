import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Random } from '../clock.ts';

/** Ed25519 and X25519 keys in their raw form of 32 bytes, hexadecimal wherever they are written down. */
export type PrivateKey = KeyObject & { readonly brand: 'PrivateKey' };
export type PublicKey = KeyObject & { readonly brand: 'PublicKey' };

/** The fixed DER frames of RFC 8410 around the 32 raw bytes. */
const frames = {
  ed25519: { pkcs8: '302e020100300506032b657004220420', spki: '302a300506032b6570032100' },
  x25519: { pkcs8: '302e020100300506032b656e04220420', spki: '302a300506032b656e032100' },
} as const;
type Curve = keyof typeof frames;

/** A new private key, raw, hexadecimal. Any 32 random bytes are one on both curves. */
export function newPrivateKey(random: Random): string {
  return Buffer.from(random(32)).toString('hex');
}

/** Throws when `hex` is not 32 bytes. */
export function privateKey(hex: string, curve: Curve = 'ed25519'): PrivateKey {
  return createPrivateKey({ key: framed(frames[curve].pkcs8, hex), format: 'der', type: 'pkcs8' }) as PrivateKey;
}

/** Throws when `hex` is not 32 bytes. */
export function publicKey(hex: string, curve: Curve = 'ed25519'): PublicKey {
  return createPublicKey({ key: framed(frames[curve].spki, hex), format: 'der', type: 'spki' }) as PublicKey;
}

/** The public half of a private key, raw, hexadecimal. */
export function publicHalf(hex: string, curve: Curve = 'ed25519'): string {
  return createPublicKey(privateKey(hex, curve)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}

/** Ed25519 over the UTF-8 of `text`, hexadecimal, 128 characters. */
export function signText(text: string, key: PrivateKey): string {
  return sign(null, Buffer.from(text), key).toString('hex');
}

/**
 * False for a wrong signature and for anything that is not one in its one form, 128 lower-case hexadecimal digits: Node reads
 * capitals too, and stops in silence at whatever is no digit.
 */
export function verifyText(text: string, signature: string, key: PublicKey): boolean {
  return isRawSignature(signature) && verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
}

/** The same on another core: Node's thread pool does the work and this thread goes on. */
export function verifyTextLater(text: string, signature: string, key: PublicKey): Promise<boolean> {
  if (!isRawSignature(signature)) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'), (error, valid) =>
      error ? reject(error) : resolve(valid),
    );
  });
}

/** 32 bytes in lower-case hexadecimal, on either curve. */
export function isRawKey(hex: string): boolean {
  return /^[0-9a-f]{64}$/.test(hex);
}

function isRawSignature(hex: string): boolean {
  return /^[0-9a-f]{128}$/.test(hex);
}

function framed(frame: string, hex: string): Buffer {
  if (!isRawKey(hex)) throw new Error('a raw key is 32 bytes in lower-case hexadecimal');
  return Buffer.from(frame + hex, 'hex');
}
