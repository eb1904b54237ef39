import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCeremony, type Ceremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { systemClock, utcText } from '../../core/clock.ts';
import { appendWithin, inTransaction, type Author } from '../../core/ledger/append.ts';
import { hashOfBlob, hashedText } from '../../core/ledger/chain.ts';
import { freshSeal } from '../../core/ledger/seal.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../core/rehearsal/handwriting.ts';
import { ok } from '../../core/result.ts';
import type { FileRefusal } from '../../core/ledger/file-refusal.ts';
import { noDelays } from '../../core/station/flow.ts';
import { Station } from '../../core/station/station.ts';
import { must, preparedCeremony } from './ceremony-on-disk.ts';
import { percentile } from './figures.ts';

/** Milliseconds. */
export type Spread = { p50: number; p99: number };
export type SigningFigures = { people: number; signedBefore: number; measured: number; ours: Spread; floor: Spread };

/** So many signings are measured, after as many as `warmUp` that are not. */
const measured = 700;
const warmUp = 80;

/**
 * From `sign` to acknowledgement at a kiosk where half of the people have signed already, against one bare insert of the
 * same bytes into a table without rules, in turn on one disk and under the same settings of SQLite.
 */
export async function benchSigning(people: number): Promise<SigningFigures> {
  const { folder, stations, badges } = preparedCeremony(people, 1);
  const ceremony = must(openCeremony(stations[0] ?? ''));
  const author = must(enterStation(ceremony.file, ceremony.picture().id, systemClock, randomBytes, 'bench'));
  const queue = badges.slice(-Math.min(measured + warmUp, Math.ceil(people * 0.8)));
  const signedBefore = Math.min(Math.floor(people / 2), people - queue.length);
  signBefore(ceremony, author, signedBefore);
  const station = new Station({ ceremony, author, delays: noDelays, words: ({ code }) => ({ id: code, en: code }) });
  const bare = new BareInsert(join(folder, 'floor.db'));
  const chance = seededChance('bench');
  const { sealKey } = ceremony.picture().founded;
  const [ours, floor]: [number[], number[]] = [[], []];
  for (const [index, { token }] of queue.entries()) {
    station.scan(token);
    station.confirm();
    station.read();
    const strokes = syntheticSignature(chance);
    // In the hall a person reads for a minute, here for as long as the kiosk takes to make its seal: one that was begun later.
    await freshSeal(sealKey);
    const began = performance.now();
    const { state } = await station.sign(strokes);
    const took = performance.now() - began;
    const acknowledged = station.acknowledged();
    if (state !== 'thanks' || acknowledged === null) throw new Error(`a signing ended in ${state}`);
    const [text, bytes] = storedBy(ceremony, author, acknowledged.seq);
    if (index % 250 === 0) bare.tidy();
    const bareTook = bare.insert(text, bytes);
    if (index < warmUp) continue;
    ours.push(took);
    floor.push(bareTook);
  }
  station.stop();
  ceremony.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  return { people, signedBefore, measured: ours.length, ours: spreadOf(ours), floor: spreadOf(floor) };
}

/** So many people have signed at this kiosk before: the same entries, in one transaction. */
function signBefore(ceremony: Ceremony, author: Author, count: number): void {
  const { people, pact, rosterHash } = ceremony.picture();
  if (rosterHash === null) throw new Error('nobody is called');
  const now = utcText(systemClock.now());
  const written = inTransaction<null, FileRefusal>(ceremony.file, () => {
    for (const person of [...people.keys()].slice(0, count)) {
      const sealed = randomBytes(620);
      const strokes = hashOfBlob(sealed);
      const body = { person, roster: rosterHash, pact: pact.hash, strokes, identified: 'badge', badge: 1 } as const;
      appendWithin(ceremony.file, author, 'pact-signed', { ...body, noticeShownAt: now, pactShownAt: now }, [sealed]);
    }
    return ok(null);
  });
  must(written);
  ceremony.refresh();
}

/** What a signing put on the disk: the text of its row, and the sealed strokes. */
function storedBy({ rows }: Ceremony, { station }: Author, seq: number): [text: string, bytes: Uint8Array] {
  const [entry] = rows.entriesAt(station, seq);
  const { strokes } = JSON.parse(entry?.body ?? '{}') as { strokes?: string };
  const bytes = rows.blob(strokes ?? '');
  if (entry === undefined || bytes === null) throw new Error('a signing that is not there');
  return [hashedText(entry) + entry.hash + entry.signature, bytes];
}

class BareInsert {
  private readonly database: Database.Database;
  private readonly statement: Database.Statement<[string, Uint8Array]>;

  constructor(path: string) {
    this.database = new Database(path);
    this.database.pragma('journal_mode = wal');
    this.database.pragma('synchronous = full');
    this.database.pragma('wal_autocheckpoint = 4000');
    this.database.exec('create table row (id integer primary key, text text not null, bytes blob not null) strict');
    this.statement = this.database.prepare('insert into row (text, bytes) values (?, ?)');
  }

  /** What the kiosk does while somebody reads, the floor does in between too. */
  tidy(): void {
    this.database.pragma('wal_checkpoint(passive)');
  }

  /** @returns milliseconds */
  insert(text: string, bytes: Uint8Array): number {
    const began = performance.now();
    this.statement.run(text, bytes);
    return performance.now() - began;
  }

  close(): void {
    this.database.close();
  }
}

function spreadOf(millis: readonly number[]): Spread {
  return { p50: percentile(millis, 0.5), p99: percentile(millis, 0.99) };
}
