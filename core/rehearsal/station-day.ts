import { basename } from 'node:path';
import type { IssuedBadge } from '../badge/issue.ts';
import type { CallingRefusal } from '../ceremony/calling.ts';
import { openCeremony, type CeremonyRefusal } from '../ceremony/ceremony.ts';
import { enterStation } from '../ceremony/enrolment.ts';
import type { Clock, Random } from '../clock.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { KeyRefusal } from '../ledger/key-file.ts';
import type { MergeRefusal } from '../merge/merge.ts';
import { Reading } from '../oath/reading.ts';
import { err, ok, type Result } from '../result.ts';
import { noDelays } from '../station/flow.ts';
import { Station } from '../station/station.ts';
import { seededChance } from './chance.ts';
import { syntheticSignature } from './handwriting.ts';

export type StationRefusal =
  | CeremonyRefusal
  | KeyRefusal
  | CallingRefusal
  | MergeRefusal
  | ValueRefusal
  | { code: 'no-station-here'; file: string }
  | { code: 'disk-failed'; file: string };

export type StationDay = {
  clock: Clock;
  random: Random;
  seed: string;
  program: string;
  /** Whether the oath is read at this station first. */
  reads: boolean;
  /** Told after each signing how many there are. */
  signed: (count: number) => void;
};

/** One laptop's whole day: it opens its file, reads the oath where it stands in the hall, and everybody in the queue signs. */
export async function signAtStation(
  path: string,
  queue: readonly IssuedBadge[],
  day: StationDay,
): Promise<Result<null, StationRefusal>> {
  const opened = openCeremony(path);
  if (!opened.ok) return opened;
  const ceremony = opened.value;
  try {
    const author = enterStation(ceremony.file, ceremony.picture().id, day.clock, day.random, day.program);
    if (!author.ok) return author;
    if (day.reads) readAloud(new Reading(ceremony, author.value));
    const notSaved = { id: '', en: '' };
    const station = new Station({ ceremony, author: author.value, delays: noDelays, words: () => notSaved });
    try {
      const chance = seededChance(`${day.seed}:${basename(path)}`);
      for (const [index, { token }] of queue.entries()) {
        station.scan(token);
        station.confirm();
        station.read();
        const { state } = await station.sign(syntheticSignature(chance));
        if (state !== 'thanks') return err({ code: 'disk-failed', file: ceremony.file.name });
        day.signed(index + 1);
      }
    } finally {
      // Its clocks would keep the program from ending.
      station.stop();
    }
    return ok(null);
  } finally {
    ceremony.close();
  }
}

function readAloud(reading: Reading): void {
  while (reading.status().stage.name !== 'ended') {
    const stepped = reading.step('next');
    if (!stepped.ok) break;
  }
  reading.stop();
}
