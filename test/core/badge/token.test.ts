import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBadgeToken, tokenLength, writeBadgeToken } from '../../../core/badge/token.ts';
import { personFromBytes, type CeremonyId } from '../../../core/ledger/ids.ts';
import { newPrivateKey, privateKey, publicHalf, publicKey } from '../../../core/ledger/keys.ts';
import { codeOf, must, seededRandom } from '../fixtures/hand-held.ts';

const ceremony = 'CEREM0NY00000001' as CeremonyId;
const secret = newPrivateKey(seededRandom('panitia'));
const [key, open] = [privateKey(secret), publicKey(publicHalf(secret))];
const anyBadge = fc.record({
  person: fc.uint8Array({ minLength: 5, maxLength: 5 }).map((bytes) => personFromBytes(bytes)),
  issue: fc.integer({ min: 1, max: 255 }),
});
const badge = { person: personFromBytes(Uint8Array.of(1, 2, 3, 4, 5)), issue: 1 };
const token = writeBadgeToken(ceremony, badge, key);
const read = (text: string) => readBadgeToken(text, ceremony, open);

describe('a badge', () => {
  test('of anybody comes back as it was written, in 122 letters', () => {
    fc.assert(
      fc.property(anyBadge, (written) => {
        const text = writeBadgeToken(ceremony, written, key);
        expect(text).toHaveLength(tokenLength);
        expect(must(read(text))).toEqual(written);
      }),
    );
  });

  test('has only letters that every keyboard layout types alike, and a QR code holds in alphanumeric mode', () => {
    fc.assert(
      fc.property(anyBadge, (written) => {
        expect(writeBadgeToken(ceremony, written, key)).toMatch(/^[0-9BCDEFGHJKLNOPRSTUVX]{122}$/);
      }),
    );
  });

  test('is the same each time, so that a sheet that is printed again stays valid', () => {
    expect(writeBadgeToken(ceremony, badge, key)).toBe(token);
    expect(writeBadgeToken(ceremony, { ...badge, issue: 2 }, key)).not.toBe(token);
  });

  test('is read whatever the scanner adds: small letters, spaces and line ends around it', () => {
    for (const typed of [token.toLowerCase(), ` ${token}\r\n`, `\t${token}`]) expect(must(read(typed))).toEqual(badge);
  });

  test('is issued at most 255 times', () => {
    expect(() => writeBadgeToken(ceremony, { ...badge, issue: 256 }, key)).toThrow('at most 255');
    expect(() => writeBadgeToken(ceremony, { ...badge, issue: 0 }, key)).toThrow('at most 255');
  });
});

describe('what is no badge of this ceremony is refused', () => {
  test('one of another ceremony', () => {
    const other = writeBadgeToken('CEREM0NY00000002' as CeremonyId, badge, key);
    expect(codeOf(read(other))).toBe('badge-other-ceremony');
  });

  test('one that somebody else signed', () => {
    const forged = writeBadgeToken(ceremony, badge, privateKey(newPrivateKey(seededRandom('pemalsu'))));
    expect(codeOf(read(forged))).toBe('badge-not-signed');
  });

  test('one with any single letter exchanged', () => {
    const place = fc.record({
      at: fc.nat({ max: tokenLength - 1 }),
      by: fc.constantFrom(...Array.from('0123456789BCDEFGHJKLNOPRSTUVX')),
    });
    fc.assert(
      fc.property(place, ({ at, by }) => {
        fc.pre(token[at] !== by);
        expect(codeOf(read(token.slice(0, at) + by + token.slice(at + 1)))).toMatch(/^badge-/);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a letter too few', token.slice(1)],
    ['a letter too many', `${token}0`],
    ['a letter outside the alphabet', `A${token.slice(1)}`],
    ['a number beyond 74 bytes', 'X'.repeat(tokenLength)],
    ['a price tag', '8991234567890'],
    ['a web address', 'https://example.id/absen?x=1'],
    ['ten thousand letters', '0'.repeat(10_000)],
    ['a badge with a hole in it', `${token.slice(0, 60)} ${token.slice(61)}`],
    ['a badge written backwards for the eye', `\u202e${token}`],
    ['letters that only become ours in capitals', `ß${token.slice(2)}`],
    ['a NUL', '\0'],
  ])('%s', (_, text) => {
    expect(codeOf(read(text))).toBe('badge-unreadable');
  });

  test('any text at all: a code, never a fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(codeOf(read(text))).toMatch(/^badge-/);
      }),
    );
  });
});
