import type { Ceremony } from '../ceremony/ceremony.ts';
import type { UtcMillis } from '../clock.ts';
import { inTransaction } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guardedLater } from '../ledger/file.ts';
import { openForeignFile } from '../ledger/open-foreign.ts';
import type { StationId } from '../ledger/ids.ts';
import { rowsOf } from '../ledger/rows.ts';
import { err, ok, type Result } from '../result.ts';
import { Adopted } from './adopted.ts';
import { anomaliesOf } from './anomalies.ts';
import type { Anomaly } from './anomaly.ts';
import { Enrolments } from './enrolments.ts';
import { checkIncoming, type IncomingRefusal, type Joining } from './incoming.ts';
import { SignaturesUnderWay } from './signatures-under-way.ts';
import { Staging } from './staging.ts';
import { Tally } from './tally.ts';

export type MergeRefusal = FileRefusal | IncomingRefusal | { code: 'merge-cancelled' };
/** What one file brought: entries that nobody knew before it, and whether anybody ever opened it as a kiosk. */
export type MergedFile = { added: number; unopened: boolean };
export type Merged = {
  stations: number;
  /** In the order of the given paths. */
  files: MergedFile[];
  /** Of these, files that nobody ever opened as a kiosk: they hold nothing of their own. */
  unopened: number;
  added: number;
  present: number;
  anomalies: Anomaly[];
  root: string;
};
export type MergeProgress = {
  /** Told how many of all entries were checked; how many there are is an estimate until the last file is open. */
  checked?: (done: number, of: number) => void;
  /** Where it stands, it is told of every file that is refused, and the check goes on after the first of them. */
  refused?: (path: string, refusal: MergeRefusal) => void;
  /** Aborted to stop; nothing has changed then. */
  signal?: AbortSignal;
  /** The organiser's clock: a station that wrote later than it says is ahead. */
  now?: () => UtcMillis;
};

/**
 * Merge is set union: adds every entry of the given files that is missing here. The files are checked one after another, without
 * a lock on the ceremony, so a kiosk on this laptop goes on signing; what is new waits beside it on the disk, and then everything
 * is added in one short transaction. Refuses as a whole when one file is refused or the work is stopped, and then nothing
 * has changed. Memory holds some pages and some hundred entries, and at the end the picture and its anomalies.
 */
export async function mergeFiles(
  ceremony: Ceremony,
  paths: readonly string[],
  progress: MergeProgress = {},
): Promise<Result<Merged, MergeRefusal>> {
  return guardedLater<Merged, MergeRefusal>(ceremony.file.name, async () => {
    for (let round = 1; round <= mostRounds; round += 1) {
      // Another round only where another merge came first.
      // oxlint-disable-next-line no-await-in-loop
      const merged = await mergeUnlessOvertaken(ceremony, paths, progress);
      if (merged !== 'overtaken') return merged;
    }
    return err({ code: 'file-in-use', file: ceremony.file.name });
  });
}

/** How often the check begins anew because another merge of the same stations came first. */
const mostRounds = 3;

async function mergeUnlessOvertaken(
  ceremony: Ceremony,
  paths: readonly string[],
  progress: MergeProgress,
): Promise<Result<Merged, MergeRefusal> | 'overtaken'> {
  const staging = new Staging(ceremony.file);
  try {
    const checked = await checkAll(ceremony, staging, paths, progress);
    if (!checked.ok) return checked;
    const added = inTransaction<number | 'overtaken', FileRefusal>(ceremony.file, () =>
      ok(staging.isOvertaken() ? 'overtaken' : staging.moveIn()),
    );
    if (!added.ok) return added;
    if (added.value === 'overtaken') return 'overtaken';
    ceremony.refresh();
    return ok({
      stations: paths.length,
      files: checked.value.files,
      unopened: checked.value.files.filter(({ unopened }) => unopened).length,
      added: added.value,
      present: checked.value.entries - added.value,
      anomalies: anomaliesOf(ceremony.picture(), progress.now?.() ?? null),
      root: ceremony.root(),
    });
  } finally {
    staging.close();
  }
}

/** How many entries all the files have, and what each of them brought; what is new of them waits in the staging then. */
async function checkAll(
  ceremony: Ceremony,
  staging: Staging,
  paths: readonly string[],
  { checked: tell, refused, signal }: MergeProgress,
): Promise<Result<{ entries: number; files: MergedFile[] }, MergeRefusal>> {
  const { id, founded } = ceremony.picture();
  const enrolments = new Enrolments(id, founded.organiserKey);
  enrolments.lookInto(ceremony.rows);
  const adopted = new Adopted(founded.organiserKey);
  adopted.lookInto(ceremony.rows);
  const joining: Joining = { ceremony: id, enrolments, adopted, staging, signatures: new SignaturesUnderWay() };
  const tally = new Tally(paths, (done, of) => tell?.(done, of));
  let first: MergeRefusal | null = null;
  try {
    for (const path of paths) {
      if (signal?.aborted === true) break;
      // One after another: a hundred files never lie in memory, nor on the disk, at once.
      // oxlint-disable-next-line no-await-in-loop
      const found = await checkFile(path, joining, tally, signal);
      // Whoever asks which file it was must not hear of the one before it: then no signature stays under way between two files.
      // oxlint-disable-next-line no-await-in-loop
      const forged = refused === undefined ? null : await joining.signatures.finish();
      const refusal = found ?? forged;
      if (refusal === null) continue;
      refused?.(path, refusal);
      first ??= refusal;
      if (refused === undefined) break;
    }
    if (signal?.aborted === true) return err({ code: 'merge-cancelled' });
    first ??= await joining.signatures.finish();
    return first === null ? ok({ entries: tally.entries(), files: tally.files() }) : err(first);
  } finally {
    // Whatever ended the check, no signature is left under way.
    await joining.signatures.finish();
  }
}

async function checkFile(
  path: string,
  joining: Joining,
  tally: Tally,
  signal: AbortSignal | undefined,
): Promise<MergeRefusal | null> {
  const opened = openForeignFile(path);
  if (!opened.ok) return opened.error;
  const source = opened.value;
  try {
    const rows = rowsOf(source.database);
    const station = rows.local('station');
    tally.opened(rows.count(), station === null || rows.head(station as StationId) !== null);
    return await checkIncoming(source, joining, signal, (entries) => tally.checked(entries));
  } finally {
    tally.closed(joining.staging.waiting());
    source.close();
  }
}
