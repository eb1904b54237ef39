import type { EndedDocument } from '../../print/document.ts';
import { digitsAndWords, grouped, percentage } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import type { Sink } from '../../print/sink.ts';
import { drawTable, type Column, type Row } from '../../print/table.ts';
import type { TextStyle } from '../../print/typesetting.ts';
import { outsideRoster, type Count } from '../minutes-facts.ts';
import { officialFooter, printPaper, type PaperInput } from '../paper.ts';
import { body, note, numberColumn, small, smallBold, text } from '../styles.ts';
import { classTotals, type AttendanceUnit } from './attendance-facts.ts';
import { drawAttendanceTitle } from './attendance-list.ts';

/** All units on one paper: how many of each class were called, signed and did not sign. Every total is the sum of its rows. */
export function printRecapitulation(input: PaperInput, units: readonly AttendanceUnit[], sink: Sink): Promise<EndedDocument> {
  const { definition } = input.picture;
  const words = { title: `Rekapitulasi Kehadiran ${definition.title}`, subject: definition.title };
  return printPaper(input, words, sink, async (paper) => {
    const { document } = paper;
    drawAttendanceTitle(paper, input.picture, 'REKAPITULASI KEHADIRAN DAN PENANDATANGANAN', null);
    const number = numberColumn(document, units.length, 11 * mm);
    const figure = 24 * mm;
    const columns: Column[] = [
      number,
      { title: 'Perangkat daerah / jenis kepegawaian', width: document.width - number.width - 3 * figure - 16 * mm },
      { title: 'Dipanggil', width: figure, align: 'center' },
      { title: 'Sudah tanda tangan', width: figure, align: 'center' },
      { title: 'Belum tanda tangan', width: figure, align: 'center' },
      { title: '%', width: 16 * mm, align: 'center' },
    ];
    await drawTable(document, columns, rowsOf(units));
    document.y += 4 * mm;
    document.paragraph(inWords(units), body);
    return officialFooter(input);
  });
}

function* rowsOf(units: readonly AttendanceUnit[]): Generator<Row> {
  for (const [index, { unit, called, signed, classes }] of units.entries()) {
    if (unit === null) continue;
    const count: Count = { label: unit, roster: called, signed, unsigned: called - signed };
    yield row(grouped(index + 1), count, smallBold);
    if (classes.length > 1) for (const each of classes) yield { ...row('', each, small), total: true };
  }
  const totals = classTotals(units);
  if (totals.length > 1) for (const each of totals) yield row('', { ...each, label: `Jumlah ${each.label}` }, small);
  yield { ...row('', sumOf(units), smallBold), total: true };
  const outside = outsideOf(units);
  if (outside > 0)
    yield { cells: [text(''), text(outsideRoster, note), text(''), text(grouped(outside), small), text(''), text('–', small)] };
}

function row(number: string, count: Count, style: TextStyle): Row {
  const counts = [count.roster, count.signed, count.unsigned].map((value) => text(grouped(value), style));
  const share = count.roster === 0 ? '–' : percentage(count.roster - count.unsigned, count.roster);
  return { cells: [text(number), text(count.label, style), ...counts, text(share, style)] };
}

function sumOf(units: readonly AttendanceUnit[]): Count {
  const sum: Count = { label: 'Jumlah', roster: 0, signed: 0, unsigned: 0 };
  for (const { unit, called, signed } of units) {
    if (unit === null) continue;
    sum.roster += called;
    sum.signed += signed;
    sum.unsigned += called - signed;
  }
  return sum;
}

/** Who signed without being called stands below the sum and in none of it. */
function outsideOf(units: readonly AttendanceUnit[]): number {
  return units.reduce((sum, { unit, signed }) => sum + (unit === null ? signed : 0), 0);
}

function inWords(units: readonly AttendanceUnit[]): string {
  const { roster, signed, unsigned } = sumOf(units);
  const outside = outsideOf(units);
  return (
    `Dipanggil ${digitsAndWords(roster)} pegawai; menandatangani ${digitsAndWords(signed)}; ` +
    `belum menandatangani ${digitsAndWords(unsigned)}.` +
    (outside === 0 ? '' : ` Di luar yang dipanggil, ${digitsAndWords(outside)} orang ikut menandatangani.`)
  );
}
