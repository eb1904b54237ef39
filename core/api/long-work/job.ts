import type { OrganiserKeys } from '../../ledger/key-file.ts';
import type { MergedApart } from '../../merge/merge-apart.ts';
import type { WrittenDocument } from '../../print/document.ts';
import type { SinglePaper } from '../../report/single-papers.ts';
import type { WrittenReport } from '../../report/write-report.ts';
import type { ExportedRecord } from '../../archive/export-record.ts';
import type { WrittenArchive } from '../../archive/write-archive.ts';
import type { BadgeOrder } from '../handing-out/badge-order.ts';
import type { PrintedBadges } from '../handing-out/badge-sheets.ts';
import type { MadeStations, StationWish } from '../handing-out/station-making.ts';
import type { Result } from '../../result.ts';
import type { Previewed } from '../previewing.ts';
import type { ReadingChoice } from '../../roster/choice.ts';
import type { RosterFile } from '../../roster/import.ts';
import type { Refusal } from '../words.ts';

/** Work that takes seconds and would hold up the kiosk of the same laptop: it is done in a thread of its own. */
export type Job =
  | { kind: 'merge'; file: string; paths: string[] }
  | {
      kind: 'report';
      file: string;
      out: string;
      keys: OrganiserKeys;
      only?: readonly string[] | undefined;
      unit?: string | undefined;
    }
  | { kind: 'paper'; file: string; wish: SinglePaper; keys: OrganiserKeys }
  | { kind: 'badges'; file: string; order: BadgeOrder; out: string; keys: OrganiserKeys }
  | { kind: 'stations'; file: string; stations: StationWish[]; folder: string; keys: OrganiserKeys }
  | { kind: 'archive'; file: string; out: string; keys: OrganiserKeys }
  | { kind: 'record'; file: string; given: string; out: string }
  | { kind: 'roster-read'; file: string; sheet: RosterFile; choice: ReadingChoice };

/** What each kind of job gives. */
export type JobValue = {
  merge: MergedApart;
  report: WrittenReport;
  paper: WrittenDocument;
  badges: PrintedBadges;
  stations: MadeStations;
  archive: WrittenArchive;
  record: ExportedRecord;
  'roster-read': Previewed;
};
export type JobOutcome<Kind extends Job['kind']> = Result<JobValue[Kind], Refusal>;

/** What the thread is given. */
export type JobToRun = { job: Job; brake: SharedArrayBuffer };
/** What the thread says: how far it is, and at last its outcome. */
export type JobMessage = { progress: { done: number; of: number } } | { outcome: JobOutcome<Job['kind']> };
/** What the thread is told once it runs. */
export type JobOrder = 'stop';
