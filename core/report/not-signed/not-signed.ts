import type { EndedDocument } from '../../print/document.ts';
import { digitsAndWords, grouped, percentage } from '../../print/indonesian-numbers.ts';
import { longDate } from '../../print/indonesian-dates.ts';
import { mm } from '../../print/paper.ts';
import type { Sink } from '../../print/sink.ts';
import { tableHeight } from '../../print/table-layout.ts';
import { drawTable, type Cell, type Column, type Row } from '../../print/table.ts';
import { lineHeight, type TextStyle } from '../../print/typesetting.ts';
import { absenceInWords, absenceLine } from '../words/absence-words.ts';
import type { DocumentKind } from '../documents.ts';
import { fileNamesOf } from '../folder/file-names.ts';
import { officialFooter, printPaper, type OpenPaper, type PaperInput } from '../paper.ts';
import { personCell } from '../person-cell.ts';
import type { WrittenFile } from '../folder/report-folder.ts';
import { namedSections } from '../sections.ts';
import { body, dots, numberColumn, small, smallBold, text, titleStyle } from '../styles.ts';
import {
  absenceColumns,
  countByReason,
  notSignedUnits,
  type AbsenceColumn,
  type NotSignedPerson,
  type NotSignedUnit,
} from './not-signed-facts.ts';

/** The lists and their recapitulation among the documents of a ceremony. */
export const notSignedDocuments: DocumentKind = {
  id: 'belum-tanda-tangan',
  name: { id: 'Belum tanda tangan, per perangkat daerah', en: 'Not signed, by unit' },
  places: ['belum-tanda-tangan.pdf', 'belum-tanda-tangan/'],
  people: ({ picture, unit }) =>
    notSignedUnits(picture).reduce((sum, each) => sum + (unit === null || unit === each.unit ? each.missing.length : 0), 0),
  write: async (context) => {
    const { folder, unit } = context;
    const units = notSignedUnits(context.picture);
    const names = fileNamesOf(units.map((each) => each.unit));
    const files: WrittenFile[] = [];
    for (const [index, each] of units.entries()) {
      if (unit !== null && each.unit !== unit) continue;
      const name = `belum-tanda-tangan/${names[index]}.pdf`;
      files.push(await folder.pdf(name, (sink) => printNotSigned(context, each, sink), each.unit));
    }
    if (unit !== null) return files;
    const all = await folder.pdf('belum-tanda-tangan.pdf', (sink) => printNotSignedRecapitulation(context, units, sink));
    return [all, ...files];
  },
};

/** The list of one unit: who is missing, with the reason or a line to write it on, the counts, and room for the head to sign. */
export function printNotSigned(input: PaperInput, unit: NotSignedUnit, sink: Sink): Promise<EndedDocument> {
  const { definition } = input.picture;
  const words = { title: `Belum menandatangani: ${unit.unit}`, subject: definition.title };
  return printPaper(input, words, sink, async (paper) => {
    const { document } = paper;
    drawTitle(paper, ['Daftar pegawai yang belum menandatangani', unit.unit], input);
    const signed = unit.called - unit.missing.length;
    document.paragraph(
      `Dari ${digitsAndWords(unit.called)} pegawai yang dipanggil, ${digitsAndWords(signed)} telah menandatangani dan ` +
        `${digitsAndWords(unit.missing.length)} belum, menurut buku catatan semua kios.`,
      body,
      { after: 3 * mm },
    );
    await drawPeople(paper, unit.missing, input);
    document.y += 2 * mm;
    await drawReasons(paper, unit.missing);
    drawHeadOfUnit(paper, unit.unit);
    return officialFooter(input);
  });
}

/** All units on one paper: called, not signed, and why. */
export function printNotSignedRecapitulation(
  input: PaperInput,
  units: readonly NotSignedUnit[],
  sink: Sink,
): Promise<EndedDocument> {
  const { definition } = input.picture;
  const words = { title: 'Rekapitulasi yang belum menandatangani', subject: definition.title };
  return printPaper(input, words, sink, async (paper) => {
    const { document } = paper;
    drawTitle(paper, ['Rekapitulasi pegawai yang belum menandatangani'], input);
    if (units.length === 0) {
      document.paragraph('Nihil. Seluruh pegawai yang dipanggil telah menandatangani.', body);
      return officialFooter(input);
    }
    const number = numberColumn(document, units.length, 8 * mm);
    const count = 11.5 * mm;
    const columns: Column[] = [
      number,
      { title: 'Perangkat daerah', width: document.width - number.width - 32 * mm - absenceColumns.length * count },
      { title: 'Dipanggil', width: 18.5 * mm, align: 'center' },
      { title: 'Belum', width: 13.5 * mm, align: 'center' },
      ...absenceColumns.map((reason): Column => ({ title: columnLetters[reason], width: count, align: 'center' })),
    ];
    function* rows(): Generator<Row> {
      for (const [index, { unit, called, missing }] of units.entries()) {
        yield {
          cells: [
            text(grouped(index + 1)),
            text(unit),
            text(grouped(called)),
            text(grouped(missing.length)),
            ...figures(missing),
          ],
        };
      }
      const all = units.flatMap(({ missing }) => missing);
      const called = units.reduce((sum, unit) => sum + unit.called, 0);
      yield {
        total: true,
        cells: [
          text('', smallBold),
          text('Jumlah', smallBold),
          text(grouped(called), smallBold),
          text(grouped(all.length), smallBold),
          ...figures(all, smallBold),
        ],
      };
    }
    await drawTable(document, columns, rows());
    document.y += 3 * mm;
    const legend = absenceColumns.map((reason) => `${columnLetters[reason]}: ${columnInWords(reason).toLowerCase()}`).join('; ');
    document.paragraph(`${legend}.`, small, { after: 1 * mm });
    const { size } = input.picture.people;
    if (size > 0) document.paragraph('Perangkat daerah yang seluruh pegawainya telah menandatangani tidak disebut.', small);
    return officialFooter(input);
  });
}

