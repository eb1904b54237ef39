import { organiserWith } from '../../ceremony/organiser.ts';
import type { Clock, Random } from '../../clock.ts';
import { mergeFiles } from '../../merge/merge.ts';
import { writeReport } from '../../report/write-report.ts';
import { assertNever, type Result } from '../../result.ts';
import { badgeSheets } from '../badge-sheets.ts';
import { previewRoster } from '../previewing.ts';
import { whileCeremonyOpen } from '../open-files.ts';
import type { Refusal } from '../words.ts';
import type { Job, JobOutcome, JobValue } from './job.ts';

/** How a job tells how far it is, and learns that it is to stop. */
export type JobContact = { clock: Clock; random: Random; progress: (done: number, of: number) => void; signal: AbortSignal };

/** Does one job on a connection of its own; leaves either everything or nothing behind. */
export function runJob(job: Job, contact: JobContact): Promise<JobOutcome<Job['kind']>> {
  return whileCeremonyOpen<JobValue[Job['kind']], Refusal>(
    job.file,
    async (ceremony): Promise<Result<JobValue[Job['kind']], Refusal>> => {
      switch (job.kind) {
        case 'merge':
          return mergeFiles(ceremony, job.paths, {
            checked: contact.progress,
            signal: contact.signal,
            now: () => contact.clock.now(),
          });
        case 'report':
          return writeReport(ceremony, organiserWith(ceremony, job.keys, contact.clock), job.out, contact.clock);
        case 'badges': {
          const organiser = organiserWith(ceremony, job.keys, contact.clock);
          return badgeSheets(ceremony.picture(), organiser, contact.clock.now(), job.unit ?? undefined);
        }
        case 'roster-read':
          return previewRoster(ceremony, { ...job.sheet, ...job.choice }, contact.random, contact);
        default:
          return assertNever(job);
      }
    },
  );
}
