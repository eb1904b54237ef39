import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { createLedgerFile } from '../ledger/file.ts';
import type { BlobHash, CeremonyId, StationId } from '../ledger/ids.ts';
import { isEntryKind } from '../ledger/kinds.ts';
import { publicHalf, publicKey } from '../ledger/keys.ts';
import { isSignedBy } from '../ledger/chain.ts';
import { Enrolments } from '../merge/enrolments.ts';
import { blobsOf, readEntry, type EntryOf } from '../ledger/read-entry.ts';
import { rowsOf } from '../ledger/rows.ts';
import type { MirrorRefusal } from './mirror-refusal.ts';
import { salvageFile, type Salvage } from './salvage/salvage-file.ts';
import { foundingsIn } from './founding-entries.ts';
import { EntryUnion, missingRuns, type MissingRun } from './union.ts';

export type Recovered = {
  /** Whose file it was; null where neither file says so any more. */
  station: StationId | null;
  /** `fromPrimary` and those that only the mirror still had. */
  entries: number;
  fromPrimary: number;
  fromMirror: number;
  missing: MissingRun[];
  /** True when the station's private key was saved: the new file can be opened as this station and goes on. */
  canContinue: boolean;
};

export type RecoverRefusal =
  | FileRefusal
  | Extract<MirrorRefusal, { code: 'mirror-of-other-ceremony' | 'mirror-of-other-station' }>
  | { code: 'nothing-to-recover'; file: string };

/**
 * Builds the best ledger from a damaged file and its second copy, as a new file, whole or not there; both are only read.
 * Every entry is checked as a merge checks it: hash, signature of an enrolled key, chain, blobs.
 */
export function recoverLedger(primary: string, mirror: string, out: string): Result<Recovered, RecoverRefusal> {
  if (existsSync(out)) return err({ code: 'file-exists', file: basename(out) });
  const first = salvageFile(primary);
  if (!first.ok) return first;
  const second = salvageFile(mirror);
  if (!second.ok) return second;
  const salvages = [first.value, second.value];
  const founding = commonFounding(first.value, second.value);
  if (founding === null) return err({ code: 'nothing-to-recover', file: basename(primary) });
  if (founding === 'differ') return err({ code: 'mirror-of-other-ceremony', file: basename(mirror) });
  const station = commonStation(first.value, second.value);
  if (station === 'differ') return err({ code: 'mirror-of-other-station', file: basename(mirror) });

  const blobs = new Map(salvages.flatMap(({ committed, stray }) => [...stray.blobs, ...committed.blobs]));
  const enrolments = new Enrolments(founding.ceremony, founding.body.organiserKey);
  enrolments.hear(salvages.flatMap(everyEntry));
  const entries = bestUnion(salvages, { ceremony: founding.ceremony, enrolments, blobs });
  const local = station === null ? null : secretOf(station, first.value, enrolments, entries, blobs);
  const inPrimary = new Set(everyEntry(first.value).map(nameOf));
  const fromPrimary = entries.filter((entry) => inPrimary.has(nameOf(entry))).length;

  return createLedgerFile<Recovered, FileRefusal>(out, ({ database }) => {
    const rows = rowsOf(database);
    for (const hash of new Set(entries.flatMap(blobsNamedBy))) {
      const bytes = blobs.get(hash);
      if (bytes !== undefined) rows.insertBlob(hash, bytes);
    }
    for (const entry of entries) rows.insertEntry(entry);
    if (station !== null && local !== null) {
      rows.setLocal('station', station);
      rows.setLocal(local.name, local.value);
    }
    return ok({
      station,
      entries: entries.length,
      fromPrimary,
      fromMirror: entries.length - fromPrimary,
      missing: missingRuns(entries),
      canContinue: local !== null,
    });
  });
}

/**
 * The ceremony that both files belong to, as far as they still say. A file may have lost its founding entry, and a `-wal`
 * left over from another file may have brought it a second one.
 */
function commonFounding(primary: Salvage, mirror: Salvage): EntryOf<'ceremony-founded'> | 'differ' | null {
  const foundings = [primary, mirror].flatMap((salvage) => foundingsIn(everyEntry(salvage)));
  const [here, there] = [primary, mirror].map((salvage) => new Set(everyEntry(salvage).map(({ ceremony }) => ceremony)));
  const common = foundings.find(({ ceremony }) => mayBeOf(ceremony, here) && mayBeOf(ceremony, there));
  return common ?? (foundings.length === 0 ? null : 'differ');
}

