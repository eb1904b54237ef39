import { isCalled } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { StoredEntry } from '../../ledger/entry.ts';
import type { PersonId, StationId } from '../../ledger/ids.ts';
import { reconciliationOf } from '../../merge/reconciliation.ts';
import { assertNever } from '../../result.ts';
import type { EntriesBehind } from './closing-contract.ts';

/** What an anomaly names, as a window says it. */
type Named = { code: string; station?: string | undefined; seq?: number | undefined; person?: string | undefined };

/** The entries of a station that one number of its account is made of. */
export function entriesBehindNumber(ceremony: Ceremony, station: string, which: EntriesBehind): StoredEntry[] {
  const picture = ceremony.picture();
  const all = ceremony.rows.entriesOf(station as StationId);
  const ofKind = (kind: string) => all.filter((entry) => entry.kind === kind);
  const known = picture.stations.get(station as StationId);
  switch (which) {
    case 'all':
      return all;
    case 'signed':
      return ofKind('pact-signed');
    case 'counting': {
      const counting = countingHashes(picture);
      return ofKind('pact-signed').filter(({ hash }) => counting.has(hash));
    }
    case 'late': {
      const late = new Set(reconciliationOf(picture).accounts.find(({ id }) => id === station)?.late);
      return ofKind('pact-signed').filter(({ seq }) => late.has(seq));
    }
    case 'gaps': {
      const beside = new Set(known?.gaps.flatMap(({ from, to }) => [from - 1, to + 1]));
      return all.filter(({ seq }) => beside.has(seq));
    }
    case 'forks': {
      const forks = new Set(known?.forks);
      return all.filter(({ seq }) => forks.has(seq));
    }
    case 'keys':
      return ofKind('station-opened');
    case 'closing':
      return ofKind('station-closed');
    case 'clock':
      return ofKind('clock-compared');
    default:
      return assertNever(which);
  }
}

/** The entries that stand against each other in an anomaly. */
export function sidesOf(ceremony: Ceremony, { code, station = '', seq, person }: Named): StoredEntry[] {
  const { rows } = ceremony;
  const picture = ceremony.picture();
  switch (code) {
    case 'signed-twice':
      return (picture.signings.get(person as PersonId) ?? []).flatMap((signing) => {
        const entry = rows.entry(signing.station, signing.seq, signing.hash);
        return entry === null ? [] : [entry];
      });
    case 'ledger-gap': {
      const gap = picture.stations.get(station as StationId)?.gaps.find(({ from }) => from === seq);
      return gap === undefined ? [] : [...rows.entriesAt(station, gap.from - 1), ...rows.entriesAt(station, gap.to + 1)];
    }
    case 'station-cloned':
      return entriesBehindNumber(ceremony, station, 'keys');
    case 'text-version-mixed':
      return rows.entriesOfKind('text-adopted').filter(({ body }) => body.includes('"text":"pact"'));
    case 'station-missing':
      return rows.entriesOfKind('station-added').filter(({ body }) => body.includes(`"station":"${station}"`));
    case 'clock-ahead-of-cap':
      return seq === undefined ? rows.entriesOf(station as StationId).slice(-1) : besideEachOther(ceremony, station, seq);
    default:
      return seq === undefined ? [] : rows.entriesAt(station, seq);
  }
}

/** A place and its two neighbours: where the clock leapt, the step shows. */
function besideEachOther({ rows }: Ceremony, station: string, seq: number): StoredEntry[] {
  return [seq - 1, seq, seq + 1].flatMap((place) => rows.entriesAt(station, place));
}

function countingHashes(picture: CeremonyPicture): Set<string> {
  const counting = new Set<string>();
  for (const [person, [first]] of picture.signings) {
    if (first !== undefined && isCalled(picture, person)) counting.add(first.hash);
  }
  return counting;
}
