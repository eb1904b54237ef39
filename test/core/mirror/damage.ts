import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hashOfBlob } from '../../../core/ledger/chain.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { temporaryFolder } from '../fixtures/hand-held.ts';

/** What happens to a file on a bad disk; places are fractions of its length, so that one damage fits every file. */
export type Damage =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'overwrite'; at: number; bytes: number; fill: number }
  | { kind: 'cut'; at: number }
  | { kind: 'shift'; at: number; bytes: number };

export function damaged(bytes: Buffer, damages: readonly Damage[]): Buffer {
  let result = Buffer.from(bytes);
  for (const damage of damages) {
    const at = Math.min(Math.floor(damage.at * result.length), Math.max(result.length - 1, 0));
    if (result.length === 0) break;
    if (damage.kind === 'flip') result[at] = (result[at] ?? 0) ^ (1 << damage.bit);
    else if (damage.kind === 'overwrite') result.fill(damage.fill, at, Math.min(result.length, at + damage.bytes));
    else if (damage.kind === 'cut') result = result.subarray(0, at);
    else result = Buffer.concat([result.subarray(0, at), result.subarray(Math.min(result.length, at + damage.bytes))]);
  }
  return result;
}

/** A file of these bytes in a folder of its own, with its `-wal` where there is one. */
export function fileOf(bytes: Buffer, wal: Buffer | null = null): string {
  const path = join(temporaryFolder(), 'kios-1.ikrar');
  writeFileSync(path, bytes);
  if (wal !== null) writeFileSync(`${path}-wal`, wal);
  return path;
}

export function bytesWithWal(path: string): { file: Buffer; wal: Buffer } {
  return { file: readFileSync(path), wal: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0) };
}

/**
 * The rows that SQLite itself still gives of a damaged file, asked in every way that does without the broken places:
 * through the table forwards and backwards, and one by one.
 */
export function rowsThatSqliteStillReads(path: string): StoredEntry[] {
  const found = new Map<number, StoredEntry>();
  const columns = 'rowid as row, ceremony, station, seq, previous, clock, at, kind, body, hash, signature';
  for (const order of ['', 'order by rowid desc']) {
    for (const stored of readAsFarAsPossible<StoredEntry & { row: number }>(path, `select ${columns} from entry ${order}`)) {
      const { row, ...entry } = stored;
      found.set(row, entry);
    }
  }
  return [...found.values()];
}

/** The hashes of the blobs that SQLite still gives whole. */
export function blobsThatSqliteStillReads(path: string): Set<string> {
  const whole = new Set<string>();
  for (const order of ['', 'order by hash desc']) {
    for (const { bytes } of readAsFarAsPossible<{ bytes: Buffer }>(path, `select bytes from blob ${order}`)) {
      whole.add(hashOfBlob(bytes));
    }
  }
  return whole;
}

function readAsFarAsPossible<Row>(path: string, sql: string): Row[] {
  const copy = join(temporaryFolder(), 'salinan.ikrar');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  const rows: Row[] = [];
  try {
    const database = new Database(copy);
    try {
      for (const row of database.prepare<[], Row>(sql).iterate()) rows.push(row);
    } finally {
      database.close();
    }
  } catch {
    // The other direction gives what lies behind the broken place.
  }
  return rows;
}
