import { dirname, join } from 'node:path';
import { openCeremony, type Ceremony } from '../ceremony/ceremony.ts';
import { enterStation } from '../ceremony/enrolment.ts';
import { unlockOrganiser, type Organiser } from '../ceremony/organiser.ts';
import type { Clock, Random } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import { Reading } from '../oath/reading.ts';
import { err, ok, type Result } from '../result.ts';
import type { FlowDelays } from '../station/flow.ts';
import { Station } from '../station/station.ts';
import type { CeremonyHeader, StationHealth } from './contract.ts';
import { refusalInWords, type Refusal } from './words.ts';

export type WorkplaceParts = { clock: Clock; random: Random; delays: FlowDelays; program: string };

/** One laptop at work on one ceremony file: its ledger, its kiosk, its projector, and the organiser once unlocked. */
export class Workplace {
  readonly ceremony: Ceremony;
  readonly station: Station;
  readonly reading: Reading;
  private readonly clock: Clock;
  private readonly here: StationId;
  private readonly listeners = new Set<() => void>();
  private unlocked: Organiser | null = null;

  private constructor(ceremony: Ceremony, station: Station, reading: Reading, here: StationId, clock: Clock) {
    this.ceremony = ceremony;
    this.station = station;
    this.reading = reading;
    this.here = here;
    this.clock = clock;
  }

  static open(path: string, { clock, random, delays, program }: WorkplaceParts): Result<Workplace, Refusal> {
    const opened = openCeremony(path);
    if (!opened.ok) return opened;
    const ceremony = opened.value;
    const author = enterStation(ceremony.file, ceremony.picture().id, clock, random, program);
    if (!author.ok) {
      ceremony.close();
      return author;
    }
    const station = new Station({ ceremony, author: author.value, delays, words: refusalInWords });
    return ok(new Workplace(ceremony, station, new Reading(ceremony, author.value), author.value.station, clock));
  }

  header(): CeremonyHeader {
    const { id, founded, stations } = this.ceremony.picture();
    const here = stations.get(this.here)?.added ?? null;
    return {
      ceremony: id,
      title: founded.title,
      institution: founded.institution,
      date: founded.date,
      timezone: founded.timezone,
      venue: founded.venue,
      station: { id: this.here, name: here?.name ?? this.here, venue: here?.venue ?? founded.venue },
      organiser: here?.handedOut === false,
    };
  }

  /** Which station this laptop is. */
  stationHere(): StationId {
    return this.here;
  }

  /** Calls back when an entry was added or the organiser's key was opened. */
  onChange(listener: () => void): () => void {
    const stop = this.ceremony.onChange(listener);
    this.listeners.add(listener);
    return () => {
      stop();
      this.listeners.delete(listener);
    };
  }

  health(): StationHealth {
    return { signed: this.station.signed(), saved: 'one-place', clock: 'not-compared' };
  }

  unlock(passphrase: string): Result<Organiser, Refusal> {
    const organiser = unlockOrganiser(this.ceremony, passphrase, this.clock);
    if (!organiser.ok) return organiser;
    this.unlocked = organiser.value;
    for (const listener of this.listeners) listener();
    return organiser;
  }

  organiser(): Result<Organiser, Refusal> {
    return this.unlocked === null ? err({ code: 'organiser-key-locked' }) : ok(this.unlocked);
  }

  isUnlocked(): boolean {
    return this.unlocked !== null;
  }

  /** Documents lie beside the ceremony file. */
  reportFolder(): string {
    return join(dirname(this.ceremony.file.path), 'laporan');
  }

  close(): void {
    this.station.stop();
    this.reading.stop();
    this.ceremony.close();
  }
}
