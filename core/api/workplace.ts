import { join, parse } from 'node:path';
import { openCeremony, type Ceremony } from '../ceremony/ceremony.ts';
import { enterStation } from '../ceremony/enrolment.ts';
import { unlockOrganiser, type Organiser } from '../ceremony/organiser.ts';
import { clockFit } from '../ceremony/clock-offset.ts';
import type { Clock, Random, UtcMillis } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import type { MirrorKeeper } from '../mirror/mirror-keeper.ts';
import { Reading } from '../oath/reading.ts';
import { err, ok, type Result } from '../result.ts';
import type { FlowDelays } from '../station/flow.ts';
import { Station } from '../station/station.ts';
import type { CeremonyHeader, StationHealth } from './contract.ts';
import { Lookout } from './lookout.ts';
import { keepMirror, mirrorHealth, type SecondPlace } from './mirroring.ts';
import { refusalInWords, type Refusal } from './words.ts';

export type WorkplaceParts = {
  clock: Clock;
  random: Random;
  delays: FlowDelays;
  program: string;
  /** Where the file is copied to while it grows; left out where nobody asked for a second copy. */
  secondPlace?: SecondPlace | undefined;
  /** ms between two looks for what another program wrote into the file; the usual two seconds where nothing is said. */
  look?: number | undefined;
};

/** One laptop at work on one ceremony file: its ledger, its kiosk, its projector, and the organiser once unlocked. */
export class Workplace {
  readonly ceremony: Ceremony;
  readonly station: Station;
  readonly reading: Reading;
  private readonly clock: Clock;
  private readonly here: StationId;
  private readonly mirror: MirrorKeeper | null;
  private readonly lookout: Lookout;
  private readonly listeners = new Set<() => void>();
  private unlocked: Organiser | null = null;

  private constructor(
    ceremony: Ceremony,
    station: Station,
    reading: Reading,
    here: StationId,
    clock: Clock,
    mirror: MirrorKeeper | null,
    lookout: Lookout,
  ) {
    this.ceremony = ceremony;
    this.station = station;
    this.reading = reading;
    this.here = here;
    this.clock = clock;
    this.mirror = mirror;
    this.lookout = lookout;
  }

  static open(path: string, { clock, random, delays, program, secondPlace, look }: WorkplaceParts): Result<Workplace, Refusal> {
    const opened = openCeremony(path);
    if (!opened.ok) return opened;
    const ceremony = opened.value;
    const author = enterStation(ceremony.file, ceremony.picture().id, clock, random, program);
    if (!author.ok) {
      ceremony.close();
      return author;
    }
    const station = new Station({ ceremony, author: author.value, delays, words: refusalInWords });
    const here = author.value.station;
    const mirror = secondPlace === undefined ? null : keepMirror(ceremony, here, secondPlace);
    const lookout = new Lookout(ceremony, look);
    return ok(new Workplace(ceremony, station, new Reading(ceremony, author.value), here, clock, mirror, lookout));
  }

  header(): CeremonyHeader {
    const { id, definition, stations } = this.ceremony.picture();
    const here = stations.get(this.here)?.added ?? null;
    return {
      ceremony: id,
      title: definition.title,
      institution: definition.institution,
      date: definition.date,
      timezone: definition.timezone,
      venue: definition.venue,
      station: {
        id: this.here,
        name: here?.name ?? this.here,
        venue: here?.venue ?? definition.venue,
        role: here?.role ?? 'both',
      },
      organiser: here?.handedOut === false,
    };
  }

  /** Which station this laptop is. */
  stationHere(): StationId {
    return this.here;
  }

  /** Calls back when an entry was added, by this program or another, or the organiser's key was opened. */
  onChange(listener: () => void): () => void {
    const stop = this.lookout.onChange(listener);
    this.listeners.add(listener);
    return () => {
      stop();
      this.listeners.delete(listener);
    };
  }

  /** Calls back when what every window may know has become something else, such as the title. */
  onHeaderChange(listener: () => void): () => void {
    let before = JSON.stringify(this.header());
    return this.lookout.onChange(() => {
      const now = JSON.stringify(this.header());
      if (now !== before) listener();
      before = now;
    });
  }

  /** Calls back when an entry was added or the second copy has become whole or trouble. */
  onHealthChange(listener: () => void): () => void {
    const stop = this.ceremony.onChange(listener);
    const stopMirror = this.mirror?.onChange(listener);
    return () => {
      stop();
      stopMirror?.();
    };
  }

  health(): StationHealth {
    return { signed: this.station.signed(), clock: this.clockFit(), ...mirrorHealth(this.mirror) };
  }

  /** What this laptop's clock says. */
  now(): UtcMillis {
    return this.clock.now();
  }

  private clockFit(): StationHealth['clock'] {
    const station = this.ceremony.picture().stations.get(this.here);
    return station === undefined ? 'not-compared' : clockFit(station.clock, this.clock.now());
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

  /** Documents lie beside the ceremony file, in a folder of this ceremony alone: `laporan-upacara` for `upacara.ikrar`. */
  reportFolder(): string {
    const { dir, name } = parse(this.ceremony.file.path);
    return join(dir, `laporan-${name}`);
  }

  close(): void {
    this.station.stop();
    this.reading.stop();
    this.mirror?.stop();
    this.lookout.stop();
    this.ceremony.close();
  }
}
