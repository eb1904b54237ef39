import type { DocumentKind } from '../documents.ts';
import { fileNamesOf } from '../folder/file-names.ts';
import { outsideRoster } from '../minutes-facts.ts';
import type { WrittenFile } from '../folder/report-folder.ts';
import { attendanceOf } from './attendance-facts.ts';
import { printAttendance } from './attendance-list.ts';
import { printRecapitulation } from './recapitulation.ts';

export const attendanceFolder = 'daftar-hadir';
export const recapitulationName = 'rekapitulasi.pdf';

/** An attendance list for each unit, and the recapitulation over all of them. */
export const attendanceDocuments: DocumentKind = {
  id: 'daftar-hadir',
  name: { id: 'Daftar hadir dan rekapitulasi', en: 'Attendance lists and recapitulation' },
  places: [recapitulationName, `${attendanceFolder}/`],
  people: ({ picture, unit }) =>
    attendanceOf(picture).reduce((sum, each) => sum + (isAsked(each, unit) ? each.lines.length : 0), 0),
  async write(context) {
    const units = attendanceOf(context.picture);
    const names = fileNamesOf(units.map(({ unit }) => unit ?? outsideRoster));
    const files: WrittenFile[] = [];
    for (const [index, unit] of units.entries()) {
      if (!isAsked(unit, context.unit)) continue;
      const name = `${attendanceFolder}/${names[index] ?? ''}.pdf`;
      files.push(await context.folder.pdf(name, (sink) => printAttendance(context, unit, sink), unit.unit ?? undefined));
    }
    if (context.unit !== null) return files;
    return [await context.folder.pdf(recapitulationName, (sink) => printRecapitulation(context, units, sink)), ...files];
  },
};

function isAsked({ unit }: { unit: string | null }, asked: string | null): boolean {
  return asked === null || unit === asked;
}
