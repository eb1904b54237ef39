import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { absenceInWords } from '../absence-words.ts';
import type { MinutesFacts } from '../minutes-facts.ts';
import type { Sheet } from './sheet.ts';

/** Everybody who was called and has not signed, by unit, with the reason where the organiser wrote one down. */
export function notSignedSheet(picture: CeremonyPicture, { unsigned }: Pick<MinutesFacts, 'unsigned'>): Sheet {
  const missing = unsigned.flatMap(({ unit, people }) => people.map((person) => ({ unit, person })));
  return {
    name: 'Belum tanda tangan',
    file: 'belum-tanda-tangan',
    columns: [
      { title: 'No', width: 7 },
      { title: 'NIP / NI PPPK / nomor lain', width: 24 },
      { title: 'Nama', width: 36 },
      { title: 'Perangkat daerah', width: 36 },
      { title: 'Jabatan', width: 32 },
      { title: 'Golongan', width: 10 },
      { title: 'Jenis kepegawaian', width: 18 },
      { title: 'Alasan', width: 16 },
      { title: 'Catatan', width: 32 },
    ],
    rows: missing.map(({ unit, person }, index) => {
      const absence = picture.absences.get(person.id);
      return [
        index + 1,
        person.number,
        person.name,
        unit,
        person.position,
        person.rank,
        person.employment,
        absence === undefined ? '' : absenceInWords(absence.reason),
        absence?.note ?? '',
      ];
    }),
  };
}
