import { createHash, verify } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { entrySignatureText, hashedText } from '../../core/ledger/chain.ts';
import type { StoredEntry } from '../../core/ledger/entry.ts';
import { publicKey, type PublicKey } from '../../core/ledger/keys.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must, preparedCeremony, signAll, type PreparedCeremony } from './ceremony-on-disk.ts';
import { median } from './figures.ts';

export type MergeFigures = { people: number; ours: number; floor: number; ratio: number; heap: number };

/** Ours and the floor in turn, in one process; seconds and their ratio, each the median of `rounds`. */
export async function benchMerge(people: number, stations: number, rounds: number): Promise<MergeFigures> {
  const disk = preparedCeremony(people, stations);
  try {
    await signAll(disk);
    const figures: { ours: number; floor: number; heap: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const floor = await timed(() => floorOfMerge(disk, round));
      const before = process.memoryUsage().rss;
      const ours = await timed(() => ourMerge(disk, round));
      figures.push({ ours, floor, heap: process.memoryUsage().rss - before });
    }
    const [ours, floor] = [median(figures.map((figure) => figure.ours)), median(figures.map((figure) => figure.floor))];
    return { people, ours, floor, ratio: ours / floor, heap: Math.max(...figures.map((figure) => figure.heap)) };
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

/** ATTACH and INSERT … SELECT of the same rows, and a bare SHA-256 and Ed25519 check of each on all cores. */
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
    await checkBare(rows);
    database.exec(
      'insert or ignore into entry select * from station.entry; insert or ignore into blob select * from station.blob',
    );
    database.exec('detach station');
  }
  database.close();
}

async function checkBare(rows: readonly StoredEntry[]): Promise<void> {
  const keys = new Map<string, PublicKey>();
  for (const { kind, station, body } of rows) {
    const { stationKey, organiserKey } = JSON.parse(body) as { stationKey?: string; organiserKey?: string };
    const key = kind === 'station-opened' ? stationKey : kind === 'ceremony-founded' ? organiserKey : undefined;
    if (key !== undefined) keys.set(station, publicKey(key));
  }
  await Promise.all(
    rows.map((row) => {
      if (createHash('sha256').update(hashedText(row)).digest('hex') !== row.hash) throw new Error('floor: wrong hash');
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

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
