import { readEntry, type Entry } from './entry.ts';
import { rootOf } from './tree.ts';
import { isSignedEntry, trustIn, type Trust } from './trust.ts';

/** Recomputes everything in `catatan.jsonl`: hashes, chains, signatures, order and root. */
export type ProblemCode =
  | 'line-unreadable'
  | 'not-founded'
  | 'hash-wrong'
  | 'ceremony-differs'
  | 'out-of-order'
  | 'previous-wrong'
  | 'clock-backwards'
  | 'not-enrolled'
  | 'signature-wrong'
  | 'roster-unknown'
  | 'text-unknown'
  | 'keys-differ';
export type NoteCode = 'gap' | 'fork' | 'clone';
export type Finding<Code> = { code: Code; line?: number; station?: string; seq?: number };

export type CheckedLedger = {
  entries: Map<string, Entry>;
  count: number;
  stations: number;
  signed: number;
  root: string;
  names: Map<string, string>;
  keys: Map<string, string[]>;
  /** Something was changed, removed or forged. */
  problems: Finding<ProblemCode>[];
  /** Facts that a human should know, though nothing is false. */
  notes: Finding<NoteCode>[];
};

/** Hands the page its breath between two slices of work; rejects to stop. */
export type Pause = (done: number, of: number) => Promise<void>;

const zeros = '0'.repeat(64);

/**
 * @param keyList the keys in `kunci.json`, to be held against those that the entries prove; null where it was not given
 */
export async function checkLedger(text: string, keyList: Map<string, string[]> | null, pause: Pause): Promise<CheckedLedger> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const problems: Finding<ProblemCode>[] = [];
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % 500 === 0) await pause(index, lines.length * 2);
    const entry = readEntry(line, index + 1);
    if (entry === null) problems.push({ code: 'line-unreadable', line: index + 1 });
    else entries.push(entry);
  }
  const trust = trustIn(entries);
  if (trust.organiser === null) problems.push({ code: 'not-founded' });
  problems.push(...orderProblems(entries));
  for (const [index, entry] of entries.entries()) {
    if (index % 50 === 0) await pause(lines.length + index, lines.length * 2);
    const code = ownProblem(entry, trust);
    if (code !== null) problems.push({ code, ...placeOf(entry) });
  }
  const chains = Map.groupBy(entries, ({ station }) => station);
  const notes: Finding<NoteCode>[] = [];
  const hashes = new Set(entries.map(({ hash }) => hash));
  for (const [station, chain] of chains) followChain(station, chain, trust, hashes, problems, notes);
  if (keyList !== null) problems.push(...keyProblems(keyList, trust));
  return {
    entries: new Map(entries.map((entry) => [entry.hash, entry])),
    count: lines.length,
    stations: chains.size,
    signed: new Set(entries.filter(({ kind }) => kind === 'pact-signed').map(({ body }) => body['person'])).size,
    // From the hashes as rebuilt: a line that was changed together with its hash still shows in the root.
    root: rootOf(entries.map(({ rebuilt }) => rebuilt)),
    names: trust.names,
    keys: trust.keys,
    problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    notes,
  };
}

/** What is wrong with an entry by itself. A forged hash makes its signature meaningless, so the first problem stands for both. */
function ownProblem(entry: Entry, trust: Trust): ProblemCode | null {
  if (entry.rebuilt !== entry.hash) return 'hash-wrong';
  const keys = trust.keys.get(entry.station) ?? [];
  if (keys.length === 0) return entry.seq === 1 ? 'not-enrolled' : null;
  if (!keys.some((key) => isSignedEntry(key, entry))) return 'signature-wrong';
  if (entry.kind !== 'pact-signed') return null;
  if (!trust.rosters.has(entry.body['roster'])) return 'roster-unknown';
  return trust.pacts.has(entry.body['pact']) ? null : 'text-unknown';
}

function orderProblems(entries: readonly Entry[]): Finding<ProblemCode>[] {
  const problems: Finding<ProblemCode>[] = [];
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before === undefined) continue;
    if (entry.ceremony !== before.ceremony) problems.push({ code: 'ceremony-differs', ...placeOf(entry) });
    if (!follows(before, entry)) problems.push({ code: 'out-of-order', ...placeOf(entry) });
  }
  return problems;
}

/** The one order: clock, station, seq, hash; and never the same entry twice. */
function follows(before: Entry, entry: Entry): boolean {
  if (before.clock !== entry.clock) return before.clock < entry.clock;
  if (before.station !== entry.station) return before.station < entry.station;
  if (before.seq !== entry.seq) return before.seq < entry.seq;
  return before.hash < entry.hash;
}

function followChain(
  station: string,
  chain: readonly Entry[],
  trust: Trust,
  hashes: ReadonlySet<string>,
  problems: Finding<ProblemCode>[],
  notes: Finding<NoteCode>[],
): void {
  const places = Map.groupBy(chain, ({ seq }) => seq);
  const keys = trust.keys.get(station)?.length ?? 0;
  if (keys > 1) notes.push({ code: 'clone', station });
  // Where the first entry is missing, nothing shows whose chain this is.
  if (keys === 0 && !places.has(1)) problems.push({ code: 'not-enrolled', station });
  let expected = 1;
  for (const seq of [...places.keys()].toSorted((one, other) => one - other)) {
    if (seq > expected) notes.push({ code: 'gap', station, seq: expected });
    expected = seq + 1;
    const here = places.get(seq) ?? [];
    const before = places.get(seq - 1) ?? [];
    // Also of an entry that nobody has something is known: the hash by which the next one names it.
    const parted = before.length === 1 && here.some(({ previous }) => !hashes.has(previous));
    if (parted) notes.push({ code: 'fork', station, seq: seq - 1 });
    if (here.length > 1) notes.push({ code: 'fork', station, seq });
    for (const entry of here) {
      const code = linkProblem(entry, before, hashes);
      if (code !== null) problems.push({ code, ...placeOf(entry) });
    }
  }
}

/** An entry that names one which nobody has is no lie: that one has not come home. One that names another place lies. */
function linkProblem(entry: Entry, before: readonly Entry[], hashes: ReadonlySet<string>): ProblemCode | null {
  if ((entry.seq === 1) !== (entry.previous === zeros)) return 'previous-wrong';
  if (entry.seq === 1) return null;
  const link = before.find(({ hash }) => hash === entry.previous);
  if (link === undefined) return hashes.has(entry.previous) ? 'previous-wrong' : null;
  return link.clock < entry.clock ? null : 'clock-backwards';
}

function keyProblems(keyList: Map<string, string[]>, trust: Trust): Finding<ProblemCode>[] {
  const stations = new Set([...keyList.keys(), ...trust.keys.keys()]);
  return [...stations]
    .filter((station) => written(keyList.get(station)) !== written(trust.keys.get(station)))
    .map((station) => ({ code: 'keys-differ', station }));
}

function written(keys: string[] | undefined): string {
  return (keys ?? []).toSorted().join(' ');
}

function placeOf({ line, station, seq }: Entry): { line: number; station: string; seq: number } {
  return { line, station, seq };
}
