import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { Clock } from '../clock.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import { anomaliesOf } from '../merge/anomalies.ts';
import { ok, type Result } from '../result.ts';
import { openSignature } from '../station/signing.ts';
import type { Strokes } from '../station/status.ts';
import { writeMinutes } from './minutes.ts';
import { putInPlace } from '../print/put-in-place.ts';

export type WrittenFile = { name: string; bytes: number; pages?: number };
export type WrittenReport = { files: WrittenFile[]; minutes: Uint8Array };
export const minutesName = 'berita-acara.pdf';

/**
 * Writes all documents of a ceremony into a folder. With the organiser's key the drawn signatures are opened and drawn;
 * without it the documents say that they are sealed. Each file appears whole or not at all.
 */
export async function writeReport(
  ceremony: Ceremony,
  organiser: Organiser | null,
  out: string,
  clock: Clock,
): Promise<Result<WrittenReport, FileRefusal>> {
  const picture = ceremony.picture();
  const opened = new Map<string, Strokes | null>();
  for (const [first] of picture.signings.values()) {
    if (first === undefined || organiser === null) continue;
    opened.set(first.strokes, await openSignature(ceremony, picture, first, organiser.keys.open));
  }
  const minutes = await writeMinutes({
    picture,
    root: ceremony.root(),
    anomalies: anomaliesOf(picture, clock.now()),
    strokesOf: (signing) => opened.get(signing.strokes) ?? null,
    paper: 'F4',
    printedAt: clock.now(),
  });
  return guarded<WrittenReport, FileRefusal>(basename(out), () => {
    const ours = mkdirSync(out, { recursive: true });
    try {
      putInPlace(join(out, minutesName), minutes.pdf);
    } catch (error) {
      // A folder that was made for these documents does not stay behind empty.
      if (ours !== undefined) rmSync(ours, { recursive: true, force: true });
      throw error;
    }
    return ok({ files: [{ name: minutesName, bytes: minutes.pdf.length, pages: minutes.pages }], minutes: minutes.pdf });
  });
}
