import Papa from 'papaparse';
import { seededChance, type Chance } from './chance.ts';
import { syntheticName } from './names.ts';
import { unitSizes, type SyntheticUnit } from './units.ts';

/** People of a regency that does not exist, for rehearsals and tests. */
export type SyntheticPerson = {
  number: string;
  name: string;
  position: string;
  rank: string;
  employment: 'PNS' | 'CPNS' | 'PPPK';
  unit: string;
};

export type SyntheticRoster = {
  /** How many; 10,996 is the largest ceremony known. */
  people: number;
  /** The same seed gives the same people. */
  seed: string;
  /** YYYY-MM-DD: everybody is of working age and in service on that day. */
  ceremonyDate: string;
};

/** People with valid, unique numbers, unit by unit; an importer has nothing to refuse and nothing to warn about. */
export function syntheticPeople({ people, seed, ceremonyDate }: SyntheticRoster): SyntheticPerson[] {
  const chance = seededChance(`${seed}:people`);
  const year = Number(ceremonyDate.slice(0, 4));
  const numbers = new Set<string>();
  return unitSizes(people).flatMap(({ unit, size }) =>
    Array.from({ length: size }, (_, index) => syntheticPerson(chance, unit, index === 0, year, numbers)),
  );
}

/** The same people as the CSV of a roster, with the columns that offices use. */
export function syntheticRosterCsv(roster: SyntheticRoster): string {
  const data = syntheticPeople(roster).map(({ number, name, position, rank, employment, unit }) => [
    number,
    name,
    position,
    rank,
    employment,
    unit,
  ]);
  const fields = ['NIP', 'NAMA', 'JABATAN', 'GOL AKHIR', 'JENIS PEGAWAI', 'UNIT KERJA'];
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function syntheticPerson(
  chance: Chance,
  unit: SyntheticUnit,
  head: boolean,
  year: number,
  numbers: Set<string>,
): SyntheticPerson {
  const { name, sex } = syntheticName(chance);
  const employment = head ? 'PNS' : employmentOf(chance);
  // In service from the age of 22 at the earliest, and never in the year of the ceremony itself.
  const age = head ? chance.between(46, 57) : chance.between(24, 57);
  const born = year - age;
  const years =
    employment === 'CPNS' ? 1 : employment === 'PPPK' ? chance.between(1, Math.min(5, age - 22)) : chance.between(2, age - 22);
  const number = unusedNumber(chance, { born, started: year - years, sex, employment }, numbers);
  return {
    number,
    name: titled(chance, name, sex, unit, head),
    position: head ? headOf(unit.name) : chance.pick(positions[unit.kind]),
    rank: rankOf(chance, employment, head),
    employment,
    unit: unit.name,
  };
}

/** What the head of a unit is called. */
function headOf(unit: string): string {
  if (unit.startsWith('Kecamatan ')) return unit.replace('Kecamatan', 'Camat');
  if (unit.startsWith('Sekretariat ')) return unit.replace('Sekretariat', 'Sekretaris');
  if (unit.startsWith('Inspektorat ')) return unit.replace('Inspektorat', 'Inspektur');
  return unit.startsWith('RSUD ') ? `Direktur ${unit}` : `Kepala ${unit}`;
}

function employmentOf(chance: Chance): SyntheticPerson['employment'] {
  const share = chance.share();
  if (share < 0.27) return 'PPPK';
  return share < 0.3 ? 'CPNS' : 'PNS';
}

type NumberParts = { born: number; started: number; sex: 'male' | 'female'; employment: SyntheticPerson['employment'] };

/** Serials from 900 up are hardly ever reached, so that no real person answers to a synthetic number. */
function unusedNumber(chance: Chance, { born, started, sex, employment }: NumberParts, numbers: Set<string>): string {
  for (;;) {
    const birth = `${born}${twoDigits(chance.between(1, 12))}${twoDigits(chance.between(1, 28))}`;
    const month = employment === 'PPPK' ? `2${chance.between(1, 3)}` : twoDigits(chance.between(1, 12));
    const number = `${birth}${started}${month}${sex === 'male' ? 1 : 2}${chance.between(900, 999)}`;
    if (numbers.has(number)) continue;
    numbers.add(number);
    return number;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const positions: Record<SyntheticUnit['kind'], readonly string[]> = {
  school: [
    'Guru Kelas Ahli Pertama',
    'Guru Kelas Ahli Muda',
    'Guru Mata Pelajaran Ahli Madya',
    'Kepala Sekolah',
    'Pengawas Sekolah',
    'Tenaga Administrasi Sekolah',
  ],
  health: [
    'Perawat Terampil',
    'Perawat Ahli Pertama',
    'Bidan Mahir',
    'Dokter Ahli Muda',
    'Apoteker Ahli Pertama',
    'Pranata Laboratorium Kesehatan',
    'Sanitarian Terampil',
  ],
  office: [
    'Analis Kebijakan Ahli Muda',
    'Pranata Komputer Ahli Pertama',
    'Arsiparis Terampil',
    'Penelaah Teknis Kebijakan',
    'Pengadministrasi Perkantoran',
    'Kepala Subbagian Umum dan Keuangan',
    'Perencana Ahli Muda',
  ],
  district: [
    'Lurah',
    'Sekretaris Kelurahan',
    'Kepala Seksi Pemerintahan',
    'Kepala Seksi Pelayanan Umum',
    'Pengadministrasi Perkantoran',
  ],
};

function rankOf(chance: Chance, employment: SyntheticPerson['employment'], head: boolean): string {
  if (head) return chance.pick(['IV/b', 'IV/c']);
  if (employment === 'PPPK') return chance.pick(['V', 'VII', 'IX', 'IX', 'X']);
  if (employment === 'CPNS') return chance.pick(['II/c', 'III/a', 'III/a']);
  return chance.pick(['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'III/d', 'IV/a', 'IV/b']);
}

const degrees: Record<SyntheticUnit['kind'], readonly string[]> = {
  school: ['S.Pd.', 'S.Pd., M.Pd.', 'S.Pd.SD.', 'A.Ma.Pd.', 'S.Ag.'],
  health: ['A.Md.Kep.', 'S.Kep., Ns.', 'A.Md.Keb.', 'S.Farm., Apt.', 'S.K.M., M.Kes.'],
  office: ['S.E.', 'S.H., M.H.', 'S.Sos.', 'S.Kom.', 'S.T., M.T.', 'S.STP., M.Si.', 'A.Md.'],
  district: ['S.IP.', 'S.Sos.', 'S.STP., M.AP.', 'S.H.'],
};

/** Name with titles as lists write it: `dr.` is a physician, `Dr.` a doctorate. */
function titled(chance: Chance, name: string, sex: 'male' | 'female', unit: SyntheticUnit, head: boolean): string {
  const share = chance.share();
  if (unit.kind === 'health' && share < 0.12) return `dr. ${name}${chance.share() < 0.4 ? ', Sp.A.' : ''}`;
  if (head && share < 0.4) return `Dr. ${name}, ${chance.pick(degrees[unit.kind])}`;
  if (head && share < 0.6) return `${sex === 'female' ? 'Dra.' : 'Drs.'} ${name}, M.Si.`;
  return head || share < 0.7 ? `${name}, ${chance.pick(degrees[unit.kind])}` : name;
}
