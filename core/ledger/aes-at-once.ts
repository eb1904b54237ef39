import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { Aes256Gcm, type AeadEncryptionContext } from '@hpke/core';

type Bytes = ArrayBufferLike | ArrayBufferView;

const tagBytes = 16;

/**
 * AES-256-GCM for the HPKE library, by Node's own cipher. The library's stock one asks WebCrypto, which hands every message
 * to another thread: a person whose pen has just lifted would wait until that thread and this one have had their turn, and
 * on a busy laptop that is longer than the write to the disk. The sealed bytes are the same.
 */
export class Aes256GcmAtOnce extends Aes256Gcm {
  override createEncryptionContext(key: Bytes): AeadEncryptionContext {
    const secret = createSecretKey(bytesOf(key));
    return {
      seal: (iv, data, aad) => Promise.resolve(sealed(secret, bytesOf(iv), bytesOf(data), bytesOf(aad))),
      // A wrong tag is thrown, and the library takes a rejection: `async` makes one of the other.
      open: async (iv, data, aad) => opened(secret, bytesOf(iv), bytesOf(data), bytesOf(aad)),
    };
  }
}

function sealed(key: KeyObject, iv: Uint8Array, data: Uint8Array, aad: Uint8Array): ArrayBuffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(aad);
  return whole([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key, the context or a single bit differs. */
function opened(key: KeyObject, iv: Uint8Array, data: Uint8Array, aad: Uint8Array): ArrayBuffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(aad);
  decipher.setAuthTag(data.subarray(data.length - tagBytes));
  return whole([decipher.update(data.subarray(0, data.length - tagBytes)), decipher.final()]);
}

function bytesOf(given: Bytes): Uint8Array {
  return ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : new Uint8Array(given);
}

/** A Buffer is a window into a larger one; the library hands the whole buffer on. */
function whole(parts: readonly Uint8Array[]): ArrayBuffer {
  return new Uint8Array(Buffer.concat(parts)).buffer;
}
