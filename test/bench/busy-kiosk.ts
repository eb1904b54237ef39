import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openCeremony, type Ceremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { systemClock } from '../../core/clock.ts';
import type { Author } from '../../core/ledger/append.ts';
import { hashedText } from '../../core/ledger/chain.ts';
import { freshSeal } from '../../core/ledger/seal.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../core/rehearsal/handwriting.ts';
import { noDelays } from '../../core/station/flow.ts';
import { Station } from '../../core/station/station.ts';
import { BareInsert } from './bare-insert.ts';
import { must, preparedCeremony } from './ceremony-on-disk.ts';
import { signQuickly } from './quick-signings.ts';

/** Milliseconds of one signing, and of a bare insert beside it. */
export type SigningTime = { ours: number; floor: number };

/** A kiosk at which many have signed already, and the floor beside it on the same disk. */
export class BusyKiosk {
  /** Badge tokens of those who have not signed yet. */
  readonly queue: readonly string[];
  private readonly folder: string;
  private readonly ceremony: Ceremony;
  private readonly author: Author;
  private readonly station: Station;
  private readonly bare: BareInsert;
  private readonly chance = seededChance('bench');
  private insertFirst = false;
  /** What the one before left on the disk. */
  private last: [text: string, bytes: Uint8Array] | null = null;

  constructor({ people, signedBefore }: { people: number; signedBefore: number }) {
    const { folder, stations, badges } = preparedCeremony(people, 1);
    const ceremony = must(openCeremony(stations[0] ?? ''));
    const author = must(enterStation(ceremony.file, ceremony.picture().id, systemClock, randomBytes, 'bench'));
    const picture = ceremony.picture();
    signQuickly(ceremony.file, author, picture, [...picture.people.keys()].slice(0, signedBefore));
    ceremony.refresh();
    this.folder = folder;
    this.ceremony = ceremony;
    this.author = author;
    this.queue = badges.slice(signedBefore).map(({ token }) => token);
    this.station = new Station({ ceremony, author, delays: noDelays, words: ({ code }) => ({ id: code, en: code }) });
    this.bare = new BareInsert(join(folder, 'floor.db'));
  }

  /**
   * One person from the scan to the receipt, and a bare insert of what the one before left on the disk. Only the insert and the
   * time from `sign` to the acknowledgement count. Whichever comes second finds the disk and SQLite's code awake, so the two
   * take turns in coming first.
   */
  async sign(token: string): Promise<SigningTime> {
    const { station, ceremony } = this;
    station.scan(token);
    station.confirm();
    station.read();
    const strokes = syntheticSignature(this.chance);
    // In the hall a person reads for a minute, here for as long as two seals take: the kiosk's own is ready then.
    for (let seals = 0; seals < 2; seals++) await freshSeal(ceremony.picture().founded.sealKey);
    const before = this.last;
    this.insertFirst = before !== null && !this.insertFirst;
    const floorFirst = before !== null && this.insertFirst ? this.bare.insert(...before) : null;
    const began = performance.now();
    const { state } = await station.sign(strokes);
    const ours = performance.now() - began;
    const acknowledged = station.acknowledged();
    if (state !== 'thanks' || acknowledged === null) throw new Error(`a signing ended in ${state}`);
    this.last = this.storedAt(acknowledged.seq);
    return { ours, floor: floorFirst ?? this.bare.insert(...(before ?? this.last)) };
  }

  close(): void {
    this.station.stop();
    this.ceremony.close();
    this.bare.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What a signing put on the disk: the text of its row, and the sealed strokes. */
  private storedAt(seq: number): [text: string, bytes: Uint8Array] {
    const { rows } = this.ceremony;
    const [entry] = rows.entriesAt(this.author.station, seq);
    const { strokes } = JSON.parse(entry?.body ?? '{}') as { strokes?: string };
    const bytes = rows.blob(strokes ?? '');
    if (entry === undefined || bytes === null) throw new Error('a signing that is not there');
    return [hashedText(entry) + entry.hash + entry.signature, bytes];
  }
}
