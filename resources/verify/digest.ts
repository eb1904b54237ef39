import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Hashes and signatures for the page, by audited libraries in plain JavaScript: a page opened from a disk may not use the
 * browser's own in every browser. All values are lower-case hexadecimal.
 */
hashes.sha512 = sha512;

export function sha256Of(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 over one prefix byte and the bytes behind the hexadecimal texts: a leaf or a node of the tree. */
export function treeHash(prefix: 0 | 1, ...parts: string[]): string {
  return bytesToHex(sha256(concatBytes(Uint8Array.of(prefix), ...parts.map((part) => hexToBytes(part)))));
}

/** SHA-256 of nothing: the root of an empty archive (RFC 9162, section 2.1.1). */
export function emptyRoot(): string {
  return bytesToHex(sha256(new Uint8Array()));
}

/** Ed25519 (RFC 8032, the strict reading). False for anything that is no key or no signature. */
export function isSignedBy(key: string, message: string, signature: string): boolean {
  try {
    return verify(hexToBytes(signature), utf8ToBytes(message), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}
