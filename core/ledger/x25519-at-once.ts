import { diffieHellman } from 'node:crypto';
import { DhkemX25519HkdfSha256, type RecipientContextParams } from '@hpke/core';
import { HkdfSha256AtOnce } from './hkdf-at-once.ts';
import { privateKey, publicHalf, publicKey, type PrivateKey } from './keys.ts';

/** `KEM` and the number of DHKEM(X25519, HKDF-SHA256), by which RFC 9180 (4.1) tells its derivations apart from others. */
const suiteId = Buffer.concat([Buffer.from('KEM'), Uint8Array.of(0x00, 0x20)]);
const secretBytes = 32;
const label = (text: string) => new Uint8Array(Buffer.from(text));

/**
 * The recipient's half of DHKEM (RFC 9180, 4.1) for one private key, by Node's own curve. The library's stock one imports two
 * keys and exports one for every seal and asks another thread each time; what it agrees on is the same.
 */
export class X25519RecipientAtOnce extends DhkemX25519HkdfSha256 {
  readonly #key: PrivateKey;
  readonly #publicHalf: Uint8Array;
  readonly #kdf = new HkdfSha256AtOnce();

  /** @param hex the private key, raw, hexadecimal; seals to any other key do not open */
  constructor(hex: string) {
    super();
    this.#key = privateKey(hex, 'x25519');
    this.#publicHalf = Buffer.from(publicHalf(hex, 'x25519'), 'hex');
    this.#kdf.init(new Uint8Array(suiteId));
  }

  override async decap({ enc }: Pick<RecipientContextParams, 'enc'>): Promise<ArrayBuffer> {
    const sent = new Uint8Array(
      ArrayBuffer.isView(enc) ? enc.buffer.slice(enc.byteOffset, enc.byteOffset + enc.byteLength) : enc,
    );
    const shared = diffieHellman({ privateKey: this.#key, publicKey: publicKey(Buffer.from(sent).toString('hex'), 'x25519') });
    const context = new Uint8Array(Buffer.concat([sent, this.#publicHalf]));
    const ikm = this.#kdf.buildLabeledIkm(label('eae_prk'), new Uint8Array(shared));
    const info = this.#kdf.buildLabeledInfo(label('shared_secret'), context, secretBytes);
    return this.#kdf.extractAndExpand(new Uint8Array(), ikm, info, secretBytes);
  }
}
