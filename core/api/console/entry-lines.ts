import { correctedTime, offsetAt } from '../../ceremony/clock-offset.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { shortCode, type BlobHash } from '../../ledger/ids.ts';
import type { Entry, StoredEntry } from '../../ledger/entry.ts';
import { readEntry } from '../../ledger/read-entry.ts';
import { assertNever } from '../../result.ts';
import type { EntryDetail, EntryLine } from './entry-line.ts';

/** Entries in words that a screen can show; what a newer program wrote stays in the list as unreadable. */
export function entryLines(stored: readonly StoredEntry[], picture: CeremonyPicture): EntryLine[] {
  const pacts = new PactVersions(picture);
  return stored.map((one) => lineOf(one, readEntry(one), picture, pacts));
}

function lineOf(
  { station, seq, hash, at }: StoredEntry,
  entry: Entry | null,
  picture: CeremonyPicture,
  pacts: PactVersions,
): EntryLine {
  const known = picture.stations.get(station);
  const isOrganiser = station === picture.organiser;
  return {
    station,
    name: isOrganiser ? '' : (known?.added?.name ?? station),
    seq,
    hash,
    at,
    correctedAt: known === undefined ? null : correctedTime(at, offsetAt(known.clock, seq)),
    person: entry === null ? null : personIn(entry, picture),
    receipt: entry?.kind === 'pact-signed' ? shortCode(hash) : null,
    detail: entry === null ? { kind: 'unreadable' } : detailOf(entry, picture, pacts),
  };
}

function personIn({ body }: Entry, { people }: CeremonyPicture): EntryLine['person'] {
  const id = 'person' in body ? (body.person ?? null) : null;
  if (id === null) return null;
  const person = people.get(id);
  return { id, name: person?.name ?? null, unit: person?.unit ?? '' };
}

function detailOf(entry: Entry, picture: CeremonyPicture, pacts: PactVersions): EntryDetail {
  const { kind } = entry;
  switch (kind) {
    case 'pact-signed': {
      const { person, pact, identified, badge = null, noticeShownAt } = entry.body;
      const counting = picture.signings.get(person)?.[0];
      return {
        kind,
        identified,
        badge,
        version: pacts.versionOf(pact),
        versions: pacts.count,
        noticeShown: noticeShownAt !== null,
        counts: counting?.hash === entry.hash,
      };
    }
    case 'person-refused':
      return { kind, reason: entry.body.reason };
    case 'badge-revoked':
      return { kind, issue: entry.body.issue, reason: entry.body.reason };
    case 'absence-explained':
      return { kind, reason: entry.body.reason, note: entry.body.note };
    case 'duty-recorded': {
      const { duty, done } = entry.body;
      return { kind, duty: picture.definition.duties.find(({ id }) => id === duty)?.name ?? duty, done };
    }
    case 'anomaly-settled':
      return { kind, code: entry.body.code, reason: entry.body.reason };
    case 'station-added':
      return { kind, name: entry.body.name, venue: entry.body.venue };
    case 'station-opened':
      return { kind, key: entry.body.stationKey.slice(0, 8) };
    case 'station-closed':
      return { kind, signed: entry.body.signed };
    case 'clock-compared':
      return { kind, offsetMillis: entry.body.offsetMillis };
    case 'reading-point-shown':
      return { kind, point: entry.body.point };
    case 'text-adopted': {
      const { text, blob } = entry.body;
      const isPact = text === 'pact';
      return {
        kind,
        text,
        version: isPact ? pacts.versionOf(blob) : null,
        title: isPact ? (picture.pacts.get(blob)?.title ?? '') : '',
        signed: isPact ? pacts.signedUnder(blob) : 0,
      };
    }
    case 'roster-imported':
      return { kind, people: entry.body.people };
    case 'ceremony-founded':
    case 'ceremony-arranged':
    case 'reading-began':
    case 'reading-ended':
      return { kind };
    default:
      return assertNever(kind);
  }
}

/** Versions of the pact in the order in which the organiser adopted them. */
class PactVersions {
  private readonly hashes: BlobHash[];
  private readonly picture: CeremonyPicture;
  private counted: Map<BlobHash, number> | null = null;

  constructor(picture: CeremonyPicture) {
    this.picture = picture;
    this.hashes = [...new Set(picture.adoptions.filter(({ text }) => text === 'pact').map(({ hash }) => hash))];
  }

  get count(): number {
    return this.hashes.length;
  }

  /** From 1; null for a text that the organiser never adopted. */
  versionOf(hash: BlobHash): number | null {
    const index = this.hashes.indexOf(hash);
    return index < 0 ? null : index + 1;
  }

  signedUnder(hash: BlobHash): number {
    this.counted ??= this.countSignings();
    return this.counted.get(hash) ?? 0;
  }

  private countSignings(): Map<BlobHash, number> {
    const counted = new Map<BlobHash, number>();
    for (const signings of this.picture.signings.values()) {
      for (const { pact } of signings) counted.set(pact, (counted.get(pact) ?? 0) + 1);
    }
    return counted;
  }
}
