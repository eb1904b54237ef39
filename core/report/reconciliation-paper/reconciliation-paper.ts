import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { utcMillis, type UtcText } from '../../clock.ts';
import { agrees, reconciliationOf, type StationAccount } from '../../merge/reconciliation.ts';
import type { EndedDocument } from '../../print/document.ts';
import { localDay, localTime, longDate } from '../../print/indonesian-dates.ts';
import { digitsAndWords, grouped } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import type { Sink } from '../../print/sink.ts';
import { drawTable, type Cell, type Column, type Row } from '../../print/table.ts';
import type { TextStyle } from '../../print/typesetting.ts';
import { anomalyInWords } from '../words/anomaly-words.ts';
import { clockLines } from '../minutes/minutes-clocks.ts';
import type { DocumentKind } from '../documents.ts';
import { indent, numbered } from '../lines.ts';
import { inGroups, officialFooter, printPaper, type OpenPaper, type PaperInput } from '../paper.ts';
import { numberedSections } from '../sections.ts';
import { body, bold, note, numberColumn, small, smallBold, text, titleStyle } from '../styles.ts';
import { gapsInWords, roleInWords, stateInWords } from './account-words.ts';

/** The reconciliation among the documents of a ceremony. */
export const reconciliationDocument: DocumentKind = {
  id: 'rekonsiliasi',
  name: { id: 'Rekonsiliasi kios', en: 'Reconciliation' },
  places: ['rekonsiliasi.pdf'],
  people: () => 0,
  // Stations belong to no unit: with one chosen there is nothing to print.
  write: async (context) =>
    context.unit === null ? [await context.folder.pdf('rekonsiliasi.pdf', (sink) => printReconciliation(context, sink))] : [],
};

/**
 * The paper behind the counts: which laptops were handed out and came home, what each said and what was found, how their clocks
 * stood, over which entries the root was taken, and every anomaly with its settlement.
 */
export function printReconciliation(input: PaperInput, sink: Sink): Promise<EndedDocument> {
  const { picture, anomalies, printedAt } = input;
  const { definition } = picture;
  const found = reconciliationOf(picture);
  return printPaper(
    input,
    { title: `Rekonsiliasi ${definition.title}`, subject: `Sidik arsip ${input.root}` },
    sink,
    async (paper) => {
      const { document } = paper;
      drawTitle(paper, picture);
      const section = numberedSections(document);

      section('Kios yang diharapkan dan yang kembali');
      document.paragraph(expectedLine(found), body, { indent, after: 2.5 * mm });
      await drawAccounts(paper, picture, found.accounts, found.totals);

      section('Selisih, celah, dan percabangan');
      const faults = found.accounts.flatMap((account) => faultsOf(account));
      if (faults.length === 0) document.paragraph('Tidak ada. Hitungan setiap kios sama dengan catatannya.', body, { indent });
      else numbered(document, faults);
      await document.breathe();

      section('Jam kios terhadap jam laptop panitia');
      const clocks = clockLines(picture, printedAt);
      if (clocks.length === 0) document.paragraph('Tidak ada kios selain laptop panitia.', body, { indent });
      else numbered(document, clocks);
      await document.breathe();

      section('Catatan dan sidik arsip');
      document.paragraph(`Seluruhnya ${digitsAndWords(picture.entries)} catatan. Sidik arsip (SHA-256):`, body, {
        indent,
        after: 1 * mm,
      });
      const groups = inGroups(input.root);
      for (const half of [groups.slice(0, 8), groups.slice(8)]) document.paragraph(half.join('  '), bold, { indent });

      section('Kejanggalan dan penyelesaiannya');
      if (anomalies.length === 0) document.paragraph('Tidak ada kejanggalan.', body, { indent });
      else {
        const open = anomalies.filter(({ settled }) => settled === undefined).length;
        const settledWords = open === 0 ? 'semuanya diselesaikan' : `${digitsAndWords(open)} belum diselesaikan`;
        document.paragraph(`${digitsAndWords(anomalies.length)} kejanggalan, ${settledWords}.`, body, { indent, after: 1 * mm });
        // In parts, so that thousands of them leave other work its turn.
        for (let from = 0; from < anomalies.length; from += 50) {
          drawAnomalies(paper, input, from);
          await document.breathe();
        }
      }
      return officialFooter(input);
    },
  );
}

