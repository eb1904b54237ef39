import { CipherSuite, DhkemX25519HkdfSha256, type SenderContext } from '@hpke/core';
import { err, ok, type Result } from '../result.ts';
import { Aes256GcmAtOnce } from './aes-at-once.ts';
import { HkdfSha256AtOnce } from './hkdf-at-once.ts';
import { X25519RecipientAtOnce } from './x25519-at-once.ts';

/**
 * Seals small secrets (the strokes of a signature) to the ceremony's public key by HPKE (RFC 9180, base mode,
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM). A stolen kiosk holds only sealed bytes.
 *
 * Stored form: one byte 1 for this suite, 32 bytes encapsulated key, ciphertext with its tag.
 */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256AtOnce(), aead: new Aes256GcmAtOnce() });
const form = 1;
const info = new TextEncoder().encode('ikrar-sealed-strokes-1');

/**
 * A seal for one secret, with the slow part done: its encapsulated key is made, so closing it takes microseconds. It holds
 * nothing of any person, and it can be closed once only, since every secret gets an encapsulated key of its own.
 */
export class FreshSeal {
  private readonly sender: SenderContext;
  private isUsed = false;

  constructor(sender: SenderContext) {
    this.sender = sender;
  }

  /**
   * @param context bound to the sealed bytes, so that they open only where they belong; it is not stored
   */
  async close(bytes: Uint8Array, context: string): Promise<Uint8Array> {
    if (this.isUsed) throw new Error('a seal closes one secret');
    this.isUsed = true;
    const ciphertext = await this.sender.seal(exact(bytes), exact(Buffer.from(context)));
    return Buffer.concat([Uint8Array.of(form), new Uint8Array(this.sender.enc), new Uint8Array(ciphertext)]);
  }
}

/** @param sealKey X25519 public key, raw, hexadecimal */
export async function freshSeal(sealKey: string): Promise<FreshSeal> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(exact(Buffer.from(sealKey, 'hex')));
  return new FreshSeal(await suite.createSenderContext({ recipientPublicKey, info }));
}

/** Opens what a seal closed; `seal-broken` when the key, the context or a single bit differs. */
export async function openSeal(
  sealed: Uint8Array,
  context: string,
  sealPrivateKey: string,
): Promise<Result<Uint8Array, { code: 'seal-broken' }>> {
  return sealOpener(sealPrivateKey)(sealed, context);
}

export type SealOpener = (sealed: Uint8Array, context: string) => Promise<Result<Uint8Array, { code: 'seal-broken' }>>;

/** `openSeal` for many seals of one ceremony: the key is made ready once. Throws where it is none. */
export function sealOpener(sealPrivateKey: string): SealOpener {
  const kem = new X25519RecipientAtOnce(sealPrivateKey);
  const opening = new CipherSuite({ kem, kdf: new HkdfSha256AtOnce(), aead: new Aes256GcmAtOnce() });
  const key = kem.deserializePrivateKey(exact(Buffer.from(sealPrivateKey, 'hex')));
  return async (sealed, context) => {
    if (sealed[0] !== form || sealed.length < 1 + 32 + 16) return err({ code: 'seal-broken' });
    const [enc, ciphertext] = [exact(sealed.subarray(1, 33)), exact(sealed.subarray(33))];
    const recipientKey = await key;
    try {
      return ok(new Uint8Array(await opening.open({ recipientKey, enc, info }, ciphertext, exact(Buffer.from(context)))));
    } catch {
      return err({ code: 'seal-broken' });
    }
  };
}

/** The library takes whole ArrayBuffers, and a Buffer is a window into a larger one. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
