import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  newPrivateKey,
  privateKey,
  publicHalf,
  publicKey,
  signText,
  verifyText,
  verifyTextLater,
} from '../../../core/ledger/keys.ts';
import { seededRandom } from '../fixtures/hand-held.ts';

// RFC 8032, section 7.1, test 2.
const rfc8032 = {
  secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  open: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: 'r',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};

test('the Ed25519 of RFC 8032', () => {
  expect(publicHalf(rfc8032.secret)).toBe(rfc8032.open);
  expect(signText(rfc8032.message, privateKey(rfc8032.secret))).toBe(rfc8032.signature);
  expect(verifyText(rfc8032.message, rfc8032.signature, publicKey(rfc8032.open))).toBe(true);
  expect(verifyText('s', rfc8032.signature, publicKey(rfc8032.open))).toBe(false);
});

test.each([rfc8032.signature.toUpperCase(), `${rfc8032.signature}00`, `${rfc8032.signature}zz`, ''])(
  '%j is no signature',
  async (text) => {
    expect(verifyText(rfc8032.message, text, publicKey(rfc8032.open))).toBe(false);
    expect(await verifyTextLater(rfc8032.message, text, publicKey(rfc8032.open))).toBe(false);
  },
);

test('the X25519 of RFC 7748, section 5.2: the base point times nine', () => {
  const nine = `09${'0'.repeat(62)}`;
  expect(publicHalf(nine, 'x25519')).toBe('422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079');
});

test.each(['', 'ab', 'A'.repeat(64), 'z'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}\n`])('%j is no raw key', (hex) => {
  expect(() => privateKey(hex)).toThrow('32 bytes');
  expect(() => publicKey(hex)).toThrow('32 bytes');
});

test('a key comes from 32 bytes of chance', () => {
  const random = seededRandom('x');
  const made = newPrivateKey(random);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(made).toBe(Buffer.from(seededRandom('x')(32)).toString('hex'));
  expect(createPublicKey(privateKey(made)).asymmetricKeyType).toBe('ed25519');
});
