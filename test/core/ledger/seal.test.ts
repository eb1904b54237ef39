import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, test } from 'vitest';
import { newPrivateKey, publicHalf } from '../../../core/ledger/keys.ts';
import { freshSeal, openSeal } from '../../../core/ledger/seal.ts';
import { codeOf, must, seededRandom } from '../fixtures/hand-held.ts';

const openKey = newPrivateKey(seededRandom('segel'));
const sealKey = publicHalf(openKey, 'x25519');
const secret = Buffer.from('coretan tangan yang tidak boleh dibaca kios curian');
const context = 'upacara:pegawai:pakta';

async function seal(bytes: Uint8Array): Promise<Uint8Array> {
  const fresh = await freshSeal(sealKey);
  return fresh.close(bytes, context);
}

describe('a sealed signature', async () => {
  const sealed = await seal(secret);

  test('opens with the key of the ceremony, in its place', async () => {
    expect(Buffer.from(must(await openSeal(sealed, context, openKey)))).toEqual(secret);
  });

  test('shows nothing of what it holds, and never looks the same twice', async () => {
    expect(Buffer.from(sealed).includes(secret.subarray(0, 8))).toBe(false);
    expect(await seal(secret)).not.toEqual(sealed);
    expect(sealed[0]).toBe(1);
    expect(sealed.length).toBe(1 + 32 + secret.length + 16);
  });

  test('stays shut for another key, and in another place', async () => {
    expect(codeOf(await openSeal(sealed, context, newPrivateKey(seededRandom('lain'))))).toBe('seal-broken');
    expect(codeOf(await openSeal(sealed, `${context} `, openKey))).toBe('seal-broken');
    expect(codeOf(await openSeal(sealed, '', openKey))).toBe('seal-broken');
  });

  test('stays shut when any single bit differs', async () => {
    const opened: number[] = [];
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (codeOf(await openSeal(flipped, context, openKey)) !== 'seal-broken') opened.push(bit);
    }
    // The topmost bit of an X25519 public key means nothing (RFC 7748, section 5), but it goes into the key schedule.
    expect(opened).toEqual([]);
  });

  test('stays shut when it is cut short or has grown', async () => {
    const wrong = [
      sealed.subarray(0, 0),
      sealed.subarray(0, 48),
      sealed.subarray(0, -1),
      Buffer.concat([sealed, Buffer.alloc(1)]),
    ];
    for (const bytes of wrong) expect(codeOf(await openSeal(bytes, context, openKey))).toBe('seal-broken');
  });
});

test('an empty secret can be sealed', async () => {
  const sealed = await seal(new Uint8Array());
  expect(must(await openSeal(sealed, context, openKey))).toHaveLength(0);
});

test('a seal closes one secret and no other: two under one encapsulated key could be told apart from strangers', async () => {
  const fresh = await freshSeal(sealKey);
  await fresh.close(secret, context);
  await expect(fresh.close(secret, context)).rejects.toThrow('one secret');
});

describe('what we seal and what the library seals by itself are the same', () => {
  const stock = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const info = new TextEncoder().encode('ikrar-sealed-strokes-1');
  const aad = new TextEncoder().encode(context);
  const raw = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex')).buffer;

  test('the library opens ours', async () => {
    const sealed = await seal(secret);
    const recipientKey = await stock.kem.deserializePrivateKey(raw(openKey));
    const enc = Uint8Array.from(sealed.subarray(1, 33)).buffer;
    const opened = await stock.open({ recipientKey, enc, info }, Uint8Array.from(sealed.subarray(33)).buffer, aad.buffer);
    expect(Buffer.from(opened)).toEqual(secret);
  });

  test('we open what the library sealed', async () => {
    const recipientPublicKey = await stock.kem.deserializePublicKey(raw(sealKey));
    const { ct, enc } = await stock.seal({ recipientPublicKey, info }, Uint8Array.from(secret).buffer, aad.buffer);
    const sealed = Buffer.concat([Uint8Array.of(1), new Uint8Array(enc), new Uint8Array(ct)]);
    expect(Buffer.from(must(await openSeal(sealed, context, openKey)))).toEqual(secret);
  });
});
