import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { Clock } from '../clock.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guardedLater } from '../ledger/file.ts';
import { openFonts } from '../print/fonts.ts';
import { err, ok, type Result } from '../result.ts';
import { documentKinds, type DocumentKind, type ReportContext } from './documents.ts';
import { minutesName } from './minutes/minutes.ts';
import { minutesFacts } from './minutes-facts.ts';
import { paperInputOf } from './paper-input.ts';
import { removeEarlier, type MadeFile } from './folder/earlier-documents.ts';
import { ReportFolder, type FolderRefusal, type WrittenFile } from './folder/report-folder.ts';

export type { WrittenFile } from './folder/report-folder.ts';
export type WrittenReport = { files: WrittenFile[]; /** Empty where the minutes were not asked for. */ minutes: Uint8Array };

/** Which documents are wanted, and how whoever waits for them hears of them. */
export type ReportOrder = {
  /** Kinds by their id, as `documents.ts` names them; all of them where nothing is said. */
  only?: readonly string[] | undefined;
  /** Only the papers of this unit, as the roster names it. */
  unit?: string | undefined;
  /** For a folder that is written this once and then stays as it is: nothing is noted for a later run. */
  once?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Told before the documents take their places; throws the signal's reason where that must not happen any more. */
  lastStep?: (() => void) | undefined;
  /** People whose lines or sheets are printed, over all documents. */
  progress?: ((done: number, of: number) => void) | undefined;
};
export type ReportRefusal =
  | FileRefusal
  | FolderRefusal
  | { code: 'printing-stopped' }
  | { code: 'document-unknown'; document: string; known: string[] }
  | { code: 'unit-unknown'; unit: string };

/** Told after so many people, so that the telling costs nothing. */
const tellEvery = 25;

/** Writes the documents of a ceremony into a folder. All of them appear in it, or none. */
export async function writeReport(
  ceremony: Ceremony,
  organiser: Organiser | null,
  out: string,
  clock: Clock,
  order: ReportOrder = {},
): Promise<Result<WrittenReport, ReportRefusal>> {
  const kinds = chosen(order.only);
  if (!kinds.ok) return kinds;
  const picture = ceremony.picture();
  const { signers } = minutesFacts(picture);
  const { unit = null } = order;
  const units = new Set([...picture.people.values()].map((person) => person.unit));
  if (unit !== null && !units.has(unit)) return err({ code: 'unit-unknown', unit });
  return guardedLater<WrittenReport, ReportRefusal>(basename(out), async () => {
    const opened = ReportFolder.open(out);
    if (!opened.ok) return opened;
    const folder = opened.value;
    const signings = signers.flatMap(({ people }) => people.map(({ signing }) => signing));
    const context: ReportContext = {
      ...paperInputOf(ceremony, organiser, clock, { order: signings, signal: order.signal }),
      fonts: openFonts(),
      unit,
      folder,
    };
    try {
      const made = await writeAll(kinds.value, context, order);
      await folder.finish(made, order.lastStep);
      if (order.once !== true) removeEarlier(out, made, { kinds: new Set(kinds.value.map(({ id }) => id)), unit });
      const files = made.map(({ name, bytes, pages }): WrittenFile => ({
        name,
        bytes,
        ...(pages === undefined ? {} : { pages }),
      }));
      const place = join(out, minutesName);
      const asked = files.some(({ name }) => name === minutesName) && existsSync(place);
      return ok({ files, minutes: asked ? readFileSync(place) : new Uint8Array() });
    } catch (error) {
      if (order.signal?.aborted && error === order.signal.reason) return err({ code: 'printing-stopped' });
      throw error;
    } finally {
      folder.abandon();
    }
  });
}

async function writeAll(kinds: readonly DocumentKind[], context: ReportContext, { progress }: ReportOrder): Promise<MadeFile[]> {
  const of = kinds.reduce((sum, kind) => sum + kind.people(context), 0);
  let done = 0;
  const printed = () => {
    done += 1;
    if (done % tellEvery === 0 || done === of) progress?.(done, of);
  };
  progress?.(0, of);
  const files: MadeFile[] = [];
  for (const kind of kinds) {
    context.signal?.throwIfAborted();
    const written = await kind.write({ ...context, printed });
    files.push(...written.map((file) => ({ ...file, kind: kind.id })));
  }
  return files;
}

function chosen(only: readonly string[] | undefined): Result<readonly DocumentKind[], ReportRefusal> {
  if (only === undefined || only.length === 0) return ok(documentKinds);
  const known = documentKinds.map(({ id }) => id);
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) return err({ code: 'document-unknown', document: unknown, known });
  return ok(documentKinds.filter(({ id }) => only.includes(id)));
}