function mayBeOf(ceremony: CeremonyId, known: ReadonlySet<CeremonyId> | undefined): boolean {
  return known === undefined || known.size === 0 || known.has(ceremony);
}

/**
 * The station that both say; the copy may be unmarked, and the file may have lost its own name. No hash guards these names,
 * so one that no entry knows is damage.
 */
function commonStation(primary: Salvage, mirror: Salvage): StationId | 'differ' | null {
  const known = new Set<string>([...everyEntry(primary), ...everyEntry(mirror)].flatMap(stationsNamedBy));
  const here = localOf(primary, 'station').filter((one) => known.has(one));
  const there = localOf(mirror, 'mirror-of')
    .map((mark) => mark.split(':')[1] ?? '')
    .filter((one) => known.has(one));
  const station = there.length === 0 ? here[0] : here.length === 0 ? there[0] : here.find((one) => there.includes(one));
  if (station === undefined) return here.length + there.length === 0 ? null : 'differ';
  return station as StationId;
}

type Judgement = { ceremony: CeremonyId; enrolments: Enrolments; blobs: ReadonlyMap<BlobHash, unknown> };

/** Everything committed in either file; of the rest what fits in between. */
function bestUnion(salvages: readonly Salvage[], { ceremony, enrolments, blobs }: Judgement): StoredEntry[] {
  const usable = (stored: StoredEntry) =>
    stored.ceremony === ceremony &&
    isEntryKind(stored.kind) &&
    enrolments.maySay(stored.station, stored.kind) &&
    enrolments.keysFor(stored).some((key) => isSignedBy(stored, key)) &&
    hasOwnBlobs(stored, blobs);
  const union = new EntryUnion();
  for (const { committed } of salvages) {
    for (const entry of committed.entries.values()) if (!union.has(entry) && usable(entry)) union.add(entry);
  }
  const strays = salvages.flatMap(({ stray }) => [...stray.entries.values()]).toSorted((a, b) => a.seq - b.seq);
  for (const entry of strays) if (!union.has(entry) && usable(entry)) union.addWhereItFits(entry);
  return union.chained();
}

/** A signing without its strokes cannot join; texts and rosters are the organiser's, who has them anyway. */
function hasOwnBlobs(stored: StoredEntry, blobs: ReadonlyMap<BlobHash, unknown>): boolean {
  const entry = readEntry(stored);
  return entry !== null && (entry.kind !== 'pact-signed' || blobs.has(entry.body.strokes));
}

/** The secret that lets the new file go on as this station; only the laptop's own file can have it. */
function secretOf(
  station: StationId,
  primary: Salvage,
  enrolments: Enrolments,
  entries: readonly StoredEntry[],
  blobs: ReadonlyMap<BlobHash, unknown>,
): { name: 'station-key' | 'enrolment-key'; value: string } | null {
  // A kiosk cannot open a ceremony whose texts or people are gone.
  if (entries.flatMap(blobsNamedBy).some((hash) => !blobs.has(hash))) return null;
  // Two laptops opened this file: the new one would go on behind the entries of the other one, with a key that is not theirs.
  if (enrolments.keysOf(station).length > 1) return null;
  for (const own of localOf(primary, 'station-key').filter(isHexKey)) {
    const half = publicKey(publicHalf(own));
    if (enrolments.keysOf(station).some((key) => key.equals(half))) return { name: 'station-key', value: own };
  }
  // Before its first opening a station has nothing but the one-time key.
  const [oneTime] = [...(primary.committed.local.get('enrolment-key') ?? [])].filter(isHexKey);
  if (oneTime === undefined || entries.some((entry) => entry.station === station)) return null;
  return { name: 'enrolment-key', value: oneTime };
}

function everyEntry({ committed, stray }: Salvage): StoredEntry[] {
  return [...committed.entries.values(), ...stray.entries.values()];
}

function nameOf({ hash, signature }: StoredEntry): string {
  return `${hash}:${signature}`;
}

function localOf({ committed, stray }: Salvage, name: string): string[] {
  return [...new Set([...(committed.local.get(name) ?? []), ...(stray.local.get(name) ?? [])])];
}

function blobsNamedBy(stored: StoredEntry): BlobHash[] {
  const entry = readEntry(stored);
  return entry === null ? [] : blobsOf(entry);
}

function stationsNamedBy(stored: StoredEntry): StationId[] {
  const entry = stored.kind === 'station-added' ? readEntry(stored) : null;
  return entry?.kind === 'station-added' ? [stored.station, entry.body.station] : [stored.station];
}

function isHexKey(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
