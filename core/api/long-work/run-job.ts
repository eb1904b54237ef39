import { organiserWith } from '../../ceremony/organiser.ts';
import { exportRecord } from '../../archive/export-record.ts';
import { writeArchive } from '../../archive/write-archive.ts';
import type { Clock, Random } from '../../clock.ts';
import { mergeApart } from '../../merge/merge-apart.ts';
import { printSinglePaper } from '../../report/single-papers.ts';
import { writeReport } from '../../report/write-report.ts';
import { assertNever, type Result } from '../../result.ts';
import { printBadges } from '../handing-out/badge-sheets.ts';
import { whileCeremonyOpen } from '../open-files.ts';
import { previewRoster } from '../previewing.ts';
import { makeStations } from '../handing-out/station-making.ts';
import type { Refusal } from '../words.ts';
import type { Job, JobOutcome, JobValue } from './job.ts';

/** How a job tells how far it is, and learns that it is to stop. */
export type JobContact = {
  clock: Clock;
  random: Random;
  progress: (done: number, of: number) => void;
  signal: AbortSignal;
  /** For work that hears no message while it goes on: throws the signal's reason when it is to stop. */
  stopIfAsked: () => void;
  /** From here on the job is not ended by force any more; throws where it is to stop, or was ended already. */
  lastStep: () => void;
};

/** Does one job on a connection of its own; leaves either everything or nothing behind. */
export function runJob(job: Job, contact: JobContact): Promise<JobOutcome<Job['kind']>> {
  return whileCeremonyOpen<JobValue[Job['kind']], Refusal>(
    job.file,
    async (ceremony): Promise<Result<JobValue[Job['kind']], Refusal>> => {
      switch (job.kind) {
        case 'merge':
          return mergeApart(ceremony, job.paths, {
            checked: contact.progress,
            signal: contact.signal,
            now: () => contact.clock.now(),
          });
        case 'report':
          return writeReport(ceremony, organiserWith(ceremony, job.keys, contact.clock), job.out, contact.clock, {
            only: job.only,
            unit: job.unit,
            progress: contact.progress,
            signal: contact.signal,
            lastStep: contact.lastStep,
          });
        case 'paper':
          return printSinglePaper(ceremony, organiserWith(ceremony, job.keys, contact.clock), job.wish, contact.clock, contact);
        case 'badges': {
          const { progress, signal, clock } = contact;
          const organiser = organiserWith(ceremony, job.keys, clock);
          const following = { printedAt: clock.now(), progress, signal };
          return printBadges(ceremony.picture(), organiser, job.order, { out: job.out }, following);
        }
        case 'stations': {
          const organiser = organiserWith(ceremony, job.keys, contact.clock);
          return makeStations(ceremony, organiser, job.stations, job.folder, contact, contact);
        }
        case 'archive':
          return writeArchive(ceremony, organiserWith(ceremony, job.keys, contact.clock), job.out, contact.clock, {
            progress: contact.progress,
            signal: contact.signal,
          });
        case 'record':
          return exportRecord(job.given, job.out);
        case 'roster-read':
          return previewRoster(ceremony, { ...job.sheet, ...job.choice }, contact.random, contact);
        default:
          return assertNever(job);
      }
    },
  );
}
