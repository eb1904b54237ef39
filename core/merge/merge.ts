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
export type Merged = {
  stations: number;
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
  return guardedLater(ceremony.file.name, async () => {
    const staging = new Staging(ceremony.file);
    try {
      const checked = await checkAll(ceremony, staging, paths, progress);
      if (!checked.ok) return checked;
      const added = inTransaction<number, FileRefusal>(ceremony.file, () => ok(staging.moveIn()));
      if (!added.ok) return added;
      ceremony.refresh();
      return ok({
        stations: paths.length,
        unopened: checked.value.unopened,
        added: added.value,
        present: checked.value.entries - added.value,
        anomalies: anomaliesOf(ceremony.picture(), progress.now?.() ?? null),
        root: ceremony.root(),
      });
    } finally {
      staging.close();
    }
  });
}

/** How many entries all the files have, and how many files nobody opened; what is new of them waits in the staging then. */
async function checkAll(
  ceremony: Ceremony,
  staging: Staging,
  paths: readonly string[],
  { checked: tell, signal }: MergeProgress,
): Promise<Result<{ entries: number; unopened: number }, MergeRefusal>> {
  const { id, founded } = ceremony.picture();
  const enrolments = new Enrolments(id, founded.organiserKey);
  enrolments.lookInto(ceremony.rows);
  const adopted = new Adopted(founded.organiserKey);
  adopted.lookInto(ceremony.rows);
  const joining: Joining = { ceremony: id, enrolments, adopted, staging, signatures: new SignaturesUnderWay() };
  const tally = new Tally(paths, (done, of) => tell?.(done, of));
  try {
    for (const path of paths) {
      if (signal?.aborted === true) break;
      // One after another: a hundred files never lie in memory, nor on the disk, at once.
      // oxlint-disable-next-line no-await-in-loop
      const refusal = await checkFile(path, joining, tally, signal);
      if (refusal !== null) return err(refusal);
    }
    const forged = await joining.signatures.finish();
    if (forged !== null) return err(forged);
    return signal?.aborted === true
      ? err({ code: 'merge-cancelled' })
      : ok({ entries: tally.entries(), unopened: tally.unopened() });
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
    source.close();
  }
}
