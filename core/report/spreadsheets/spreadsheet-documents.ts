import type { DocumentKind, ReportContext } from '../documents.ts';
import { sheetAsCsv } from './csv.ts';
import { spreadsheetsOf } from './spreadsheets.ts';
import { sheetsAsXlsx } from './xlsx.ts';
import { datedZip } from './zip-moment.ts';

const ofEverybody = ({ picture, anomalies }: ReportContext) => spreadsheetsOf(picture, anomalies);

/** All tables as one workbook; they are of the whole ceremony, so with one unit chosen there is none. */
export const workbookDocument: DocumentKind = {
  id: 'xlsx',
  name: { id: 'Tabel (XLSX)', en: 'Tables (XLSX)' },
  places: ['data/upacara.xlsx'],
  people: () => 0,
  write: async (context) => {
    if (context.unit !== null) return [];
    const workbook = datedZip(await sheetsAsXlsx(ofEverybody(context)), context.printedAt);
    return [context.folder.write('data/upacara.xlsx', workbook)];
  },
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
