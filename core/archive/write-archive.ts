import { join } from 'node:path';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import { verifyCeremony } from '../ceremony/verified.ts';
import type { Clock } from '../clock.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import { writeReport, type ReportOrder, type ReportRefusal } from '../report/write-report.ts';
import { err, ok, type Result } from '../result.ts';
import { makeFolder, type ArchiveDraft, type FolderRefusal } from './archive-folder.ts';
import { entryLine } from './entry-line.ts';
import { archiveNames } from './names.ts';
import { publicKeysOf } from './public-keys.ts';
import { readMe } from './read-me.ts';
import { verifyPage } from './verify-page.ts';

/**
 * The archive pack: a folder that says in plain text what happened, and can be checked in twenty years without this
 * program. It holds what the ceremony file holds and nothing that only the organiser may know.
 */
export type WrittenArchive = {
  /** Every file, by its path inside the folder. */
  files: { name: string; bytes: number }[];
  root: string;
  entries: number;
};
export type ArchiveRefusal = FolderRefusal | ReportRefusal | { code: 'record-not-intact'; problems: number };

/**
 * Writes the pack whole or not at all.
 * @param organiser with the key the report shows the drawn signatures; without it, it says that they are sealed
 * @param out an empty folder, or none yet
 * @param following what takes its time is the report: it tells how far it is, and may be stopped (`printing-stopped`)
 * @returns `record-not-intact` where `verify` finds a problem: a pack that fails its own checks helps
 *   nobody. Anomalies, such as a missing station, are no problem. `file-in-use` when something was recorded meanwhile.
 */
export async function writeArchive(
  ceremony: Ceremony,
  organiser: Organiser | null,
  out: string,
  clock: Clock,
  following: Pick<ReportOrder, 'progress' | 'signal'> = {},
): Promise<Result<WrittenArchive, ArchiveRefusal>> {
  const intact = guarded<null, ArchiveRefusal>(ceremony.file.name, () => {
    const { problems } = verifyCeremony(ceremony.file, ceremony);
    return problems.length === 0 ? ok(null) : err({ code: 'record-not-intact', problems: problems.length });
  });
  if (!intact.ok) return intact;
  return makeFolder<WrittenArchive, ArchiveRefusal>(out, new Set(Object.values(archiveNames)), async (draft) => {
    const root = ceremony.root();
    const report = await writeReport(ceremony, organiser, join(draft.path, archiveNames.report), clock, {
      once: true,
      ...following,
    });
    if (!report.ok) return report;
    return guarded<WrittenArchive, ArchiveRefusal>(ceremony.file.name, () =>
      // One reading transaction: lines, attachments and keys are of the same moment.
      ceremony.file.database.transaction(() => {
        if (ceremony.root() !== root) return err({ code: 'file-in-use', file: ceremony.file.name } satisfies FileRefusal);
        return ok(writeRecord(ceremony, root, draft));
      })(),
    );
  });
}

function writeRecord(ceremony: Ceremony, root: string, draft: ArchiveDraft): WrittenArchive {
  const { rows } = ceremony;
  const picture = ceremony.picture();
  const entries = rows.count();
  draft.write(archiveNames.entries, entryLines(rows.entries()));
  for (const hash of rows.blobHashes()) {
    const bytes = rows.blob(hash);
    if (bytes !== null) draft.write(`${archiveNames.blobs}/${hash}`, [bytes]);
  }
  draft.write(archiveNames.keys, [`${JSON.stringify(publicKeysOf(picture, rows), null, 2)}\n`]);
  draft.write(archiveNames.page, [verifyPage()]);
  draft.write(archiveNames.root, [`${root}\n`]);
  draft.write(archiveNames.readMe, [readMe({ definition: picture.definition, entries, root })]);
  return { files: draft.sealWithSums(), root, entries };
}

function* entryLines(entries: Iterable<StoredEntry>): Generator<string> {
  for (const entry of entries) yield `${entryLine(entry)}\n`;
}
