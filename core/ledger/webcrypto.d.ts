import type { webcrypto } from 'node:crypto';

/** The HPKE library names the browser's types; in Node the same objects live in node:crypto. */
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
  type JsonWebKey = webcrypto.JsonWebKey;
}
