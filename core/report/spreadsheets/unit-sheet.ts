import type { MinutesFacts } from '../minutes-facts.ts';
import { outsideRoster } from '../minutes-facts.ts';
import { percentage } from '../../print/indonesian-numbers.ts';
import type { Sheet } from './sheet.ts';

/** Called, signed and not signed by unit, and the sum of it all in the last row. */
export function unitSheet({ units }: Pick<MinutesFacts, 'units'>): Sheet {
  return {
    name: 'Rekap unit',
    file: 'rekap-unit',
    columns: [
      { title: 'Perangkat daerah', width: 44 },
      { title: 'Dipanggil', width: 12 },
      { title: 'Sudah tanda tangan', width: 14 },
      { title: 'Belum tanda tangan', width: 14 },
      { title: 'Persen', width: 10 },
    ],
    rows: [
      ...[...units.rows, units.total].map(({ label, roster, signed, unsigned }) => [
        label,
        roster,
        signed,
        unsigned,
        percentage(roster - unsigned, roster),
      ]),
      ...(units.outside > 0 ? [[outsideRoster, null, units.outside, null, '']] : []),
    ],
  };
}
