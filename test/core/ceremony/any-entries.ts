import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { UtcText } from '../../../core/clock.ts';
import { noEntryBefore, type Entry } from '../../../core/ledger/entry.ts';
import type { BlobHash, CeremonyId, EntryHash, PersonId, StationId } from '../../../core/ledger/ids.ts';
import { privateKey, publicHalf, signText } from '../../../core/ledger/keys.ts';
import type { BodyOf, EntryKind } from '../../../core/ledger/kinds.ts';
import { definitionAtFounding } from '../../../core/ceremony/definition.ts';
import { definition, oath, pact } from '../fixtures/small-ceremony.ts';

/** Entries as a fold may meet them: few stations, few moments, so that everything that can collide does. */

const ceremony = 'C'.repeat(16) as CeremonyId;
const organisers = ['0RGAN1', '0RGAN2'] as StationId[];
const kiosks = ['K10SA1', 'K10SB2'] as StationId[];
const moments = ['2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.001Z', '2026-11-23T02:00:00.000Z'] as UtcText[];
const people = ['PERS0NA1', 'PERS0NB2', 'PERS0NC3'] as PersonId[];
const blob = (letter: string) => letter.repeat(64) as BlobHash;

const person = (id: PersonId, name: string) => ({
  id,
  number: '',
  numberKind: 'other',
  name,
  unit: 'Dinas Contoh',
  position: '',
  employment: 'PNS',
  rank: '',
});

const blobs: Record<string, unknown> = {
  [blob('a')]: oath,
  [blob('b')]: { ...oath, title: 'Ikrar Kedua' },
  [blob('c')]: pact,
  [blob('d')]: { ...pact, title: 'Pakta Kedua' },
  [blob('e')]: { people: [person(people[0] as PersonId, 'Ani'), person(people[1] as PersonId, 'Budi')] },
  [blob('f')]: { people: [person(people[2] as PersonId, 'Citra')] },
};

/** The JSON behind a hash; `9…` is there and is no text, everything else is missing. */
export function blobOf(hash: BlobHash): unknown {
  return hash === blob('9') ? 'bukan naskah' : blobs[hash];
}

const enrolmentKeys = ['1a'.repeat(32), '2b'.repeat(32)];
const stationKeys = ['3c'.repeat(32), '4d'.repeat(32)].map((key) => publicHalf(key));

function opened(station: StationId, enrolmentKey: string, stationKey: string): BodyOf<'station-opened'> {
  const text = `ikrar-enrolment-1:${ceremony}:${station}:${stationKey}`;
  return { stationKey, proof: signText(text, privateKey(enrolmentKey)), program: 'uji' };
}

function added(station: StationId, enrolmentKey: string, name: string): BodyOf<'station-added'> {
  const operatorPin = `${'0'.repeat(32)}:${'0'.repeat(64)}`;
  return { station, name, venue: 'Pendopo', handedOut: true, enrolmentKey: publicHalf(enrolmentKey), operatorPin };
}

function founded(title: string): BodyOf<'ceremony-founded'> {
  return { ...definition, title, organiserKey: '5e'.repeat(32), sealKey: '6f'.repeat(32) };
}

function signed(who: PersonId, text: BlobHash): BodyOf<'pact-signed'> {
  const at = moments[0] as UtcText;
  return {
    person: who,
    roster: blob('e'),
    pact: text,
    strokes: blob('8'),
    identified: 'badge',
    noticeShownAt: at,
    pactShownAt: at,
  };
}

type Said = { [Kind in EntryKind]: { kind: Kind; body: BodyOf<Kind> } }[EntryKind];
type Place = { station: StationId; seq: number; clock: string; at: UtcText };

function entry(place: Place, said: Said, number: number): Entry {
  const hash = createHash('sha256').update(`${number}`).digest('hex') as EntryHash;
  return { ceremony, previous: noEntryBefore, signature: '0'.repeat(128), hash, ...place, ...said };
}

