import { readingFor, readSheet, type ReadSheet } from '../ceremony/calling.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Random } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { ReadingChoice } from '../roster/choice.ts';
import { describeFile } from '../roster/describe-file.ts';
import { rosterDifference } from '../roster/difference.ts';
import { layOutFile, readLaidOut, type ReadingContact, type RosterFile } from '../roster/import.ts';
import type { RosterPreview } from '../roster/roster-preview.ts';
import type { Refusal } from './words.ts';

/** A file that was read to be looked at; `read` is what is called once that is accepted. */
export type Previewed = { preview: RosterPreview; read: ReadSheet | null };

/** Reads a sheet and says what calling its people would do. Writes nothing. */
export async function previewRoster(
  ceremony: Ceremony,
  file: RosterFile & ReadingChoice,
  random: Random,
  contact: ReadingContact,
): Promise<Result<Previewed, Refusal>> {
  const laidOut = await layOutFile(file, file);
  if (!laidOut.ok) return laidOut;
  // Nothing in it looks like a header, so there are no columns to ask about.
  if (laidOut.value.layouts.length === 0) return err({ code: 'roster-no-header', file: file.fileName });
  const described = { fileName: file.fileName, ...describeFile(laidOut.value) };
  if (laidOut.value.taken.length === 0) return ok({ preview: { ...described, reading: null }, read: null });
  const { rosterHash, people, signings } = ceremony.picture();
  const read = await readLaidOut(laidOut.value, { ...file, ...readingFor(ceremony, random) }, contact);
  if (!read.ok) return read;
  const { rows, accepted, units, rejected, warnings, leftBehind } = read.value;
  const difference = rosterDifference(people, read.value.people, (id) => signings.has(id));
  const reading = { rows, accepted, units, rejected, warnings, leftBehind, difference };
  return ok({ preview: { ...described, reading }, read: readSheet(file, read.value, rosterHash) });
}
