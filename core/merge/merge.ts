import type { Ceremony } from '../ceremony/ceremony.ts';
import type { UtcMillis } from '../clock.ts';
import { inTransaction } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { LedgerFile } from '../ledger/file.ts';
import { openForeignFile, type ForeignFile } from '../ledger/open-foreign.ts';
import { blobsOf, readEntry } from '../ledger/read-entry.ts';
import { rowsOf, type Rows } from '../ledger/rows.ts';
import { err, ok, type Result } from '../result.ts';
import { Adopted } from './adopted.ts';
import { anomaliesOf } from './anomalies.ts';
import type { Anomaly } from './anomaly.ts';
import { Enrolments } from './enrolments.ts';
import { checkIncoming, type Checked, type IncomingRefusal } from './incoming.ts';

export type MergeRefusal = FileRefusal | IncomingRefusal | { code: 'merge-cancelled' };
export type Merged = { stations: number; added: number; present: number; anomalies: Anomaly[]; root: string };
export type MergeProgress = {
  /** Told how many of all entries were checked. */
  checked?: (done: number, of: number) => void;
  /** Aborted to stop; nothing has changed then. */
  signal?: AbortSignal;
  /** The organiser's clock: a station that wrote later than it says is ahead. */
  now?: () => UtcMillis;
};

/**
 * Merge is set union: adds every entry of the given files that is missing here. All files are checked first, without a lock,
 * so a kiosk on this laptop goes on signing; then everything is added in one short transaction. Refuses as a whole when one
 * file is refused or the work is stopped, and then nothing has changed.
 */
export async function mergeFiles(
  ceremony: Ceremony,
  paths: readonly string[],
  progress: MergeProgress = {},
): Promise<Result<Merged, MergeRefusal>> {
  const sources: ForeignFile[] = [];
  try {
    for (const path of paths) {
      const opened = openForeignFile(path);
      if (!opened.ok) return opened;
      sources.push(opened.value);
    }
    const checked = await checkAll(ceremony, sources, progress);
    if (!checked.ok) return checked;
    const { present } = checked.value;
    const added = inTransaction<number, FileRefusal>(ceremony.file, () =>
      ok(sources.reduce((sum, source) => sum + addMissing(source, ceremony.rows), 0)),
    );
    if (!added.ok) return added;
    ceremony.refresh();
    const total = checked.value.fresh + present;
    return ok({
      stations: paths.length,
      added: added.value,
      present: total - added.value,
      anomalies: anomaliesOf(ceremony.picture(), progress.now?.() ?? null),
      root: ceremony.root(),
    });
  } finally {
    for (const source of sources) source.close();
  }
}

async function checkAll(
  ceremony: Ceremony,
  sources: readonly ForeignFile[],
  { checked: tell, signal }: MergeProgress,
): Promise<Result<Checked, MergeRefusal>> {
  const { id, founded } = ceremony.picture();
  const enrolments = new Enrolments(id, founded.organiserKey);
  enrolments.lookInto(ceremony.rows);
  const adopted = new Adopted(founded.organiserKey);
  adopted.lookInto(ceremony.rows);
  const joining = { ceremony: id, enrolments, adopted, known: ceremony.rows };
  const of = sources.reduce((sum, { database }) => sum + rowsOf(database).count(), 0);
  const sum: Checked = { fresh: 0, present: 0 };
  let done = 0;
  for (const source of sources) {
    const outcome = await checkIncoming(source, joining, signal, (entries) => {
      done += entries;
      tell?.(done, of);
    });
    if (!outcome.ok) return outcome;
    sum.fresh += outcome.value.fresh;
    sum.present += outcome.value.present;
  }
  return signal?.aborted === true ? err({ code: 'merge-cancelled' }) : ok(sum);
}

/** Adds what is missing, row by row, and returns how many entries that were. The rows were checked; nothing is trusted anew. */
function addMissing(source: LedgerFile, known: Rows): number {
  const rows = rowsOf(source.database);
  let added = 0;
  for (const { row: _, ...stored } of rows.entriesAfter(0)) {
    if (known.entry(stored.station, stored.seq, stored.hash) !== null) continue;
    const entry = readEntry(stored);
    for (const hash of entry === null ? [] : blobsOf(entry)) {
      const bytes = known.hasBlob(hash) ? null : rows.blob(hash);
      if (bytes !== null) known.insertBlob(hash, bytes);
    }
    known.insertEntry(stored);
    added += 1;
  }
  return added;
}
