import { expect, test } from 'vitest';
import { kinds, organisersKinds, type BodyOf, type EntryKind } from '../../../core/ledger/kinds.ts';
import type { BlobHash, PersonId, StationId } from '../../../core/ledger/ids.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import { blobsOf } from '../../../core/ledger/read-entry.ts';
import type { UtcText } from '../../../core/clock.ts';
import { namedBy } from '../../../resources/verify/attachments.ts';
import { bodyFits, organisersKinds as pagesList } from '../../../resources/verify/body-shape.ts';

/** One body of every kind, with every field in it; the compiler asks for one of a new kind. */
const person = 'P0000001' as PersonId;
const station = 'K10SAA' as StationId;
const hash = 'ab'.repeat(32);
const blob = hash as BlobHash;
const at = '2026-11-23T01:02:03.004Z' as UtcText;
const leader = { name: 'Contoh', position: 'Bupati', rank: '', identity: { label: 'NIP', number: '' } } as const;
const held = {
  title: 'Ikrar',
  date: '2026-11-23',
  timezone: 'Asia/Jakarta',
  venue: 'Pendopo',
  signers: 'all',
  readingMode: 'repeat',
  number: '',
  institution: '',
  legalBasis: ['Undang-undang'],
  bareNumbers: false,
  badgeDays: 7,
} as const;
const samples: { [Kind in EntryKind]: BodyOf<Kind> } = {
  'ceremony-founded': { ...held, legalBasis: [''], leader: { name: '', position: '' }, organiserKey: hash, sealKey: hash },
  'ceremony-arranged': {
    ...held,
    legalBasis: [''],
    venues: [{ name: 'Aula', kind: 'hall' }],
    leader,
    witnesses: [leader],
    officials: [{ ...leader, heading: 'Mengetahui' }],
    representatives: [{ person, units: ['Dinas Contoh'] }],
    deadline: '2026-11-30',
    eligible: ['PNS'],
    duties: [{ id: 'pin', name: 'Memakai pin' }],
    paper: 'F4',
    margins: 'usual',
    letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], image: blob },
  },
  'text-adopted': { text: 'oath', blob },
  'roster-imported': { blob, people: 5, units: 2, source: hash },
  'station-added': {
    station,
    name: 'kios-satu',
    venue: 'Aula',
    role: 'kiosk',
    handedOut: true,
    enrolmentKey: hash,
    operatorPin: `${'ab'.repeat(16)}:${hash}`,
  },
  'station-opened': { stationKey: hash, proof: hash + hash, program: '1.0.0' },
  'reading-began': { oath: blob },
  'reading-point-shown': { oath: blob, point: 1 },
  'reading-ended': { oath: blob },
  'pact-signed': {
    person,
    roster: blob,
    pact: 'bc'.repeat(32) as BlobHash,
    strokes: 'cd'.repeat(32) as BlobHash,
    identified: 'badge',
    badge: 1,
    noticeShownAt: at,
    pactShownAt: at,
  },
  'person-refused': { reason: 'already-signed', person, scan: hash },
  'badge-revoked': { person, issue: 1, reason: 'hilang' },
  'absence-explained': { person, reason: 'leave', note: '' },
  'duty-recorded': { person, duty: 'pin', done: true },
  'clock-compared': { offsetMillis: 12, against: station, how: 'time-code', shownAt: at },
  'anomaly-settled': { code: 'signed-twice', station, seq: 2, person, reason: 'lupa', counts: { station, seq: 2 } },
  'station-closed': { signed: 3 },
};

/** Just inside and just outside of everything that any field asks for, and what an attacker would try. */
const lengths = [0, 1, 6, 8, 40, 60, 80, 120, 200, 300, 500];
const counts = [0, 1, 8, 10, 20, 40, 254, 255, 500, 2000, 3660, 1e15, Number.MAX_SAFE_INTEGER];
const texts =
  '\u0000|\u202e|\u200b|\u2028|\ud800|__proto__|Iya|-|P000000I|k10saa|0|2026-02-30|2024-02-29|2100-02-29|26-11-23|' +
  `2026-11-23T24:00:00.000Z|2026-11-23T01:02:03Z|2026-02-30T01:02:03.004Z|${at}|${at} |${hash.toUpperCase()}|${hash}\n`;
const hostile: unknown[] = [
  ...lengths.flatMap((length) => ['a'.repeat(length), 'a'.repeat(length + 1), '😀'.repeat(length + 1)]),
  ...[31, 32, 33, 63, 64, 65, 128].map((length) => 'ab'.repeat(length)),
  ...counts.flatMap((count) => [count, count + 1, -count]),
  ...texts.split('|'),
  null,
  true,
  false,
  1.5,
  -1,
  [],
  {},
  [[]],
  [null],
  { length: 1 },
];

/** The body with one of its places, at any depth, replaced or taken out, or made longer where it is a list. */
function* changed(value: unknown): Generator {
  yield* hostile;
  if (Array.isArray(value)) {
    for (const count of counts.filter((each) => each <= 2000)) {
      yield Array<unknown>(count).fill(value[0]);
      yield Array<unknown>(count + 1).fill(value[0]);
    }
    for (const first of changed(value[0])) yield [first];
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, later: 'a field that a newer program has added' };
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of changed(member)) yield { ...value, [name]: other };
    }
  }
}

test.each(Object.entries(samples))('a body of the kind %s fits where the registry says so, and nowhere else', (kind, sample) => {
  const { body } = kinds[kind as EntryKind];
  expect(bodyFits(kind, sample)).toBe(true);
  const differing = [...changed(sample)].filter((other) => bodyFits(kind, other) !== body.safeParse(other).success);
  expect(differing).toEqual([]);
});

test.each(Object.entries(samples))('the page looks for the attachments that an entry of the kind %s names', (kind, body) => {
  const named = blobsOf({ kind, body } as Entry);
  expect(namedBy({ kind, body })).toEqual(named);
});

test('a kind that a newer program has made is neither one nor the other', () => {
  expect(bodyFits('oath-repeated', {})).toBeNull();
  expect(bodyFits('__proto__', {})).toBeNull();
});

test('the page’s own list of what only the organiser may say is that of the registry', () => {
  expect([...pagesList].toSorted()).toEqual([...organisersKinds].toSorted());
});
