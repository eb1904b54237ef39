import { ok, type Result } from '../result.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import { inTransaction } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { anomaliesOf } from './anomalies.ts';
import type { Anomaly } from './anomaly.ts';
import { readIncoming, type Incoming, type IncomingRefusal } from './incoming.ts';

export type MergeRefusal = FileRefusal | IncomingRefusal;
export type Merged = { stations: number; added: number; present: number; anomalies: Anomaly[]; root: string };

/**
 * Merge is set union: adds every entry of the given files that is missing here, in one transaction, after all of them were
 * verified. Refuses as a whole when one file is refused, and then nothing has changed.
 */
export function mergeFiles(ceremony: Ceremony, paths: readonly string[]): Result<Merged, MergeRefusal> {
  const { id, founded } = ceremony.picture();
  const merged = inTransaction<{ added: number; present: number }, MergeRefusal>(ceremony.file, () => {
    const sum = { added: 0, present: 0 };
    for (const path of paths) {
      const incoming = readForeignFile<Incoming, IncomingRefusal>(path, (source) =>
        readIncoming(source, id, founded.organiserKey, ceremony.rows),
      );
      if (!incoming.ok) return incoming;
      for (const { hash, bytes } of incoming.value.blobs) ceremony.rows.insertBlob(hash, bytes);
      for (const entry of incoming.value.entries) ceremony.rows.insertEntry(entry);
      sum.added += incoming.value.entries.length;
      sum.present += incoming.value.present;
    }
    return ok(sum);
  });
  if (!merged.ok) return merged;
  ceremony.refresh();
  return ok({ stations: paths.length, ...merged.value, anomalies: anomaliesOf(ceremony.picture()), root: ceremony.root() });
}
