import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { systemClock } from '../../core/clock.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../core/rehearsal/handwriting.ts';
import { noDelays } from '../../core/station/flow.ts';
import { Station } from '../../core/station/station.ts';
import { must, preparedCeremony } from './ceremony-on-disk.ts';
import { percentile } from './figures.ts';

export type SigningFigures = { people: number; ours: number; floor: number; ratio: number };

/** From `sign` to acknowledgement against one bare insert of the same bytes, in turn on one disk; p99, milliseconds. */
export async function benchSigning(people: number): Promise<SigningFigures> {
  const { folder, stations, badges } = preparedCeremony(people, 1);
  const ceremony = must(openCeremony(stations[0] ?? ''));
  const author = must(enterStation(ceremony.file, ceremony.picture().id, systemClock, randomBytes, 'bench'));
  const station = new Station({ ceremony, author, delays: noDelays, words: ({ code }) => ({ id: code, en: code }) });
  const bare = bareInsert();
  const chance = seededChance('bench');
  const [ours, floor]: [number[], number[]] = [[], []];
  for (const { token } of badges) {
    station.scan(token);
    station.confirm();
    station.read();
    const strokes = syntheticSignature(chance);
    const began = performance.now();
    const { state } = await station.sign(strokes);
    ours.push(performance.now() - began);
    if (state !== 'thanks') throw new Error(`a signing ended in ${state}`);
    floor.push(bare.insert());
  }
  station.stop();
  ceremony.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  const [oursP99, floorP99] = [percentile(ours, 0.99), percentile(floor, 0.99)];
  return { people, ours: oursP99, floor: floorP99, ratio: oursP99 / floorP99 };
}

/** One row of a signing's size, 800 bytes of text and 600 of strokes, at `synchronous=FULL`. */
function bareInsert(): { insert(): number; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-floor-'));
  const database = new Database(join(folder, 'floor.db'));
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.exec('create table row (id integer primary key, text text not null, bytes blob not null) strict');
  const statement = database.prepare('insert into row (text, bytes) values (?, ?)');
  return {
    insert() {
      const [text, bytes] = [randomBytes(400).toString('hex'), randomBytes(600)];
      const began = performance.now();
      statement.run(text, bytes);
      return performance.now() - began;
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
