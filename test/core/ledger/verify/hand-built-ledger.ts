/**
 * A ceremony file written by hand: nothing of the product stands behind it, so that the verifier is measured against
 * the specification and not against the product's own writer. No triggers: the tests falsify rows as an attacker with
 * `sqlite3` would.
 */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';

export type Row = {
  station: string;
  seq: number;
  hash: string;
  previous: string;
  ceremony: string;
  clock: string;
  at: string;
  kind: string;
  body: string;
  signature: string;
};
export type KeyPair = { secret: KeyObject; open: string };
/** One laptop's chain; `rows` as they were written. */
export type Chain = { station: string; key: KeyPair; rows: Row[] };
export type Body = Record<string, unknown>;

export const ceremony = 'CEREM0NY00000001';
const zeros = '0'.repeat(64);

export const schema = `
  pragma application_id = 0x494B5241;
  pragma user_version = 1;
  create table entry (station text not null, seq integer not null, hash text not null, previous text not null,
    ceremony text not null, clock text not null, at text not null, kind text not null, body text not null,
    signature text not null, primary key (station, seq, hash)) strict;
  create table blob (hash text primary key, bytes blob not null) strict;
  create table local (name text primary key, value text) strict;`;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

export function newKey(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { secret: privateKey, open: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex') };
}

export function signText(key: KeyPair, text: string): string {
  return sign(null, Buffer.from(text), key.secret).toString('hex');
}

/** Sorted by name; enough for the plain texts and small numbers of these bodies. */
export function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]): [string, string] => [name, sorted(member)]);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${member}`).join(',')}}`;
}

/** Gives fields their right hash and a signature by the key. */
export function seal(fields: Omit<Row, 'hash' | 'signature'>, key: KeyPair): Row {
  const { at, body, clock, kind, previous, seq, station } = fields;
  const members = [`"at":${sorted(at)}`, `"body":${body}`, `"ceremony":${sorted(fields.ceremony)}`, `"clock":${sorted(clock)}`];
  members.push(`"kind":${sorted(kind)}`, `"previous":${sorted(previous)}`, `"seq":${seq}`, `"station":${sorted(station)}`);
  const hash = sha256(`{${members.join(',')}}`);
  return { ...fields, hash, signature: signText(key, `ikrar-entry-1:${hash}`) };
}

export class HandBuiltLedger {
  readonly database: Database;
  private minutes = 0;

  constructor(database: Database = new Sqlite(':memory:')) {
    this.database = database;
    database.exec(schema);
  }

  insert(row: Row): void {
    this.database
      .prepare(
        `insert into entry (station, seq, hash, previous, ceremony, clock, at, kind, body, signature)
         values (@station, @seq, @hash, @previous, @ceremony, @clock, @at, @kind, @body, @signature)`,
      )
      .run(row);
  }

  /** The chain's next row, one minute later than everything before, not yet written. */
  next(chain: Chain, kind: string, body: Body | string, changes: Partial<Row> = {}): Row {
    const last = chain.rows.at(-1);
    this.minutes += 1;
    const at = new Date(Date.UTC(2026, 10, 30, 1, this.minutes)).toISOString();
    const fields = {
      station: chain.station,
      seq: (last?.seq ?? 0) + 1,
      previous: last?.hash ?? zeros,
      ceremony,
      clock: `${at}-0000`,
      at,
      kind,
      body: typeof body === 'string' ? body : sorted(body),
      ...changes,
    };
    return seal(fields, chain.key);
  }

  append(chain: Chain, kind: string, body: Body | string, changes: Partial<Row> = {}): Row {
    const row = this.next(chain, kind, body, changes);
    this.insert(row);
    chain.rows.push(row);
    return row;
  }

  blob(text: string): string {
    const hash = sha256(text);
    this.database.prepare('insert or ignore into blob (hash, bytes) values (?, ?)').run(hash, Buffer.from(text));
    return hash;
  }

  found(key = newKey()): Chain {
    const chain = { station: 'RG0000', key, rows: [] };
    this.append(chain, 'ceremony-founded', { title: 'Ikrar', organiserKey: key.open });
    return chain;
  }

  /** The organiser makes a file for a station; what comes back is its one-time enrolment key. */
  add(organiser: Chain, station: string): KeyPair {
    const enrolment = newKey();
    this.append(organiser, 'station-added', { station, name: 'Kios', enrolmentKey: enrolment.open });
    return enrolment;
  }

  /** A laptop opens a station's file and makes its own key. */
  open(station: string, enrolment: KeyPair): Chain {
    const key = newKey();
    const chain = { station, key, rows: [] };
    this.append(chain, 'station-opened', openingBody(station, key, enrolment));
    return chain;
  }

  /** `person` signs; the strokes are a text of their own. */
  sign(chain: Chain, person: string): Row {
    return this.append(chain, 'pact-signed', {
      person,
      roster: this.blob('roster'),
      pact: this.blob('pact'),
      strokes: this.blob(`strokes of ${person} at ${chain.station}`),
    });
  }
}

export function openingBody(station: string, key: KeyPair, enrolment: KeyPair): Body {
  return { stationKey: key.open, proof: signText(enrolment, `ikrar-enrolment-1:${ceremony}:${station}:${key.open}`) };
}

/** An organiser and two stations; four signings by three people. Fifteen entries and nothing wrong with them. */
export function honestCeremony(database?: Database) {
  const ledger = new HandBuiltLedger(database);
  const organiser = ledger.found();
  ledger.append(organiser, 'text-adopted', { text: 'oath', blob: ledger.blob('oath') });
  ledger.append(organiser, 'text-adopted', { text: 'pact', blob: ledger.blob('pact') });
  ledger.append(organiser, 'roster-imported', { blob: ledger.blob('roster'), people: 3, units: 1, source: sha256('csv') });
  const enrolments = { a: ledger.add(organiser, 'K10SAA'), b: ledger.add(organiser, 'K10SBB') };
  const a = ledger.open('K10SAA', enrolments.a);
  const b = ledger.open('K10SBB', enrolments.b);
  ledger.sign(a, 'PERS0001');
  ledger.sign(b, 'PERS0002');
  ledger.sign(a, 'PERS0003');
  ledger.sign(b, 'PERS0003');
  ledger.append(a, 'station-closed', { signed: 2 });
  ledger.append(organiser, 'reading-began', { oath: ledger.blob('oath') });
  ledger.append(organiser, 'reading-ended', { oath: ledger.blob('oath') });
  return { ledger, database: ledger.database, organiser, a, b, enrolments };
}

/** The row of a chain by its seq; a test that asks for one that is not there is itself wrong. */
export function rowOf(chain: Chain, seq: number): Row {
  const row = chain.rows.find((candidate) => candidate.seq === seq);
  if (row === undefined) throw new Error(`${chain.station} has no seq ${seq}`);
  return row;
}

/** Somebody with `sqlite3` and no key changes one row. */
export function edit(database: Database, row: Row, changes: Partial<Row>): void {
  const set = Object.keys(changes).map((column) => `${column} = @${column}`);
  const where = 'station = @ofStation and seq = @ofSeq and hash = @ofHash';
  const edited = database
    .prepare(`update entry set ${set.join(', ')} where ${where}`)
    .run({ ...changes, ofStation: row.station, ofSeq: row.seq, ofHash: row.hash });
  if (edited.changes !== 1) throw new Error(`${row.station} has no seq ${row.seq} to edit`);
}