const of = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const texts = of([blob('a'), blob('b'), blob('c'), blob('d'), blob('9'), blob('7')]);
/** What the organiser may say of people who signed twice: few anomalies and few choices, so that words meet. */
const anySettlement = (whom: readonly PersonId[]): fc.Arbitrary<Said> =>
  fc
    .tuple(of(whom), of(kiosks), fc.integer({ min: 1, max: 2 }), of(['none', 'this', 'first']))
    .map(([who, station, seq, chosen]) => ({
      kind: 'anomaly-settled',
      body: {
        code: 'signed-twice',
        person: who,
        station,
        seq,
        reason: `dipilih ${chosen}`,
        ...(chosen === 'none' ? {} : { counts: { station, seq: chosen === 'this' ? seq : 1 } }),
      },
    }));
const anySaid: fc.Arbitrary<Said> = fc.oneof(
  of(['Satu', 'Dua']).map((title): Said => ({ kind: 'ceremony-founded', body: founded(title) })),
  fc
    .tuple(of(['oath', 'pact'] as const), texts)
    .map(([text, hash]): Said => ({ kind: 'text-adopted', body: { text, blob: hash } })),
  of(['Tiga', 'Empat']).map((title): Said => ({
    kind: 'ceremony-arranged',
    body: { ...definitionAtFounding(founded('Satu')), title },
  })),
  fc
    .tuple(of(people), of(['sick', 'leave', null] as const))
    .map(([who, reason]): Said => ({ kind: 'absence-explained', body: { person: who, reason, note: '' } })),
  fc
    .tuple(of(people), of(['logo', 'app']), fc.boolean())
    .map(([who, duty, done]): Said => ({ kind: 'duty-recorded', body: { person: who, duty, done } })),
  of([blob('e'), blob('f'), blob('9')]).map((hash): Said => ({
    kind: 'roster-imported',
    body: { blob: hash, people: 1, units: 1, source: '0'.repeat(64) },
  })),
  fc
    .tuple(of(kiosks), of(enrolmentKeys), of(['Satu', 'Dua']))
    .map(([station, key, name]): Said => ({ kind: 'station-added', body: added(station, key, name) })),
  fc
    .tuple(of(kiosks), of(enrolmentKeys), of(stationKeys))
    .map(([station, key, own]): Said => ({ kind: 'station-opened', body: opened(station, key, own) })),
  of(['reading-began', 'reading-ended'] as const).map((kind): Said => ({ kind, body: { oath: blob('a') } })),
  of([1, 2]).map((point): Said => ({ kind: 'reading-point-shown', body: { oath: blob('a'), point } })),
  fc.tuple(of(people), of([blob('c'), blob('d')])).map(([who, text]): Said => ({ kind: 'pact-signed', body: signed(who, text) })),
  of([null, ...people]).map((who): Said => ({
    kind: 'person-refused',
    body: { reason: 'already-signed', person: who, scan: null },
  })),
  fc.tuple(of(people), of([1, 2])).map(([who, issue]): Said => ({
    kind: 'badge-revoked',
    body: { person: who, issue, reason: 'hilang' },
  })),
  of([-3_600_000, 0, 3_600_000]).map((offsetMillis): Said => ({
    kind: 'clock-compared',
    body: { offsetMillis, against: organisers[0] as StationId, how: 'time-code', shownAt: moments[1] as UtcText },
  })),
  anySettlement(people),
  of([0, 7]).map((count): Said => ({ kind: 'station-closed', body: { signed: count } })),
);
const placeAt = (stations: readonly StationId[], lastSeq: number): fc.Arbitrary<Place> =>
  fc.record({
    station: of(stations),
    seq: fc.integer({ min: 1, max: lastSeq }),
    clock: of(moments.map((moment) => `${moment}-0000`)),
    at: of(moments),
  });
const anyPlace = placeAt([...organisers, ...kiosks], 4);

/** One person signs at a kiosk. */
const signing: fc.Arbitrary<[Place, Said]> = fc.tuple(
  placeAt(kiosks, 2),
  of([blob('c'), blob('d')]).map((text): Said => ({ kind: 'pact-signed', body: signed(people[0] as PersonId, text) })),
);

