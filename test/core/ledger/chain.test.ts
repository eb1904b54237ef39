import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UtcText } from '../../../core/clock.ts';
import { canonicalJson, hashedText, hashOfEntry, isSignedBy, signEntry, type HashedFields } from '../../../core/ledger/chain.ts';
import { noEntryBefore } from '../../../core/ledger/entry.ts';
import type { CeremonyId, EntryHash, StationId } from '../../../core/ledger/ids.ts';
import { newPrivateKey, privateKey, publicHalf, publicKey } from '../../../core/ledger/keys.ts';
import { canonicalJson as verifiersJson } from '../../../core/ledger/verify/canonical-json.ts';
import { seededRandom } from '../fixtures/hand-held.ts';
import { Kiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';

const secret = newPrivateKey(seededRandom('kunci'));
const key = privateKey(secret);
const fields = {
  ceremony: 'C'.repeat(16) as CeremonyId,
  station: 'K10SA1' as StationId,
  seq: 7,
  previous: noEntryBefore,
  clock: '2026-11-23T01:02:03.456Z-00f3',
  at: '2026-11-23T01:02:03.456Z' as UtcText,
};

describe('the text that is hashed', () => {
  test('is the canonical JSON of the fields, whatever they hold', () => {
    const body = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(body, text, text, fc.nat(), (given, kind, station, seq) => {
        const entry: HashedFields = { ...fields, station: station as StationId, seq, kind, body: canonicalJson(given) };
        const whole = canonicalize({ ...entry, body: JSON.parse(entry.body) as unknown });
        expect(hashedText(entry)).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  test('is canonical in the eyes of the verifier too', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const written = canonicalJson(value);
        expect(verifiersJson(JSON.parse(written))).toBe(written);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
    );
  });

  test('holds no NaN and no lone surrogate', () => {
    expect(() => canonicalJson({ seq: Number.NaN })).toThrow('NaN');
    expect(() => canonicalJson({ name: '\ud800' })).toThrow(/surrogate/i);
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
  });
});

test('an auditor finds every hash of a file again by putting columns together in SQL', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'kios');
  const kiosk = new Kiosk(path, small.clock);
  await kiosk.sign(small.badges[0]?.token ?? '');
  const rows = kiosk.ceremony.file.database
    .prepare<[], { hash: string; text: string }>(
      `select hash, '{"at":"' || at || '","body":' || body || ',"ceremony":"' || ceremony || '","clock":"' || clock
        || '","kind":"' || kind || '","previous":"' || previous || '","seq":' || seq || ',"station":"' || station || '"}' as text
       from entry`,
    )
    .all();
  expect(rows.length).toBe(8);
  for (const { hash, text } of rows) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  kiosk.close();
  small.ceremony.close();
});

describe('a signed entry', () => {
  const entry = signEntry({ ...fields, kind: 'reading-began', body: { oath: 'a'.repeat(64) as never } }, key);

  test('is known by its station key and by no other', () => {
    expect(isSignedBy(entry, publicKey(publicHalf(secret)))).toBe(true);
    expect(isSignedBy(entry, publicKey(publicHalf(newPrivateKey(seededRandom('kunci lain')))))).toBe(false);
  });

  test('has another hash as soon as any of its fields differs', () => {
    const changes: Partial<HashedFields>[] = [
      { ceremony: 'D'.repeat(16) as CeremonyId },
      { station: 'K10SA2' as StationId },
      { seq: 8 },
      { previous: 'f'.repeat(64) as EntryHash },
      { clock: '2026-11-23T01:02:03.456Z-00f4' },
      { at: '2026-11-23T01:02:03.457Z' as UtcText },
      { kind: 'reading-ended' },
      { body: '{}' },
    ];
    const hashes = changes.map((change) => hashOfEntry({ ...entry, ...change }));
    expect(new Set([entry.hash, ...hashes]).size).toBe(changes.length + 1);
  });

  test.each(['', 'ff', 'zz'.repeat(64), 'f'.repeat(128), '0'.repeat(128)])(
    'is not vouched for by the signature %j',
    (signature) => {
      expect(isSignedBy({ ...entry, signature }, publicKey(publicHalf(secret)))).toBe(false);
    },
  );

  test('signs a typed text, so that the signature of an entry is never one of a badge or an enrolment', () => {
    const { hash } = entry;
    expect(isSignedBy({ ...entry, hash: `ikrar-entry-1:${hash}` as EntryHash }, publicKey(publicHalf(secret)))).toBe(false);
  });
});
