import { calledPeople } from '../../ceremony/called.ts';
import type { CeremonyPicture, Signing } from '../../ceremony/picture.ts';
import { utcMillis, type UtcText } from '../../clock.ts';
import { shortCode } from '../../ledger/ids.ts';
import type { Timezone } from '../../ledger/kinds.ts';
import { localDay, localTimeWithSeconds } from '../../print/indonesian-dates.ts';
import { absenceLine } from '../absence-words.ts';
import { stationName } from '../minutes-facts.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * One row for everybody on the roster, in its order, and behind them those who signed without standing on it: who was called,
 * who signed when and where, under which receipt, and why somebody did not.
 */
export function attendanceSheet(picture: CeremonyPicture): Sheet {
  const called = calledPeople(picture);
  const strangers = [...picture.signings.keys()].filter((id) => !picture.people.has(id));
  const { duties } = picture.definition;
  let number = 0;
  const rows = [...picture.people.keys(), ...strangers].map((id): SheetCell[] => {
    const person = picture.people.get(id);
    const signing = picture.signings.get(id)?.[0];
    const absence = picture.absences.get(id);
    const done = picture.duties.get(id);
    number += 1;
    return [
      number,
      person?.number ?? '',
      person?.name ?? `Kode ${id}`,
      person?.unit ?? '',
      person?.position ?? '',
      person?.rank ?? '',
      person?.employment ?? '',
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
      { title: 'No', width: 7 },
      { title: 'NIP / NI PPPK / nomor lain', width: 24 },
      { title: 'Nama', width: 36 },
      { title: 'Perangkat daerah', width: 36 },
      { title: 'Jabatan', width: 32 },
      { title: 'Golongan', width: 10 },
      { title: 'Jenis kepegawaian', width: 18 },
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

const noSigning: SheetCell[] = ['', '', '', '', null, ''];

function signingCells({ at, correctedAt, station, seq, hash }: Signing, picture: CeremonyPicture): SheetCell[] {
  const { timezone, venue } = picture.definition;
  const place = picture.stations.get(station)?.added?.venue ?? (station === picture.organiser ? venue : '');
  return [
    momentCell(at, timezone),
    correctedAt === null ? '' : momentCell(correctedAt, timezone),
    stationName(picture, station),
    place,
    seq,
    shortCode(hash),
  ];
}

/** `2023-11-20 08.05.17 WITA`: sorts as text, and no spreadsheet turns it into another day. */
export function momentCell(at: UtcText, timezone: Timezone): string {
  const millis = utcMillis(at);
  return `${localDay(millis, timezone)} ${localTimeWithSeconds(millis, timezone)}`;
}
