import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import type { Words } from '../../station/status.ts';
import { call } from '../call.ts';

export type DocumentFile = { name: string; bytes: number; pages?: number };
/** A document in the ceremony's folder; `madeAt` is when it was last written. */
export type DocumentOnDisk = DocumentFile & {
  madeAt: UtcText;
  /** Was it made from exactly the entries that are in the file now? Null where that is not known. */
  current: boolean | null;
};
export type DocumentKindRow = { id: string; name: Words };
/** What there is to choose from, and what it will be printed on. */
export type DocumentChoice = { kinds: DocumentKindRow[]; paper: 'A4' | 'F4' };

/** What somebody would rather know before papers are final. */
export const missingCodes = [
  'sample-oath',
  'sample-pact',
  'no-number',
  'no-leader',
  'no-witnesses',
  'no-reading',
  'nobody-signed',
  'stations-away',
  'stations-not-closed',
  'open-anomalies',
  'absences-unexplained',
] as const;
export type MissingCode = (typeof missingCodes)[number];
/** `count` is 1 where nothing is counted. */
export type MissingForPapers = { code: MissingCode; count: number };

const onePerson = z.object({ person: z.string().max(8) });

/** The papers of the ceremony. */
export const documentsContract = {
  choice: call.output(z.custom<DocumentChoice>()),
  /** The folder of this ceremony's documents, and what lies in it from before. */
  list: call.output(z.custom<{ folder: string; files: DocumentOnDisk[] }>()),
  missing: call.output(z.custom<MissingForPapers[]>()),
  /** Writes documents into the folder: all, or the kinds named, of everybody or of one unit. */
  make: call
    .input(z.object({ only: z.array(z.string().max(40)).min(1).max(20).optional(), unit: z.string().max(200).optional() }))
    .output(z.custom<{ folder: string; files: DocumentFile[] }>()),
  /** One document of the folder, by its name in the list. */
  read: call.input(z.object({ name: z.string().max(400) })).output(z.instanceof(File)),
  /** The minutes as they would be now, marked as a preview and written nowhere. */
  preview: call.output(z.instanceof(File)),
  /** All that is on record of one person, as a sheet for that person; written nowhere. */
  record: call.input(onePerson).output(z.instanceof(File)),
  /** The pact sheet of one person; written nowhere. */
  sheet: call.input(onePerson).output(z.instanceof(File)),
} as const;
