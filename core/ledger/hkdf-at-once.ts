import { createHmac } from 'node:crypto';
import { HkdfSha256 } from '@hpke/core';

type Bytes = ArrayBufferLike | ArrayBufferView;

const hashBytes = 32;

/**
 * HKDF-SHA256 (RFC 5869) for the HPKE library, by Node's own HMAC. Each seal takes seven derivations of a few dozen bytes; the
 * library's stock one sends every step of them to another thread and back, which for ten thousand signatures is longer than
 * printing them. The derived keys are the same.
 */
export class HkdfSha256AtOnce extends HkdfSha256 {
  override async extract(salt: Bytes, ikm: Bytes): Promise<ArrayBuffer> {
    return whole(extracted(bytesOf(salt), bytesOf(ikm)));
  }

  override async expand(prk: Bytes, info: Bytes, length: number): Promise<ArrayBuffer> {
    return whole(expanded(bytesOf(prk), bytesOf(info), length));
  }

  override async extractAndExpand(salt: Bytes, ikm: Bytes, info: Bytes, length: number): Promise<ArrayBuffer> {
    return whole(expanded(extracted(bytesOf(salt), bytesOf(ikm)), bytesOf(info), length));
  }
}

function extracted(salt: Uint8Array, ikm: Uint8Array): Uint8Array {
  return createHmac('sha256', salt.length === 0 ? new Uint8Array(hashBytes) : salt)
    .update(ikm)
    .digest();
}

function expanded(prk: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  let block: Uint8Array = new Uint8Array();
  for (let index = 1; blocks.length * hashBytes < length; index++) {
    block = createHmac('sha256', prk).update(block).update(info).update(Uint8Array.of(index)).digest();
    blocks.push(block);
  }
  return Buffer.concat(blocks).subarray(0, length);
}

function bytesOf(given: Bytes): Uint8Array {
  return ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : new Uint8Array(given);
}

/** A Buffer is a window into a larger one; the library hands the whole buffer on. */
function whole(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
