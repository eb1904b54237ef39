import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { EndedDocument, PrintedDocument } from '../../print/document.ts';
import { longDate } from '../../print/indonesian-dates.ts';
import { digitsAndWords, grouped } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import type { Sink } from '../../print/sink.ts';
import { drawTable, type Cell, type Column, type Row } from '../../print/table.ts';
import type { Person } from '../../roster/person.ts';
import { absenceLine } from '../words/absence-words.ts';
import { outsideRoster } from '../minutes-facts.ts';
import { officialFooter, printPaper, type OpenPaper, type PaperInput } from '../paper.ts';
import { personCell } from '../person-cell.ts';
import { nameAndNumber, signatureCell, whenAndWhere } from '../signatures/signature-cell.ts';
import { body, note, numberColumn, signerRow, small, smallBold, text, titleStyle } from '../styles.ts';
import type { AttendanceLine, AttendanceUnit } from './attendance-facts.ts';

/** The attendance list of one unit: everybody called, who signed with time and drawn signature, who did not with the reason. */
export function printAttendance(input: PaperInput, unit: AttendanceUnit, sink: Sink): Promise<EndedDocument> {
  const { definition } = input.picture;
  const name = unit.unit ?? outsideRoster;
  const words = { title: `Daftar Hadir ${name}`, subject: definition.title };
  return printPaper(input, words, sink, async (paper) => {
    drawAttendanceTitle(paper, input.picture, 'DAFTAR HADIR DAN PENANDATANGANAN', name);
    await drawLines(paper, input, unit);
    return officialFooter(input);
  });
}

/** Letterhead, title, the ceremony, its day and place. @param of whose list it is; null for that of all units */
export function drawAttendanceTitle(
  { document, letterhead }: OpenPaper,
  { definition }: CeremonyPicture,
  title: string,
  of: string | null,
): void {
  letterhead.draw();
  document.bookmark(of ?? title);
  document.tagged('H1', () => {
    document.paragraph(title, titleStyle, { align: 'center', tag: 'Span' });
    if (of !== null) document.paragraph(of.toLocaleUpperCase('id-ID'), titleStyle, { align: 'center', tag: 'Span' });
  });
  document.paragraph(definition.title, body, { align: 'center' });
  const place = definition.venue === '' ? '' : `, ${definition.venue}`;
  document.paragraph(`${longDate(definition.date)}${place}`, body, { align: 'center', after: 5 * mm });
}

async function drawLines({ document }: OpenPaper, input: PaperInput, attendance: AttendanceUnit): Promise<void> {
  const { lines, unit } = attendance;
  const number = numberColumn(document, lines.length, 11 * mm);
  const fixed = { time: 27 * mm, signature: 38 * mm };
  const rest = document.width - number.width - fixed.time - fixed.signature;
  const columns: Column[] = [
    number,
    { title: 'Nama / NIP', width: rest * 0.55 },
    { title: 'Jabatan / unit', width: rest * 0.45 },
    { title: 'Waktu / kios', width: fixed.time, align: 'center' },
    { title: 'Tanda tangan', width: fixed.signature, align: 'center' },
  ];
  async function* rows(): AsyncGenerator<Row> {
    for (const [index, line] of lines.entries()) {
      const cells = await cellsOf(line, unit, document, input);
      yield { height: signerRow, cells: [text(grouped(index + 1)), ...cells] };
      input.printed?.();
    }
    yield { cells: sums(attendance), total: true };
  }
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

async function cellsOf(
  { person, signer }: AttendanceLine,
  unit: string | null,
  document: PrintedDocument,
  input: PaperInput,
): Promise<Cell[]> {
  const position = positionAndUnit(person, unit);
  if (signer !== null) {
    const signature = await signatureCell(input, document, signer);
    return [nameAndNumber(signer), position, whenAndWhere(input.picture, signer), signature];
  }
  const absence = person === null ? undefined : input.picture.absences.get(person.id);
  const reason = absence === undefined ? 'belum menandatangani' : absenceLine(absence);
  // An empty place for the signature says that there is none; the reason stands where the time would.
  return [person === null ? text('') : personCell(person), position, text(reason, note), text('')];
}

function positionAndUnit(person: Person | null, unit: string | null): Cell {
  const position = person?.position ? [{ text: person.position, style: small }] : [];
  // Offices read the unit on every line; the list of those outside has people of several.
  const where = [{ text: unit ?? (person?.unit || outsideRoster), style: note }];
  return { text: [...position, ...where] };
}

/** The last row: how many were called, how many signed, how many did not. */
function sums({ unit, called, signed }: AttendanceUnit): Cell[] {
  const outside = unit === null;
  return [
    text(''),
    outside ? text('Jumlah', smallBold) : sum('Dipanggil', called),
    sum('Menandatangani', signed),
    outside ? text('') : sum('Belum', called - signed),
    text(''),
  ];
}

function sum(label: string, value: number): Cell {
  return {
    text: [
      { text: label, style: note },
      { text: digitsAndWords(value), style: smallBold },
    ],
  };
}