function drawTitle({ document, letterhead }: OpenPaper, { definition }: CeremonyPicture): void {
  letterhead.draw();
  document.bookmark('Rekonsiliasi');
  document.tagged('H1', () => {
    document.paragraph('REKONSILIASI BUKU CATATAN KIOS', titleStyle, { align: 'center', tag: 'Span' });
    const title = definition.title.toLocaleUpperCase('id-ID');
    document.paragraph(title, titleStyle, { align: 'center', tag: 'Span' });
  });
  document.paragraph(longDate(definition.date), body, { align: 'center', after: 3 * mm });
}

function expectedLine({ expected, returned, totals }: ReturnType<typeof reconciliationOf>): string {
  if (expected === 0) return 'Tidak ada kios yang dibagikan; seluruh penandatanganan terjadi di laptop panitia.';
  const away = expected - returned;
  const awayWords = away === 0 ? 'semuanya telah kembali' : `${digitsAndWords(away)} belum kembali`;
  const late = totals.late === 0 ? '' : ` ${digitsAndWords(totals.late)} penandatanganan terjadi setelah hari terakhir.`;
  const open = totals.notClosed === 0 ? '' : ` ${digitsAndWords(totals.notClosed)} kios kembali tanpa ditutup petugasnya.`;
  return `${digitsAndWords(expected)} kios dibagikan, ${digitsAndWords(returned)} kembali, ${awayWords}.${open}${late}`;
}

async function drawAccounts(
  { document }: OpenPaper,
  picture: CeremonyPicture,
  accounts: readonly StationAccount[],
  totals: ReturnType<typeof reconciliationOf>['totals'],
): Promise<void> {
  if (accounts.length === 0) return;
  const figure = 17 * mm;
  const number = numberColumn(document, accounts.length, 8 * mm);
  const columns: Column[] = [
    number,
    { title: 'Kios', width: document.width - number.width - 5 * figure },
    { title: 'Hitung awal', width: figure, align: 'center' },
    { title: 'Hitung akhir', width: figure, align: 'center' },
    { title: 'Dalam catatan', width: figure, align: 'center' },
    { title: 'Dihitung', width: figure, align: 'center' },
    { title: 'Catatan', width: figure, align: 'center' },
  ];
  function* rows(): Generator<Row> {
    for (const [index, account] of accounts.entries()) {
      const { name, id, venue, role, state, openingCount, closingCount, signed, counting, entries } = account;
      yield {
        cells: [
          text(grouped(index + 1)),
          {
            text: [
              { text: name, style: smallBold },
              { text: [id, venue].filter((each) => each !== '').join(', '), style: small },
              { text: `${roleInWords(role)}, ${stateInWords(state)}`, style: note },
              { text: openAndClosed(account, picture), style: note },
            ],
          },
          // Of a laptop that is still away nothing is known, which is not nought.
          ...figures(state === 'waiting' ? unknown : [openingCount, closingCount, signed, counting, entries]),
        ],
      };
    }
    const own = picture.entries - totals.entries;
    yield { cells: [text(''), text('Laptop panitia: keputusan dan catatan panitia'), ...figures([null, null, null, null, own])] };
    const opened = accounts.some(({ openingCount }) => openingCount !== null);
    const closed = accounts.filter(({ closingCount }) => closingCount !== null).length;
    const home = accounts.some(({ state }) => state !== 'waiting');
    const closing = closed > 0 ? grouped(totals.closingCount) : '–';
    const sums = [...(home ? [totals.signed, totals.counting] : [null, null]), picture.entries];
    const ofAll = closed > 0 && closed < accounts.length ? [{ text: `${closed} dari ${accounts.length} kios`, style: note }] : [];
    yield {
      total: true,
      cells: [
        text('', smallBold),
        text('Jumlah', smallBold),
        ...figures([opened ? totals.openingCount : null], smallBold),
        { text: [{ text: closing, style: smallBold }, ...ofAll] },
        ...figures(sums, smallBold),
      ],
    };
  }
  await drawTable(document, columns, rows());
  document.y += 1.5 * mm;
  document.paragraph(
    '«Hitung akhir» dikatakan laptop saat ditutup petugas; «dalam catatan» dihitung dari buku catatannya; «dihitung» hanya satu ' +
      'tanda tangan setiap pegawai yang dipanggil. ' +
      (totals.outside === 0 ? '' : `Di luar yang dipanggil: ${digitsAndWords(totals.outside)}. `) +
      'Jam dibuka dan ditutup menurut laptop kios itu sendiri.',
    note,
    { indent },
  );
}

