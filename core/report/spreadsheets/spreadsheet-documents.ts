import type { DocumentKind, ReportContext } from '../documents.ts';
import { sheetAsCsv } from './csv.ts';
import { spreadsheetsOf } from './spreadsheets.ts';
import { sheetsAsXlsx } from './xlsx.ts';

const ofEverybody = ({ picture, anomalies }: ReportContext) => spreadsheetsOf(picture, anomalies);

/** All tables as one workbook; they are of the whole ceremony, so with one unit chosen there is none. */
export const workbookDocument: DocumentKind = {
  id: 'xlsx',
  name: { id: 'Tabel (XLSX)', en: 'Tables (XLSX)' },
  places: ['data/upacara.xlsx'],
  people: () => 0,
  write: async (context) =>
    context.unit === null ? [context.folder.write('data/upacara.xlsx', await sheetsAsXlsx(ofEverybody(context)))] : [],
};

/** The same, a CSV for each table. */
export const csvDocuments: DocumentKind = {
  id: 'csv',
  name: { id: 'Tabel (CSV)', en: 'Tables (CSV)' },
  places: ['data/'],
  people: () => 0,
  write: (context) => {
    const sheets = context.unit === null ? ofEverybody(context) : [];
    return Promise.resolve(sheets.map((sheet) => context.folder.write(`data/${sheet.file}.csv`, Buffer.from(sheetAsCsv(sheet)))));
  },
};
