import { createPublicKey, verify, type KeyObject } from 'node:crypto';

const rawKey = /^[0-9a-f]{64}$/;
const rawSignature = /^[0-9a-f]{128}$/;

/** A raw Ed25519 public key in lower-case hexadecimal as a key; null when it is none. */
export function ed25519Key(hex: string | null): KeyObject | null {
  if (hex === null || !rawKey.test(hex)) return null;
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Did the key sign the UTF-8 of the message? The signature is lower-case hexadecimal, 128 characters (RFC 8032). */
export function isSignedBy(key: KeyObject, message: string, signature: string | null): boolean {
  if (signature === null || !rawSignature.test(signature)) return false;
  return verify(null, Buffer.from(message, 'utf8'), key, Buffer.from(signature, 'hex'));
}