function drawTitle({ document, letterhead }: OpenPaper, lines: readonly string[], { picture: { definition } }: PaperInput): void {
  letterhead.draw();
  document.bookmark(lines.join(': '));
  document.tagged('H1', () => {
    for (const line of lines) {
      document.paragraph(line.toLocaleUpperCase('id-ID'), titleStyle, { align: 'center', tag: 'Span' });
    }
  });
  document.paragraph(`${definition.title}, ${longDate(definition.date)}`, body, { align: 'center', after: 6 * mm });
}

async function drawPeople({ document }: OpenPaper, missing: readonly NotSignedPerson[], { printed }: PaperInput): Promise<void> {
  const number = numberColumn(document, missing.length);
  const rest = document.width - number.width;
  const columns: Column[] = [
    number,
    { title: 'Nama / NIP', width: rest * 0.35 },
    { title: 'Jabatan', width: rest * 0.25 },
    { title: 'Golongan / jenis', width: rest * 0.15 },
    { title: 'Keterangan', width: rest * 0.25 },
  ];
  function* rows(): Generator<Row> {
    for (const [index, { person, absence }] of missing.entries()) {
      yield {
        height: 11 * mm,
        cells: [
          text(grouped(index + 1)),
          personCell(person),
          text(person.position),
          { text: [person.rank, person.employment].filter((each) => each !== '').map((each) => ({ text: each, style: small })) },
          text(absence === null ? dots(26) : absenceLine(absence)),
        ],
      };
      printed?.();
    }
  }
  await drawTable(document, columns, rows());
}

async function drawReasons({ document }: OpenPaper, missing: readonly NotSignedPerson[]): Promise<void> {
  const counts = countByReason(missing);
  const columns: Column[] = [
    { title: 'Keterangan', width: 70 * mm },
    { title: 'Jumlah', width: 24 * mm, align: 'center' },
    { title: '%', width: 18 * mm, align: 'center' },
  ];
  const rows: Row[] = [
    ...absenceColumns.map((reason): Row => ({
      cells: [text(columnInWords(reason)), text(grouped(counts[reason])), text(percentage(counts[reason], missing.length))],
    })),
    {
      total: true,
      cells: [
        text('Jumlah', smallBold),
        text(grouped(missing.length), smallBold),
        text(percentage(missing.length, missing.length), smallBold),
      ],
    },
  ];
  namedSections(document)('Rekapitulasi keterangan', tableHeight(document, columns, rows));
  await drawTable(document, columns, rows);
}

/** The list goes back to the office with the reasons written in, so its head signs it. */
function drawHeadOfUnit({ document }: OpenPaper, unit: string): void {
  const x = document.width / 2;
  const height = 6 * lineHeight(body) + 20 * mm;
  document.y += 8 * mm;
  document.need(height);
  document.paragraph(`${dots(28)}, ${dots(28)}`, body, { indent: x });
  document.paragraph(`Kepala ${unit},`, body, { indent: x, after: 20 * mm });
  document.paragraph(dots(44), body, { indent: x });
  document.paragraph(`NIP ${dots(38)}`, body, { indent: x });
}

/** As attendance lists abbreviate them, so that the unit's name has room on any paper; the words stand under the table. */
const columnLetters: Record<AbsenceColumn, string> = {
  leave: 'C',
  'duty-travel': 'DL',
  sick: 'S',
  study: 'TB',
  other: 'L',
  unknown: 'TK',
};

function figures(missing: readonly NotSignedPerson[], style: TextStyle = small): Cell[] {
  const counts = countByReason(missing);
  return absenceColumns.map((reason) => text(grouped(counts[reason]), style));
}

function columnInWords(reason: AbsenceColumn): string {
  const words = reason === 'unknown' ? 'tanpa keterangan' : absenceInWords(reason);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