/** One person signs again and again, and the organiser says one word after another about it. */
export function signedAndSettledAgain(): fc.Arbitrary<Entry[]> {
  const whom = people.slice(0, 1);
  const settlement = fc.tuple(placeAt(organisers, 4), anySettlement(whom));
  const said = fc.oneof(signing, settlement, settlement);
  return beginnings(fc.array(said, { maxLength: 10 }));
}

/** Two laptops founded the ceremony, each with texts of its own, and both decide and are heard of at kiosks. */
export function entriesOfTwoFoundings(): fc.Arbitrary<Entry[]> {
  const settlement = fc.tuple(placeAt(organisers, 4), anySettlement(people.slice(0, 1)));
  const said = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(anyPlace, anySaid) },
    { weight: 2, arbitrary: signing },
    { weight: 1, arbitrary: settlement },
  );
  return beginnings(fc.array(said, { maxLength: 14 }), of([organisers, organisers.toReversed()]));
}

/** Entries that fit together by chance alone, behind the foundings and texts without which there is no picture. */
export function anyEntries(): fc.Arbitrary<Entry[]> {
  return beginnings(fc.array(fc.tuple(anyPlace, anySaid), { maxLength: 14 }));
}

/** @param founders one laptop unless said otherwise; a second one brings the other texts */
function beginnings(
  following: fc.Arbitrary<[Place, Said][]>,
  founders: fc.Arbitrary<StationId[]> = of(organisers).map((organiser) => [organiser]),
): fc.Arbitrary<Entry[]> {
  const begin = (station: StationId, index: number): [Place, Said][] => {
    const place = (seq: number): Place => ({ station, seq, clock: `${moments[0]}-0000`, at: moments[0] as UtcText });
    const [oathHash, pactHash] = index === 0 ? [blob('a'), blob('c')] : [blob('b'), blob('d')];
    return [
      [place(1), { kind: 'ceremony-founded', body: founded('Satu') }],
      [place(2), { kind: 'text-adopted', body: { text: 'oath', blob: oathHash } }],
      [place(3), { kind: 'text-adopted', body: { text: 'pact', blob: pactHash } }],
    ];
  };
  return fc
    .tuple(founders, following)
    .map(([who, more]) => [...who.flatMap(begin), ...more].map(([place, said], index) => entry(place, said, index)));
}

/** A day without any trouble: founded, one station, two people. */
export function entriesOfATrueDay(): Entry[] {
  const [organiser, kiosk] = [organisers[0] as StationId, kiosks[0] as StationId];
  const [key, own] = [enrolmentKeys[0] as string, stationKeys[0] as string];
  const day: [StationId, Said][] = [
    [organiser, { kind: 'ceremony-founded', body: founded('Satu') }],
    [organiser, { kind: 'text-adopted', body: { text: 'oath', blob: blob('a') } }],
    [organiser, { kind: 'text-adopted', body: { text: 'pact', blob: blob('c') } }],
    [organiser, { kind: 'roster-imported', body: { blob: blob('e'), people: 2, units: 1, source: '0'.repeat(64) } }],
    [organiser, { kind: 'station-added', body: added(kiosk, key, 'Kios') }],
    [kiosk, { kind: 'station-opened', body: opened(kiosk, key, own) }],
    [kiosk, { kind: 'reading-began', body: { oath: blob('a') } }],
    [kiosk, { kind: 'reading-ended', body: { oath: blob('a') } }],
    [kiosk, { kind: 'pact-signed', body: signed(people[0] as PersonId, blob('c')) }],
    [kiosk, { kind: 'pact-signed', body: signed(people[1] as PersonId, blob('c')) }],
    [kiosk, { kind: 'station-closed', body: { signed: 2 } }],
  ];
  const seqs = new Map<StationId, number>();
  return day.map(([station, said], index) => {
    const seq = (seqs.get(station) ?? 0) + 1;
    seqs.set(station, seq);
    const at = new Date(Date.UTC(2026, 10, 23, 1, index)).toISOString() as UtcText;
    return entry({ station, seq, clock: `${at}-0000`, at }, said, index);
  });
}
