import { rmSync } from 'node:fs';
import { discardFolderDraft } from '../../archive/archive-folder.ts';
import { ReportFolder } from '../../report/folder/report-folder.ts';
import { assertNever } from '../../result.ts';
import { draftsOfBadges } from '../handing-out/badge-sheets.ts';
import type { Job } from './job.ts';

/**
 * Takes away the drafts of a job that was ended by force and could not do so itself. What a disk refuses stays a draft, under a
 * name that nobody takes for a document; the next run of the same clears it away.
 * @param thread the number of the thread that the job ran in
 */
export function clearAfter(job: Job, thread: number): void {
  try {
    clear(job, thread);
  } catch {
    return;
  }
}

function clear(job: Job, thread: number): void {
  switch (job.kind) {
    case 'report':
      ReportFolder.clearAfter(job.out, thread);
      return;
    case 'archive':
    case 'record':
      discardFolderDraft(job.out);
      return;
    case 'badges':
      for (const draft of draftsOfBadges(job.out)) rmSync(draft, { force: true });
      return;
    // Files of new stations are ended by whoever opens the ceremony next, and the others have none.
    case 'stations':
    case 'merge':
    case 'paper':
    case 'roster-read':
      return;
    default:
      assertNever(job);
  }
}
