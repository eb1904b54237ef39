import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** The columns of an empty roster; the names that offices use, so that nothing has to be mapped. */
const columns = [
  { title: 'NIP', width: 24 },
  { title: 'NAMA', width: 34 },
  { title: 'JABATAN', width: 34 },
  { title: 'GOL AKHIR', width: 12 },
  { title: 'JENIS PEGAWAI', width: 18 },
  { title: 'UNIT KERJA', width: 34 },
] as const;
/** Rows whose cells are text already, so that a number typed into them keeps its digits. */
const preparedRows = 1000;
const blank: Cell = { value: '', type: String, format: '@' };

/** An empty roster to fill in: its cells are formatted as text, since a spreadsheet cuts a number of 18 digits to 15. */
export async function rosterTemplate(): Promise<Uint8Array> {
  const header = columns.map(({ title }): Cell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#EEEEEE',
  }));
  const rows = Array.from({ length: preparedRows }, () => columns.map(() => blank));
  return writeExcelFile([header, ...rows], {
    sheet: 'Pegawai',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBuffer();
}
