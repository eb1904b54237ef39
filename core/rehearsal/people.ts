import Papa from 'papaparse';
import { assertNever } from '../result.ts';
import { seededChance, type Chance } from './chance.ts';
import { headOf, jobs, physician, ranksAfter, type Job } from './jobs.ts';
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
  const years = yearsOf(chance, employment, head, age - 22);
  const job = chance.pick(jobs[unit.kind].filter(({ after }) => after <= years));
  return {
    number: unusedNumber(chance, { born: year - age, started: year - years, sex, employment }, numbers),
    name: titled(chance, { name, sex, job, head }),
    position: head ? headOf(unit.name) : job.position,
    rank: rankOf(chance, employment, head, years),
    employment,
    unit: unit.name,
  };
}

function employmentOf(chance: Chance): SyntheticPerson['employment'] {
  const share = chance.share();
  if (share < 0.27) return 'PPPK';
  return share < 0.3 ? 'CPNS' : 'PNS';
}

/** Years of service, `most` at the longest. */
function yearsOf(chance: Chance, employment: SyntheticPerson['employment'], head: boolean, most: number): number {
  switch (employment) {
    case 'CPNS':
      return 1;
    case 'PPPK':
      return chance.between(1, Math.min(5, most));
    case 'PNS':
      return head ? chance.between(20, most) : chance.between(2, most);
    default:
      return assertNever(employment);
  }
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

function rankOf(chance: Chance, employment: SyntheticPerson['employment'], head: boolean, years: number): string {
  if (head) return chance.pick(['IV/b', 'IV/c']);
  if (employment === 'PPPK') return chance.pick(['V', 'VII', 'IX', 'IX', 'X']);
  return chance.pick(ranksAfter(years));
}

type TitledName = { name: string; sex: 'male' | 'female'; job: Job; head: boolean };

/** Name with titles as lists write it: `dr.` is a physician, `Dr.` a doctorate. */
function titled(chance: Chance, { name, sex, job, head }: TitledName): string {
  const share = chance.share();
  if (job.position === physician) return share < 0.4 ? `dr. ${name}, ${chance.pick(job.degrees)}` : `dr. ${name}`;
  if (head && share < 0.4) return `Dr. ${name}, ${chance.pick(job.degrees)}`;
  if (head && share < 0.6) return `${sex === 'female' ? 'Dra.' : 'Drs.'} ${name}, M.Si.`;
  return head || share < 0.7 ? `${name}, ${chance.pick(job.degrees)}` : name;
}