/** The figures of a laptop that has not come home. */
const unknown = [null, null, null, null, null];

/** `buka 07.30 WIB, tutup 11.00 WIB`; of a laptop that was never opened nothing. */
function openAndClosed({ openedAt, closedAt }: StationAccount, picture: CeremonyPicture): string {
  const said = [
    openedAt === null ? '' : `buka ${moment(openedAt, picture)}`,
    closedAt === null ? '' : `tutup ${moment(closedAt, picture)}`,
  ];
  return said.filter((each) => each !== '').join(', ');
}

function figures(values: readonly (number | null)[], style: TextStyle = small): Cell[] {
  return values.map((value) => text(value === null ? '–' : grouped(value), style));
}

/** What does not fit together at one station, each a sentence. */
function faultsOf(account: StationAccount): string[] {
  const { name, id, openingCount, closingCount, signed, gaps, forks, clonedKeys, late, state, closedAt } = account;
  const who = `${name} (${id})`;
  const said: string[] = [];
  if (state === 'waiting') said.push(`${who}: buku catatannya belum kembali.`);
  if (!agrees(account)) {
    said.push(
      `${who}: hitungan awal ${openingCount ?? 0}, hitungan akhir menurut petugas ${closingCount ?? '–'}, dalam catatan ${signed}.`,
    );
  }
  if (state === 'returned' && closedAt === null) said.push(`${who}: kembali tanpa ditutup petugasnya.`);
  if (gaps.length > 0) said.push(`${who}: catatan nomor ${gapsInWords(gaps)} tidak ada.`);
  if (forks.length > 0) said.push(`${who}: catatan nomor ${forks.join(', ')} ada dalam lebih dari satu isi.`);
  if (clonedKeys > 0) said.push(`${who}: berkasnya dibuka di ${clonedKeys + 1} laptop.`);
  if (late.length > 0) said.push(`${who}: ${grouped(late.length)} penandatanganan setelah hari terakhir.`);
  return said;
}

function drawAnomalies({ document }: OpenPaper, { anomalies, picture }: PaperInput, from: number): void {
  document.beginTag('L');
  anomalies.slice(from, from + 50).forEach((anomaly, index) => {
    const label = `${from + index + 1})`;
    document.hanging(label, anomalyInWords(anomaly, picture), body, { indent, hang: 9 * mm, after: 0.8 * mm, tag: 'LI' });
  });
  document.endTag();
}

/** `08.05 WIB`, with the day where it is not the ceremony's. */
function moment(at: UtcText, { definition: { timezone, date } }: CeremonyPicture): string {
  const millis = utcMillis(at);
  const day = localDay(millis, timezone);
  return day === date ? localTime(millis, timezone) : `${longDate(day)} ${localTime(millis, timezone)}`;
}
