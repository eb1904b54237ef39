import { namedBy, type Attachments } from './attachments.ts';
import { bodyFits, isUtc, organisersKinds } from './body-shape.ts';
import { isClock, readEntry, type Entry } from './entry.ts';
import { placeOf, type Finding, type Findings, type NoteCode, type ProblemCode } from './finding.ts';
import { followChain } from './follow-chain.ts';
import { rootOf } from './tree.ts';
import { trustIn, type Trust } from './trust.ts';

/** Recomputes everything in `catatan.jsonl`: hashes, chains, signatures, order and root; and looks at what each entry says. */
export type CheckedLedger = {
  entries: Map<string, Entry>;
  count: number;
  stations: number;
  signed: number;
  /** Looked at; null where only the entries were given. */
  attachments: number | null;
  root: string;
  names: Map<string, string>;
  keys: Map<string, string[]>;
  problems: Finding<ProblemCode>[];
  notes: Finding<NoteCode>[];
};

/** What lies beside `catatan.jsonl`, each null where it was not given. */
export type Beside = {
  /** The keys in `kunci.json`, to be held against those that the entries prove. */
  keys: Map<string, string[]> | null;
  /** As `sidik.txt` has it. */
  root: string | null;
  attachments: Attachments | null;
};

export const nothingBeside: Beside = { keys: null, root: null, attachments: null };

/** Hands the page its breath between two slices of work; rejects to stop. */
export type Pause = (done: number, of: number) => Promise<void>;

export async function checkLedger(text: string, beside: Beside, pause: Pause): Promise<CheckedLedger> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const findings: Findings = { problems: [], notes: [] };
  const { problems, notes } = findings;
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % 500 === 0) await pause(index, lines.length * 2);
    const entry = readEntry(line, index + 1);
    if (entry === null) problems.push({ code: 'line-unreadable', line: index + 1 });
    else entries.push(entry);
  }
  const trust = trustIn(entries);
  if (trust.founding === null) problems.push({ code: 'not-founded' });
  else if (trust.oaths.size === 0 || trust.pacts.size === 0) problems.push({ code: 'ceremony-incomplete' });
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before !== undefined && !follows(before, entry)) problems.push({ code: 'out-of-order', ...placeOf(entry) });
    const ceremony = (trust.founding ?? entries[0])?.ceremony;
    if (entry.ceremony !== ceremony) problems.push({ code: 'ceremony-differs', ...placeOf(entry) });
    for (const code of ownProblems(entry)) problems.push({ code, ...placeOf(entry) });
    for (const code of foreignWords(entry, trust)) problems.push({ code, ...placeOf(entry) });
    for (const code of attachmentProblems(entry, beside.attachments)) problems.push({ code, ...placeOf(entry) });
    if (bodyFits(entry.kind, entry.body) === null) notes.push({ code: 'kind-unknown', ...placeOf(entry) });
  }
  const chains = Map.groupBy(entries, ({ station }) => station);
  const hashes = new Set(entries.map(({ hash }) => hash));
  let followed = 0;
  const breath = async () => {
    if (followed % 50 === 0) await pause(lines.length + followed, lines.length * 2);
    followed += 1;
  };
  for (const chain of chains.values()) await followChain(chain, trust, hashes, findings, breath);

  // From the hashes as rebuilt: a line that was changed together with its hash still shows in the root.
  const root = rootOf(entries.map(({ rebuilt }) => rebuilt));
  if (beside.root !== null && beside.root !== root) problems.push({ code: 'root-differs' });
  if (beside.keys !== null) problems.push(...keyProblems(beside.keys, trust));
  problems.push(...unnamedDamage(entries, beside.attachments));
  return {
    entries: new Map(entries.map((entry) => [entry.hash, entry])),
    count: lines.length,
    stations: chains.size,
    signed: new Set(entries.filter(({ kind }) => kind === 'pact-signed').map(({ body }) => body['person'])).size,
    attachments: beside.attachments === null ? null : beside.attachments.intact.size + beside.attachments.damaged.size,
    root,
    names: trust.names,
    keys: trust.keys,
    problems: problems.toSorted(byLine),
    notes: notes.toSorted(byLine),
  };
}

function byLine(one: Finding<unknown>, other: Finding<unknown>): number {
  return (one.line ?? 0) - (other.line ?? 0);
}

/** The one order: clock, station, seq, hash; and never the same entry twice. */
function follows(before: Entry, entry: Entry): boolean {
  if (before.clock !== entry.clock) return before.clock < entry.clock;
  if (before.station !== entry.station) return before.station < entry.station;
  if (before.seq !== entry.seq) return before.seq < entry.seq;
  return before.hash < entry.hash;
}

/** What is wrong with an entry by itself. */
function* ownProblems({ at, clock, rebuilt, hash, kind, body, isTooLong }: Entry): Generator<ProblemCode> {
  if (!isUtc(at)) yield 'at-malformed';
  if (!isClock(clock)) yield 'clock-malformed';
  if (rebuilt !== hash) yield 'hash-wrong';
  if (isTooLong || bodyFits(kind, body) === false) yield 'body-malformed';
}

/** What an entry must not say, or not with this: somebody else decides what people sign with. */
function* foreignWords({ kind, station, hash, body }: Entry, { founding, rosters, pacts }: Trust): Generator<ProblemCode> {
  if (founding === null) return;
  if (kind === 'ceremony-founded') {
    if (hash !== founding.hash) yield 'founded-twice';
  } else if (organisersKinds.has(kind) && station !== founding.station) yield 'entry-not-the-organisers';
  if (kind !== 'pact-signed') return;
  const { roster, pact } = body;
  // One that names none at all is told by its shape.
  if (typeof roster === 'string' && !rosters.has(roster)) yield 'roster-unknown';
  if (typeof pact === 'string' && !pacts.has(pact)) yield 'text-unknown';
}

function* attachmentProblems(entry: Entry, attachments: Attachments | null): Generator<ProblemCode> {
  if (attachments === null) return;
  const { intact, damaged } = attachments;
  const named = namedBy(entry);
  if (named.some((hash) => !intact.has(hash) && !damaged.has(hash))) yield 'blob-missing';
  if (named.some((hash) => damaged.has(hash))) yield 'blob-hash-wrong';
}

function* unnamedDamage(entries: readonly Entry[], attachments: Attachments | null): Generator<Finding<ProblemCode>> {
  if (attachments === null || attachments.damaged.size === 0) return;
  const named = new Set(entries.flatMap(namedBy));
  for (const hash of attachments.damaged) if (!named.has(hash)) yield { code: 'blob-hash-wrong' };
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
