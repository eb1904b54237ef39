import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { utcText } from '../../../core/clock.ts';
import { signEntry } from '../../../core/ledger/chain.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { openLedgerFile } from '../../../core/ledger/file.ts';
import { tick } from '../../../core/ledger/hybrid-clock.ts';
import { Schema } from '../../../core/ledger/schema.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import { laterSteps } from '../ledger/later-steps.ts';
import { mergedCeremony } from './archived-ceremony.ts';

/** A whole ceremony in the hands of a program of tomorrow: one more column, one more table, a kind that nobody here knows. */
export type NewerFile = {
  path: string;
  version: number;
  entries: StoredEntry[];
  blobs: Map<string, Uint8Array>;
  /** What must never leave the laptop. */
  secrets: string[];
};

/** @param closed false leaves what tomorrow's program did in the `-wal`, as a power cut does */
export async function newerFile({ closed = true } = {}): Promise<NewerFile> {
  const tomorrow = new Schema(laterSteps);
  const { ceremony, organiser, founded, clock, path: today } = await mergedCeremony(3);
  const { author } = organiser;
  const head = ceremony.rows.head(author.station);
  const latest = [...ceremony.rows.entries()].at(-1)?.clock ?? null;
  const unknown = signEntry(
    {
      ceremony: author.ceremony,
      station: author.station,
      seq: (head?.seq ?? 0) + 1,
      previous: head?.hash as never,
      clock: tick([latest], utcText(clock.now())),
      at: utcText(clock.now()),
      kind: 'seat-given' as never,
      body: { seat: 'baris "A"\n7', note: 'kursi\u2028é' } as never,
    },
    author.key,
  );
  ceremony.close();
  const { database } = must(openLedgerFile(today, tomorrow));
  database
    .prepare(
      `insert into entry (ceremony, station, seq, previous, clock, at, kind, body, hash, signature, arrived)
       values (@ceremony, @station, @seq, @previous, @clock, @at, @kind, @body, @hash, @signature, 'bus 3')`,
    )
    .run(unknown);
  const read = contentsOfLedger(database);
  const path = join(temporaryFolder(), 'upacara.ikrar');
  if (closed) database.close();
  for (const suffix of closed ? [''] : ['', '-wal']) copyFileSync(today + suffix, path + suffix);
  if (!closed) database.close();
  return { path, version: tomorrow.version, ...read, secrets: [...read.secrets, founded.keys.sign, founded.keys.open] };
}

function contentsOfLedger(database: Database.Database): Pick<NewerFile, 'entries' | 'blobs' | 'secrets'> {
  const columns = 'ceremony, station, seq, previous, clock, at, kind, body, hash, signature';
  const blobs = database.prepare<[], { hash: string; bytes: Uint8Array }>('select hash, bytes from blob').all();
  return {
    entries: database.prepare<[], StoredEntry>(`select ${columns} from entry order by clock, station, seq, hash`).all(),
    blobs: new Map(blobs.map(({ hash, bytes }) => [hash, bytes])),
    secrets: database.prepare<[], string>("select value from local where name like '%-key'").pluck().all(),
  };
}
