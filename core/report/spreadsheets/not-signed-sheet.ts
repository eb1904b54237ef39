import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { absenceInWords } from '../words/absence-words.ts';
import type { MinutesFacts } from '../minutes-facts.ts';
import { personCells, personColumns } from './person-cells.ts';
import type { Sheet } from './sheet.ts';

/** Everybody who was called and has not signed, by unit, with the reason where the organiser wrote one down. */
export function notSignedSheet(picture: CeremonyPicture, { unsigned }: Pick<MinutesFacts, 'unsigned'>): Sheet {
  const missing = unsigned.flatMap(({ unit, people }) => people.map((person) => ({ unit, person })));
  return {
    name: 'Belum tanda tangan',
    file: 'belum-tanda-tangan',
    columns: [...personColumns, { title: 'Alasan', width: 16 }, { title: 'Catatan', width: 32 }],
    rows: missing.map(({ unit, person }, index) => {
      const absence = picture.absences.get(person.id);
      return [
        ...personCells(index + 1, { ...person, unit }),
        absence === undefined ? '' : absenceInWords(absence.reason),
        absence?.note ?? '',
      ];
    }),
  };
}
