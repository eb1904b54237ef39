/**
 * The independent verifier: rebuilds hashes, chains, root and counts of a ceremony file from the raw rows, without
 * the code that wrote them. It shares the stored types with the writer and nothing else, so that a mistake in the
 * one shows in the other.
 */
import Sqlite, { type Database } from 'better-sqlite3';
import { adopted } from './adopted.ts';
import { blobShelf } from './blob-shelf.ts';
import { merkleTree } from './merkle-tree.ts';
import { entryColumns, organisersKinds, readEntry, type EntryRow, type RawEntry } from './raw-entry.ts';
import { signingCount } from './signing-count.ts';
import { stationChain, type StationChain } from './station-chain.ts';
import { foundingIn, isSelfCertified, trustFrom, type Founding } from './trust.ts';
import type { Findings, Verification } from './verification.ts';

/**
 * Verifies an open database; needs no key and writes nothing. Whatever the file holds becomes a problem with its
 * station and seq, never a throw; where SQLite itself gives up, `file-damaged` is among the problems and the numbers
 * are those of the rows up to there.
 *
 * Rows are streamed, in one read transaction. In memory stand: the hash of each blob, the id of each person who signed
 * (once per station), two levels of one station's chain, one hash per level of the Merkle tree, and one item per
 * problem; where a chain is broken, every hash besides. SQLite sorts, on disk where it must.
 */
export function verifyLedgerFile(database: Database): Verification {
  const reading = newReading();
  try {
    database.transaction(() => {
      readLedger(database, reading);
    })();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    reading.findings.problems.push({ code: 'file-damaged' });
  }
  const { entries, stations, findings, tree, signings } = reading;
  return { entries, stations, root: tree.root(), ...findings, ...signings.counts() };
}

type Reading = ReturnType<typeof newReading>;

function newReading() {
  const findings: Findings = { problems: [], notes: [] };
  /** Leaves that differ from the stored hash; null where no hash can be rebuilt. Empty in an honest file. */
  const rebuilt = new Map<string, string | null>();
  return { entries: 0, stations: 0, findings, rebuilt, tree: merkleTree(), signings: signingCount() };
}

function readLedger(database: Database, reading: Reading): void {
  if (!hasTables(database)) {
    reading.findings.problems.push({ code: 'file-damaged' });
    return;
  }
  const founding = findFounding(database, reading.findings);
  readChains(database, founding, reading);
  readOrder(database, reading);
}

/** A view in place of a table could invent rows without end. */
function hasTables(database: Database): boolean {
  const list = `select count(*) from pragma_table_list where schema = 'main' and type = 'table' and name in ('entry', 'blob')`;
  return database.prepare<[], number>(list).pluck().get() === 2;
}

/**
 * Of several foundings the first that certifies itself is taken as the true one, so that no forged row can put
 * itself in front of it; the file is refused all the same.
 */
function findFounding(database: Database, findings: Findings): Founding | null {
  let chosen: { founding: Founding; certified: boolean } | null = null;
  const places: { station: string; seq: number; hash: string }[] = [];
  for (const entry of entriesOf(database, `where kind = 'ceremony-founded' order by clock, station, seq, hash`)) {
    const { station, seq, hash } = entry;
    places.push({ station, seq, hash });
    const founding = foundingIn(entry);
    if (founding === null || chosen?.certified === true) continue;
    const certified = isSelfCertified(founding, entry);
    if (chosen === null || certified) chosen = { founding, certified };
  }
  if (chosen === null) {
    findings.problems.push({ code: 'not-founded' });
    return null;
  }
  const { founding } = chosen;
  for (const { station, seq, hash } of places) {
    const isChosen = station === founding.station && seq === 1 && hash === founding.hash;
    if (!isChosen) findings.problems.push({ code: 'founded-twice', station, seq });
  }
  return founding;
}

/** The organiser's chain first: it names the enrolment keys, rosters and texts that all others are checked with. */
function readChains(database: Database, founding: Founding | null, reading: Reading): void {
  const { findings } = reading;
  const trust = trustFrom(founding);
  const adoptions = adopted();
  const blobs = blobShelf(database);
  let ceremony = founding?.ceremony ?? null;
  let station: string | null = null;
  let chain: StationChain | null = null;
  const stands = hashesIn(database);
  for (const entry of organiserFirst(database, founding)) {
    reading.entries += 1;
    if (chain === null || entry.station !== station) {
      reading.stations += 1;
      station = entry.station;
      chain = stationChain(station, trust, findings, stands);
    }
    const place = { station, seq: entry.seq };
    for (const code of entry.faults) findings.problems.push({ code, ...place });
    ceremony ??= entry.ceremony;
    if (entry.ceremony !== ceremony) findings.problems.push({ code: 'ceremony-differs', ...place });
    if (organisersKinds.has(entry.kind) && founding !== null && station !== founding.station) {
      findings.problems.push({ code: 'entry-not-the-organisers', ...place });
    }
    const vouched = chain.take(entry);
    if (vouched && station === founding?.station) {
      if (entry.kind === 'station-added') trust.enrol(entry);
      adoptions.adopt(entry);
    }
    if (founding !== null) adoptions.look(entry, findings);
    blobs.look(entry, findings);
    reading.signings.take(entry, findings);
    if (entry.rebuiltHash !== entry.hash) reading.rebuilt.set(leafName(entry), entry.rebuiltHash);
  }
  blobs.lookAtTheRest(findings);
}

function* organiserFirst(database: Database, founding: Founding | null): Generator<RawEntry> {
  const inOrder = 'order by station collate binary, seq, hash collate binary';
  if (founding === null) {
    yield* entriesOf(database, inOrder);
    return;
  }
  yield* entriesOf(database, `where station is ? ${inOrder}`, founding.station);
  yield* entriesOf(database, `where station is not ? ${inOrder}`, founding.station);
}

/** Gathers the hashes when it is first asked: in an honest file without gaps and forks it never is. */
function hashesIn(database: Database): (hash: string) => boolean {
  let hashes: Set<unknown> | null = null;
  return (hash) => {
    hashes ??= new Set(database.prepare('select hash from main.entry not indexed').pluck().all());
    return hashes.has(hash);
  };
}

/** From the table itself: an index holds copies of its columns, and could hide what became of a row. */
function* entriesOf(database: Database, which: string, ...parameters: string[]): Generator<RawEntry> {
  const select = database.prepare<string[], EntryRow>(`select ${entryColumns} from main.entry not indexed ${which}`);
  for (const row of select.safeIntegers(true).iterate(...parameters)) yield readEntry(row);
}

/** The Merkle tree over all entries in the one order of the ceremony. */
function readOrder(database: Database, reading: Reading): void {
  const select = database.prepare<[], { station: unknown; seq: unknown; hash: unknown }>(
    `select station, seq, hash from main.entry not indexed
      order by clock collate binary, station collate binary, seq, hash collate binary`,
  );
  for (const row of select.safeIntegers(true).iterate()) {
    const hash = typeof row.hash === 'string' ? row.hash : '';
    const station = typeof row.station === 'string' ? row.station : '';
    const rebuilt = reading.rebuilt.get(leafName({ station, seq: Number(row.seq), hash }));
    // A row that has no hash of its own still takes its place in the tree: 32 zero bytes.
    const leaf = rebuilt === null ? '0'.repeat(64) : (rebuilt ?? hash);
    reading.tree.append(Buffer.from(leaf, 'hex'));
  }
}

function leafName({ station, seq, hash }: { station: string; seq: number; hash: string }): string {
  return JSON.stringify([station, seq, hash]);
}
