import { columnLabel } from './cell-text.ts';

/** What a column of a roster is for. A use that several columns serve takes the first one that has something to say. */
export type ColumnUse = keyof typeof namesOfColumns;

/** Columns that name a person by a number; a roster has one of them at least. */
export const numberUses = ['nip', 'nip-or-nik', 'other-number', 'nik'] as const satisfies ColumnUse[];

/** How far down the header may stand: letterheads and titles stand above it. */
export const headerWithin = 20;

/**
 * The names of columns in the exports of SIASN and SIMPEG and in local lists, the preferred one first. Compared by
 * their letters and digits alone, so capitals, spaces and dots do not matter.
 */
const namesOfColumns = {
  nip: [
    'NIP',
    'NIP BARU',
    'NIP / NI PPPK',
    'NI PPPK',
    'NIPPPK',
    'NIP PPPK',
    'NIP ASN',
    'NIP PNS',
    'NIP PEGAWAI',
    'NOMOR INDUK PEGAWAI',
    'NO NIP',
  ],
  'nip-or-nik': ['NIP / NIK', 'NIP / NI PPPK / NIK', 'NIK / NIP'],
  nik: ['NIK', 'NOMOR INDUK KEPENDUDUKAN', 'NO KTP', 'NIK KTP'],
  'other-number': ['NRP', 'NIP / NRP', 'NOMOR PEGAWAI', 'NO PEGAWAI', 'NOMOR IDENTITAS', 'EMPLOYEE NUMBER'],
  name: [
    'NAMA',
    'NAMA LENGKAP',
    'NAMA PEGAWAI',
    'NAMA ASN',
    'NAMA PNS',
    'NAMA DAN GELAR',
    'NAMA LENGKAP DAN GELAR',
    'NAMA TANPA GELAR',
    'NAME',
  ],
  'title-before': ['GELAR DEPAN', 'GLR DEPAN'],
  'title-after': ['GELAR BELAKANG', 'GLR BELAKANG', 'GELAR BLK'],
  unit: [
    'PERANGKAT DAERAH',
    'OPD',
    'NAMA OPD',
    'SKPD',
    'NAMA SKPD',
    'UNOR INDUK',
    'UNOR INDUK NAMA',
    'NAMA UNOR INDUK',
    'UNIT ORGANISASI INDUK',
    'UNIT KERJA',
    'NAMA UNIT KERJA',
    'UNIT',
    'NAMA UNIT',
    'UNIT ORGANISASI',
    'NAMA UNOR',
    'UNOR NAMA',
    'UNOR',
    'SATUAN KERJA',
    'SATKER',
    'INSTANSI',
  ],
  position: ['NAMA JABATAN', 'JABATAN NAMA', 'JABATAN', 'JABATAN TERAKHIR', 'POSITION'],
  employment: ['JENIS PEGAWAI', 'JENIS PEGAWAI NAMA', 'STATUS KEPEGAWAIAN', 'STATUS PEGAWAI', 'JENIS ASN', 'STATUS ASN'],
  'legal-standing': ['KEDUDUKAN HUKUM', 'KEDUDUKAN HUKUM NAMA'],
  'cpns-or-pns': ['STATUS CPNS PNS', 'STATUS CPNS / PNS'],
  rank: [
    'GOL AKHIR',
    'GOL AKHIR NAMA',
    'GOLONGAN AKHIR',
    'GOLONGAN',
    'GOL',
    'GOL RUANG',
    'GOLONGAN RUANG',
    'GOLONGAN / RUANG',
    'PANGKAT / GOLONGAN',
    'PANGKAT / GOL',
    'PANGKAT / GOL RUANG',
    'PANGKAT GOLONGAN RUANG',
    'PANGKAT',
  ],
  sex: ['JENIS KELAMIN', 'JK', 'L/P', 'KELAMIN', 'SEX'],
  'birth-date': ['TANGGAL LAHIR', 'TGL LAHIR', 'TANGGAL LAHIR NAMA'],
  'row-number': ['NO', 'NO URUT', 'NOMOR', 'NOMOR URUT', 'NR'],
} as const;

/** Uses that serve a check at most and of which nothing is kept. */
const leavesNothing: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['sex', 'birth-date']);

/** Every use there is, in the order in which people are asked for them. */
export const columnUses = Object.keys(namesOfColumns) as readonly ColumnUse[];

const useOfName = new Map<string, { use: ColumnUse; preference: number }>();
for (const use of columnUses) {
  namesOfColumns[use].forEach((name, preference) => useOfName.set(lettersAndDigits(name), { use, preference }));
}

export type RosterColumns = {
  /** Where the header stands: 0 for the first row of the sheet. */
  headerIndex: number;
  /** How many cells the header has, without the empty ones at its end. */
  width: number;
  /** Positions of the columns for each use, the preferred one first. */
  positions: ReadonlyMap<ColumnUse, readonly number[]>;
  /** Every column as the header writes it, fit to show. */
  labels: readonly string[];
};

/** The columns of a header, whatever decided what each of them is for. */
export function columnsOf(headerIndex: number, cells: readonly string[], positions: RosterColumns['positions']): RosterColumns {
  return { headerIndex, width: widthOf(cells), positions, labels: cells.map(columnLabel) };
}

/** Can people be read by these columns: is there one for the name and one for a number? */
export function namesPeople({ positions }: Pick<RosterColumns, 'positions'>): boolean {
  return positions.has('name') && numberUses.some((use) => positions.has(use));
}

/** The columns of one row by the names that are known; the uses that it has none for are absent. */
export function positionsOf(cells: readonly string[]): Map<ColumnUse, number[]> {
  const found: { use: ColumnUse; preference: number; position: number }[] = [];
  cells.forEach((cell, position) => {
    // No column is called by more than a few words; a cell of a megabyte is not worth folding.
    const known = cell.length > 200 ? undefined : useOfName.get(lettersAndDigits(cell));
    if (known) found.push({ ...known, position });
  });
  found.sort((one, other) => one.preference - other.preference || one.position - other.position);
  const positions = new Map<ColumnUse, number[]>();
  for (const { use, position } of found) {
    const others = positions.get(use);
    if (others === undefined) positions.set(use, [position]);
    else others.push(position);
  }
  return positions;
}

/** Cells of a row up to the last one that is not blank. */
export function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * The columns of which nothing is kept, as the header writes them, in its order: religion, telephone, address, tax
 * numbers and whatever else a roster says about a person that a ceremony has no business with (UU 27/2022).
 * `alsoLeft` adds columns that turned out not to be needed, such as a NIK beside an NIP.
 */
export function columnsLeftBehind(columns: RosterColumns, alsoLeft: readonly ColumnUse[]): string[] {
  const taken = new Set<number>();
  for (const [use, positions] of columns.positions) {
    if (!leavesNothing.has(use) && !alsoLeft.includes(use)) for (const position of positions) taken.add(position);
  }
  return columns.labels.filter((label, position) => label !== '' && !taken.has(position));
}

/** What two names of columns are compared by. */
export function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
