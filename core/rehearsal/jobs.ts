import type { SyntheticUnit } from './units.ts';

/** What people do in a unit, the degrees that lead there, and after how many years of service at the earliest. */
export type Job = { position: string; degrees: readonly string[]; after: number };

const teaching = ['S.Pd.', 'S.Pd.', 'S.Pd., M.Pd.', 'S.Pd.SD.', 'S.Ag.'];
const managing = ['S.E.', 'S.H., M.H.', 'S.Sos.', 'S.STP., M.Si.'];
const clerical = ['A.Md.', 'S.E.', 'S.AP.'];

/** The position of a physician; whoever has it is a `dr.` */
export const physician = 'Dokter Ahli Muda';

export const jobs: Record<SyntheticUnit['kind'], readonly Job[]> = {
  school: [
    { position: 'Guru Kelas Ahli Pertama', degrees: teaching, after: 0 },
    { position: 'Guru Kelas Ahli Pertama', degrees: teaching, after: 0 },
    { position: 'Guru Kelas Ahli Muda', degrees: teaching, after: 8 },
    { position: 'Guru Mata Pelajaran Ahli Madya', degrees: teaching, after: 14 },
    { position: 'Kepala Sekolah', degrees: ['S.Pd., M.Pd.', 'S.Pd.'], after: 14 },
    { position: 'Pengawas Sekolah', degrees: ['S.Pd., M.Pd.'], after: 18 },
    { position: 'Tenaga Administrasi Sekolah', degrees: clerical, after: 0 },
  ],
  health: [
    { position: 'Perawat Terampil', degrees: ['A.Md.Kep.'], after: 0 },
    { position: 'Perawat Ahli Pertama', degrees: ['S.Kep., Ns.'], after: 0 },
    { position: 'Bidan Mahir', degrees: ['A.Md.Keb.'], after: 6 },
    { position: physician, degrees: ['Sp.A.', 'M.Kes.'], after: 4 },
    { position: 'Apoteker Ahli Pertama', degrees: ['S.Farm., Apt.'], after: 0 },
    { position: 'Pranata Laboratorium Kesehatan Terampil', degrees: ['A.Md.A.K.'], after: 0 },
    { position: 'Sanitarian Terampil', degrees: ['A.Md.K.L.'], after: 0 },
  ],
  office: [
    { position: 'Penelaah Teknis Kebijakan', degrees: managing, after: 0 },
    { position: 'Pranata Komputer Ahli Pertama', degrees: ['S.Kom.', 'S.T., M.T.'], after: 0 },
    { position: 'Arsiparis Terampil', degrees: ['A.Md.'], after: 0 },
    { position: 'Pengadministrasi Perkantoran', degrees: clerical, after: 0 },
    { position: 'Perencana Ahli Muda', degrees: ['S.T., M.T.', 'S.E.'], after: 8 },
    { position: 'Analis Kebijakan Ahli Muda', degrees: managing, after: 8 },
    { position: 'Kepala Subbagian Umum dan Keuangan', degrees: managing, after: 12 },
  ],
  district: [
    { position: 'Pengadministrasi Perkantoran', degrees: clerical, after: 0 },
    { position: 'Kepala Seksi Pelayanan Umum', degrees: managing, after: 10 },
    { position: 'Kepala Seksi Pemerintahan', degrees: managing, after: 10 },
    { position: 'Lurah', degrees: ['S.IP.', 'S.STP., M.AP.'], after: 12 },
  ],
};

/** Ranks of a PNS by years of service; the last step reached counts. */
const rankSteps: readonly [number, readonly string[]][] = [
  [0, ['II/c', 'III/a']],
  [4, ['II/d', 'III/a', 'III/b']],
  [10, ['III/b', 'III/c']],
  [16, ['III/c', 'III/d']],
  [22, ['III/d', 'IV/a', 'IV/b']],
];

/** The ranks that a PNS may hold after `years` of service. */
export function ranksAfter(years: number): readonly string[] {
  return rankSteps.findLast(([from]) => years >= from)?.[1] ?? [];
}

/** What the head of a unit is called. */
export function headOf(unit: string): string {
  if (unit.startsWith('Kecamatan ')) return unit.replace('Kecamatan', 'Camat');
  if (unit.startsWith('Sekretariat ')) return unit.replace('Sekretariat', 'Sekretaris');
  if (unit.startsWith('Inspektorat ')) return unit.replace('Inspektorat', 'Inspektur');
  return unit.startsWith('RSUD ') ? `Direktur ${unit}` : `Kepala ${unit}`;
}
