import type { PaperInput } from './paper.ts';
import { attendanceDocuments } from './attendance/attendance.ts';
import { minutesDocument } from './minutes/minutes.ts';
import { pactDocuments } from './pact/pact-sheets.ts';
import type { ReportFolder, WrittenFile } from './folder/report-folder.ts';
import { notSignedDocuments } from './not-signed/not-signed.ts';
import { reconciliationDocument } from './reconciliation-paper/reconciliation-paper.ts';
import { csvDocuments, workbookDocument } from './spreadsheets/spreadsheet-documents.ts';

/** What a kind of document is written from, and where. */
export type ReportContext = PaperInput & {
  /** Only the papers of this unit, as the roster names it; null for all. */
  unit: string | null;
  folder: ReportFolder;
};

/** One kind of document of a ceremony: one file, or one for each unit. */
export type DocumentKind = {
  /** By this it is chosen on the command line and on screen; never renamed. */
  id: string;
  name: { id: string; en: string };
  /** Its files, and with `/` its folders, in the order in which they are looked for. */
  places: readonly string[];
  /** How many people's lines or sheets it prints, for the progress. */
  people: (context: ReportContext) => number;
  write: (context: ReportContext) => Promise<WrittenFile[]>;
};

/** Every kind, in the order in which an office files them. A new one is a line here. */
export const documentKinds: readonly DocumentKind[] = [
  minutesDocument,
  attendanceDocuments,
  pactDocuments,
  notSignedDocuments,
  reconciliationDocument,
  workbookDocument,
  csvDocuments,
];

/** Where a file stands among the documents: by the order of the kinds; what is none of them comes last. */
export function placeOfDocument(name: string): number {
  const places = documentKinds.flatMap((kind) => kind.places);
  const at = places.findIndex((place) => name === place || (place.endsWith('/') && name.startsWith(place)));
  return at === -1 ? places.length : at;
}
