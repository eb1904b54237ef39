import { isClock, type Entry } from './entry.ts';
import { placeOf, type Findings } from './finding.ts';
import { isSignedEntry, type Trust } from './trust.ts';

const zeros = '0'.repeat(64);

/**
 * Follows one station's entries through gaps, forks and copies, and writes down what does not fit.
 * @param hashes of every entry of every station
 * @param breath awaited before each signature, which takes a millisecond or two
 */
export async function followChain(
  chain: readonly Entry[],
  trust: Trust,
  hashes: ReadonlySet<string>,
  { problems, notes }: Findings,
  breath: () => Promise<void>,
): Promise<void> {
  const levels = Map.groupBy(chain, ({ seq }) => seq);
  /** Whose key signed an entry signs those behind it; for a first entry, the key that it proves. */
  const keysOf = new Map<string, readonly string[]>();
  const partings = new Set<number>();
  let expected = 1;
  for (const seq of [...levels.keys()].toSorted((one, other) => one - other)) {
    const here = levels.get(seq) ?? [];
    const before = levels.get(seq - 1) ?? [];
    const [{ station }] = here as [Entry];
    if (seq > expected) notes.push({ code: 'ledger-gap', station, seq: expected });
    expected = seq + 1;
    for (const parting of partingsAt(here, before, hashes)) {
      if (!partings.has(parting)) notes.push({ code: 'ledger-forked', station, seq: parting });
      partings.add(parting);
    }
    for (const entry of here) {
      await breath();
      const link = before.find(({ hash }) => hash === entry.previous);
      if (!isPlausible(entry, link, hashes)) problems.push({ code: 'previous-wrong', ...placeOf(entry) });
      if (link !== undefined && isClock(link.clock) && isClock(entry.clock) && entry.clock <= link.clock) {
        problems.push({ code: 'clock-backwards', ...placeOf(entry) });
      }
      const keys = link === undefined ? keysWithoutLink(entry, trust) : (keysOf.get(link.hash) ?? []);
      const signer = keys.find((key) => isSignedEntry(key, entry));
      keysOf.set(entry.hash, signer === undefined ? keys : [signer]);
      // Of a chain that nobody vouches for, the first entry of each piece is named.
      if (keys.length === 0 && link === undefined) problems.push({ code: 'station-not-enrolled', ...placeOf(entry) });
      if (keys.length > 0 && signer === undefined) problems.push({ code: 'signature-wrong', ...placeOf(entry) });
    }
    const proven = new Set(seq === 1 ? here.flatMap(({ hash }) => trust.provenBy.get(hash) ?? []) : []);
    if (proven.size > 1) notes.push({ code: 'station-cloned', station, seq });
  }
}

/** Beyond a gap nobody knows which copy of the station's file goes on: any of its keys may have signed. */
function keysWithoutLink({ hash, seq, station }: Entry, { provenBy, keys }: Trust): readonly string[] {
  if (seq > 1) return keys.get(station) ?? [];
  const proven = provenBy.get(hash);
  return proven === undefined ? [] : [proven];
}

/** An entry that names one which nobody has is no lie: that one has not come home. One that names another place lies. */
function isPlausible(entry: Entry, link: Entry | undefined, hashes: ReadonlySet<string>): boolean {
  if (entry.seq === 1 || entry.previous === zeros) return entry.seq === 1 && entry.previous === zeros;
  return link !== undefined || !hashes.has(entry.previous);
}

/** Numbers at which the ledger parts: the branches go on side by side from there. */
function* partingsAt(here: readonly Entry[], before: readonly Entry[], hashes: ReadonlySet<string>): Generator<number> {
  const seq = here[0]?.seq ?? 0;
  // Also of an entry that nobody has something is known: the hash by which the next one names it.
  if (before.length > 0 && here.some(({ previous }) => previous !== zeros && !hashes.has(previous))) yield seq - 1;
  const roots = new Set(here.map(({ previous }) => previous));
  if (here.length > roots.size || (here.length > 1 && before.length === 0)) yield seq;
}
