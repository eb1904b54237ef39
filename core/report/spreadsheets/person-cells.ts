import type { Person } from '../../roster/person.ts';
import type { SheetCell, SheetColumn } from './sheet.ts';

/** What every table about people says of each, behind its running number. */
export const personColumns: readonly SheetColumn[] = [
  { title: 'No', width: 7 },
  { title: 'NIP / NI PPPK / nomor lain', width: 24 },
  { title: 'Nama', width: 36 },
  { title: 'Perangkat daerah', width: 36 },
  { title: 'Jabatan', width: 32 },
  { title: 'Golongan', width: 10 },
  { title: 'Jenis kepegawaian', width: 18 },
];

/** The cells of those columns, in their order. */
export function personCells(
  running: number,
  {
    number,
    name,
    unit,
    position,
    rank,
    employment,
  }: Pick<Person, 'name' | 'unit' | 'position' | 'rank' | 'employment'> & { number: string },
): SheetCell[] {
  return [running, number, name, unit, position, rank, employment];
}
