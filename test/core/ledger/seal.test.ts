import { describe, expect, test } from 'vitest';
import { newPrivateKey, publicHalf } from '../../../core/ledger/keys.ts';
import { openSeal, seal } from '../../../core/ledger/seal.ts';
import { codeOf, must, seededRandom } from '../fixtures/hand-held.ts';

const openKey = newPrivateKey(seededRandom('segel'));
const sealKey = publicHalf(openKey, 'x25519');
const secret = Buffer.from('coretan tangan yang tidak boleh dibaca kios curian');
const context = 'upacara:pegawai:pakta';

describe('a sealed signature', async () => {
  const sealed = await seal(secret, context, sealKey);

  test('opens with the key of the ceremony, in its place', async () => {
    expect(Buffer.from(must(await openSeal(sealed, context, openKey)))).toEqual(secret);
  });

  test('shows nothing of what it holds, and never looks the same twice', async () => {
    expect(Buffer.from(sealed).includes(secret.subarray(0, 8))).toBe(false);
    expect(await seal(secret, context, sealKey)).not.toEqual(sealed);
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
  const sealed = await seal(new Uint8Array(), context, sealKey);
  expect(must(await openSeal(sealed, context, openKey))).toHaveLength(0);
});
