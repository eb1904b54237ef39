import { calledPeople } from '../../ceremony/called.ts';
import { countedOfStrangers } from '../../ceremony/counting-order.ts';
import type { CeremonyPicture, Signing } from '../../ceremony/picture.ts';
import { shortCode } from '../../ledger/ids.ts';
import { absenceLine } from '../words/absence-words.ts';
import { stationName } from '../../ceremony/station-names.ts';
import { venueOf } from '../minutes-facts.ts';
import { momentCell } from './moment-cell.ts';
import { personCells, personColumns } from './person-cells.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * One row for everybody on the roster, in its order, and behind them those who signed without standing on it: who was called,
 * who signed when and where, under which receipt, and why somebody did not.
 */
export function attendanceSheet(picture: CeremonyPicture): Sheet {
  const called = calledPeople(picture);
  const strangers = countedOfStrangers(picture).map(({ person }) => person);
  const { duties } = picture.definition;
  const rows = [...picture.people.keys(), ...strangers].map((id, index): SheetCell[] => {
    const person = picture.people.get(id) ?? { ...nobody, name: `Kode ${id}` };
    const signing = picture.signings.get(id)?.[0];
    const absence = picture.absences.get(id);
    const done = picture.duties.get(id);
    return [
      ...personCells(index + 1, person),
      called.has(id) ? 'ya' : 'tidak',
      signing === undefined ? 'belum' : 'sudah',
      ...(signing === undefined ? noSigning : signingCells(signing, picture)),
      signing === undefined && absence !== undefined ? absenceLine(absence) : '',
      ...duties.map((duty) => (done?.has(duty.id) === true ? 'sudah' : 'belum')),
    ];
  });
  return {
    name: 'Kehadiran',
    file: 'kehadiran',
    columns: [
      ...personColumns,
      { title: 'Dipanggil', width: 10 },
      { title: 'Tanda tangan', width: 13 },
      { title: 'Waktu', width: 26 },
      { title: 'Waktu terkoreksi', width: 26 },
      { title: 'Kios', width: 20 },
      { title: 'Tempat', width: 28 },
      { title: 'Nomor catatan', width: 14 },
      { title: 'Tanda terima', width: 14 },
      { title: 'Keterangan', width: 28 },
      ...duties.map(({ name }) => ({ title: name, width: 20 })),
    ],
    rows,
  };
}

/** Of somebody on no roster nothing is known. */
const nobody = { number: '', unit: '', position: '', rank: '', employment: '' };
const noSigning: SheetCell[] = ['', '', '', '', null, ''];

function signingCells(signing: Signing, picture: CeremonyPicture): SheetCell[] {
  const { at, correctedAt, station, seq, hash } = signing;
  const { timezone } = picture.definition;
  return [
    momentCell(at, timezone),
    correctedAt === null ? '' : momentCell(correctedAt, timezone),
    stationName(picture, station),
    venueOf(picture, { signing }),
    seq,
    shortCode(hash),
  ];
}
