import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBadgeToken } from '../../../core/badge/token.ts';
import type { UtcMillis } from '../../../core/clock.ts';
import { personFromBytes, type CeremonyId } from '../../../core/ledger/ids.ts';
import { newPrivateKey, privateKey, publicHalf, publicKey } from '../../../core/ledger/keys.ts';
import { readTimeCode, timeCodeLength, writeTimeCode } from '../../../core/station/time-code.ts';
import { seededRandom } from '../fixtures/hand-held.ts';

const ceremony = 'CEREM0NY00000001' as CeremonyId;
const secret = newPrivateKey(seededRandom('panitia'));
const [key, open] = [privateKey(secret), publicKey(publicHalf(secret))];
const at = Date.parse('2026-11-30T01:02:03.456Z') as UtcMillis;
const code = writeTimeCode(ceremony, at, key);
const read = (text: string) => readTimeCode(text, ceremony, open);

describe('a time code', () => {
  test('gives back the moment to the millisecond, in 124 letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 0) }), (millis) => {
        const text = writeTimeCode(ceremony, millis as UtcMillis, key);
        expect(text).toHaveLength(timeCodeLength);
        expect(read(text)).toEqual({ ok: true, value: millis });
      }),
    );
    expect(timeCodeLength).toBe(124);
  });

  test('survives a scanner that types small letters and spaces around them', () => {
    expect(read(`  ${code.toLowerCase()} `)).toEqual({ ok: true, value: at });
    expect(code).toMatch(/^[0-9BCDEFGHJKLNOPRSTUVX]+$/);
  });

  test('of another ceremony is told apart from one that nobody signed', () => {
    expect(readTimeCode(code, 'CEREM0NY00000002' as CeremonyId, open)).toMatchObject({ error: { code: 'badge-other-ceremony' } });
    const forged = writeTimeCode(ceremony, at, privateKey(newPrivateKey(seededRandom('orang lain'))));
    expect(read(forged)).toMatchObject({ error: { code: 'badge-not-signed' } });
  });

  test('that was altered anywhere never reads as a time', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: code.length - 1 }),
        fc.constantFrom(...'0123456789BCDEFGHJKLNOPRSTUVX'.split('')),
        (place, letter) => {
          const altered = code.slice(0, place) + letter + code.slice(place + 1);
          fc.pre(altered !== code);
          expect(read(altered)?.ok ?? false).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is no badge, and a badge is no time code', () => {
    const badge = writeBadgeToken(ceremony, { person: personFromBytes(Uint8Array.of(1, 2, 3, 4, 5)), issue: 1 }, key);
    expect(read(badge)).toBe(null);
  });

  test('is nothing that people, products or attackers scan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(read(text)).toBe(null);
      }),
    );
    for (const text of ['', '0'.repeat(124), 'X'.repeat(124), '198503152010012003', '\u202e'.repeat(124)])
      expect(read(text)).toBe(null);
  });
});
