import { hash, verify } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { entrySignatureText, hashedText } from '../../core/ledger/chain.ts';
import type { StoredEntry } from '../../core/ledger/entry.ts';
import { publicKey, type PublicKey } from '../../core/ledger/keys.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must, preparedCeremony, type PreparedCeremony } from './ceremony-on-disk.ts';
import { memoryOf } from './memory-of.ts';
import { signAllQuickly } from './quick-signings.ts';
import { compared, spent, type Compared, type Spent } from './spent.ts';

export type MergeFigures = Compared & {
  people: number;
  /** The most memory that a process which merges ever has, and one that only opens what was merged; megabytes. */
  merging: number;
  opening: number;
};

/** Ours and the floor in turn, in one process and on one disk. */
export async function benchMerge(people: number, stations: number, rounds: number): Promise<MergeFigures> {
  const disk = preparedCeremony(people, stations);
  try {
    signAllQuickly(disk);
    const [ours, floor]: [Spent[], Spent[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      // One after the other: each wants every core.
      // oxlint-disable-next-line no-await-in-loop
      floor.push(await spent(() => floorOfMerge(disk, round)));
      // oxlint-disable-next-line no-await-in-loop
      ours.push(await spent(() => ourMerge(disk, round)));
    }
    const { peak: merging } = memoryOf('merge', disk.prepared, ...disk.stations);
    const { peak: opening } = memoryOf('status', disk.prepared);
    return { people, ...compared(ours, floor), merging, opening };
  } finally {
    rmSync(disk.folder, { recursive: true, force: true });
  }
}

async function ourMerge({ folder, prepared, stations }: PreparedCeremony, round: number): Promise<void> {
  const path = join(folder, `ours-${round}.ikrar`);
  copyFileSync(prepared, path);
  const ceremony = must(openCeremony(path));
  must(await mergeFiles(ceremony, stations));
  ceremony.close();
}

/**
 * ATTACH and INSERT … SELECT of the same rows, a bare SHA-256 of each entry and of each blob that is new, and a bare Ed25519 check
 * of each signature on all cores. It believes every file, holds a whole file in memory, and commits file by file.
 */
async function floorOfMerge({ folder, prepared, stations }: PreparedCeremony, round: number): Promise<void> {
  const path = join(folder, `floor-${round}.ikrar`);
  copyFileSync(prepared, path);
  const database = new Database(path);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  for (const { name } of database.prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger'").all()) {
    database.exec(`drop trigger "${name}"`);
  }
  for (const station of stations) {
    database.prepare('attach ? as station').run(station);
    const rows = database.prepare<[], StoredEntry>('select * from station.entry').all();
    const blobs = database.prepare<[], Blob>('select * from station.blob where hash not in (select hash from main.blob)').all();
    for (const { hash: named, bytes } of blobs) if (hash('sha256', bytes) !== named) throw new Error('floor: wrong blob');
    await checkBare(rows);
    database.exec(
      'insert or ignore into entry select * from station.entry; insert or ignore into blob select * from station.blob',
    );
    database.exec('detach station');
  }
  database.close();
}

type Blob = { hash: string; bytes: Uint8Array };

async function checkBare(rows: readonly StoredEntry[]): Promise<void> {
  const keys = new Map<string, PublicKey>();
  for (const { kind, station, body } of rows) {
    const { stationKey, organiserKey } = JSON.parse(body) as { stationKey?: string; organiserKey?: string };
    const key = kind === 'station-opened' ? stationKey : kind === 'ceremony-founded' ? organiserKey : undefined;
    if (key !== undefined) keys.set(station, publicKey(key));
  }
  await Promise.all(
    rows.map((row) => {
      if (hash('sha256', hashedText(row)) !== row.hash) throw new Error('floor: wrong hash');
      const key = keys.get(row.station);
      if (key === undefined) throw new Error('floor: no key');
      const [text, signature] = [Buffer.from(entrySignatureText(row.hash)), Buffer.from(row.signature, 'hex')];
      return new Promise<void>((resolve, reject) => {
        verify(null, text, key, signature, (error, valid) =>
          valid && error === null ? resolve() : reject(new Error('floor: wrong signature')),
        );
      });
    }),
  );
}
