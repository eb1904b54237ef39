import type { PersonId } from '../../ledger/ids.ts';
import { longDate } from '../../print/indonesian-dates.ts';
import { digitsAndWords, grouped, percentage } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import { tableHeight } from '../../print/table-layout.ts';
import { drawTable, type Column, type Row } from '../../print/table.ts';
import type { TextStyle } from '../../print/typesetting.ts';
import { assertNever } from '../../result.ts';
import { absenceLine } from '../words/absence-words.ts';
import { outsideRoster, type Count, type CountTable, type VenueCount } from '../minutes-facts.ts';
import { body, counted, note, numberColumn, small, smallBold, text } from '../styles.ts';
import { indent, numbered } from '../lines.ts';
import type { MinutesPage } from './minutes-page.ts';

const countWidth = 26 * mm;

/** How many were called, signed and did not sign: in one sentence, then by unit, kind of employment and place. */
export async function drawCounts(page: MinutesPage): Promise<void> {
  const { document, facts } = page;
  const { total, outside } = facts.units;
  page.section('Jumlah penanda tangan');
  document.paragraph(
    `Dari ${people(total.roster)} yang dipanggil, ${people(total.signed)} (${percentage(total.signed, total.roster)}) ` +
      `telah menandatangani dan ${people(total.unsigned)} belum menandatangani, menurut buku catatan semua kios.` +
      (outside === 0 ? '' : ` Di luar yang dipanggil, ${digitsAndWords(outside)} orang ikut menandatangani.`),
    body,
    { indent, after: 2.5 * mm },
  );
  await drawWhoWasCalled(page);
  await drawCountTable(page, 'Perangkat daerah', facts.units);
  if (facts.employment.rows.length > 1) await drawCountTable(page, 'Jenis kepegawaian', facts.employment);
  if (facts.venues.length > 1) await drawVenues(page);
}

/** Who signs where not everybody does: the classes that are called, the representatives, the last day of those who follow. */
async function drawWhoWasCalled({ document, picture }: MinutesPage): Promise<void> {
  const { eligible, signers, deadline } = picture.definition;
  if (eligible.length > 0) {
    document.paragraph(`Yang dipanggil menandatangani: ${eligible.join(', ')}.`, body, { indent, after: 2 * mm });
  }
  switch (signers) {
    case 'all':
      return;
    case 'cascade':
      document.paragraph(
        'Penandatanganan dilakukan berjenjang: pimpinan perangkat daerah pada upacara, pegawai lain sesudahnya' +
          (deadline === null ? '.' : `, paling lambat tanggal ${longDate(deadline)}.`),
        body,
        { indent, after: 2.5 * mm },
      );
      return;
    case 'representatives':
      await drawRepresentatives({ document, picture });
      return;
    default:
      assertNever(signers);
  }
}

async function drawRepresentatives({ document, picture }: Pick<MinutesPage, 'document' | 'picture'>): Promise<void> {
  const { representatives } = picture.definition;
  if (representatives.length === 0) return;
  document.paragraph('Penandatanganan dilakukan oleh perwakilan, masing-masing atas nama perangkat daerah:', body, {
    indent,
    after: 2 * mm,
  });
  const number = numberColumn(document, representatives.length);
  const signed = 29 * mm;
  const half = (document.width - number.width - signed) / 2;
  const columns: Column[] = [
    number,
    { title: 'Nama / jabatan', width: half },
    { title: 'Atas nama', width: half },
    { title: 'Menandatangani', width: signed, align: 'center' },
  ];
  function* rows(): Generator<Row> {
    for (const [index, { person, units }] of representatives.entries()) {
      const known = picture.people.get(person);
      const name = { text: known?.name ?? `Kode ${person}`, style: smallBold };
      const position = known?.position ? [{ text: known.position, style: small }] : [];
      const state = picture.signings.has(person) ? 'sudah' : 'belum';
      const stands = { text: units.map((unit) => ({ text: unit, style: small })) };
      yield { cells: [text(grouped(index + 1)), { text: [name, ...position] }, stands, text(state)] };
    }
  }
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

/** What else everybody was asked to do, and how many have done it. */
export function drawDuties(page: MinutesPage): void {
  const { document, facts } = page;
  if (facts.duties.length === 0) return;
  page.section('Kewajiban lain');
  numbered(
    document,
    facts.duties.map(
      ({ name, done }) =>
        `${name}: ${people(done)} (${percentage(done, facts.units.total.roster)}) telah melaksanakan menurut catatan panitia.`,
    ),
  );
}

/** More names than anybody reads in minutes: by unit they lie beside them, in lists of their own. */
const mostNamed = 200;

/** Everybody who was called and has not signed, by unit, with room for the reason; of very many only how many. */
export async function drawUnsigned(page: MinutesPage): Promise<void> {
  const { document, facts, picture } = page;
  const title = 'Yang belum menandatangani';
  if (facts.unsigned.length === 0) {
    page.section(title);
    const nobody = facts.units.total.roster === 0;
    const words = nobody ? 'Daftar pegawai kosong.' : 'Tidak ada; seluruh pegawai yang dipanggil telah menandatangani.';
    document.paragraph(words, body, { indent });
    return;
  }
  const unsigned = facts.unsigned.reduce((sum, { people: missing }) => sum + missing.length, 0);
  if (unsigned > mostNamed) {
    page.section(title);
    await drawUnsignedCounts(page, unsigned);
    return;
  }
  const number = numberColumn(document, unsigned, 12 * mm);
  const columns: Column[] = [
    number,
    { title: 'Nama', width: document.width * 0.38 },
    { title: 'Jabatan', width: document.width * 0.3 },
    { title: 'Keterangan', width: document.width * 0.32 - number.width },
  ];
  const reason = (id: PersonId) => {
    const absence = picture.absences.get(id);
    return text(absence === undefined ? '' : absenceLine(absence));
  };
  function* rows(): Generator<Row> {
    let place = 0;
    for (const { unit, people: missing } of facts.unsigned) {
      yield { heading: `${unit} (${grouped(missing.length)})` };
      for (const person of missing) {
        place += 1;
        yield { cells: [text(grouped(place)), text(person.name), text(person.position), reason(person.id)], height: 7.5 * mm };
      }
    }
  }
  // The heading stands on the page of the first name.
  page.section(title, tableHeight(document, columns, rows().take(2)));
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

async function drawUnsignedCounts({ document, facts }: MinutesPage, unsigned: number): Promise<void> {
  document.paragraph(
    `${people(unsigned)} belum menandatangani. Karena lebih dari ${grouped(mostNamed)} orang, nama mereka tidak ditulis di sini: ` +
      'daftarnya per perangkat daerah ada dalam dokumen «belum-tanda-tangan» yang menyertai berita acara ini.',
    body,
    { indent, after: 2.5 * mm },
  );
  const number = numberColumn(document, facts.unsigned.length);
  const columns: Column[] = [
    number,
    { title: 'Perangkat daerah', width: document.width - number.width - 42 * mm },
    { title: 'Belum tanda tangan', width: 42 * mm, align: 'center' },
  ];
  function* rows(): Generator<Row> {
    for (const [index, { unit, people: missing }] of facts.unsigned.entries()) {
      yield { cells: [text(grouped(index + 1)), text(unit), counted(missing.length)] };
    }
    yield { cells: [text(''), text('Jumlah', smallBold), counted(unsigned, smallBold)], total: true };
  }
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

async function drawCountTable({ document }: MinutesPage, label: string, table: CountTable): Promise<void> {
  const number = numberColumn(document, table.rows.length);
  const columns: Column[] = [
    number,
    { title: label, width: document.width - number.width - 3 * countWidth - 16 * mm },
    { title: 'Dipanggil', width: countWidth, align: 'center' },
    { title: 'Sudah tanda tangan', width: countWidth, align: 'center' },
    { title: 'Belum tanda tangan', width: countWidth, align: 'center' },
    { title: '%', width: 16 * mm, align: 'center' },
  ];
  function* rows(): Generator<Row> {
    for (const [index, count] of table.rows.entries()) yield countRow(count, grouped(index + 1), small);
    yield { ...countRow(table.total, '', smallBold), total: true };
    if (table.outside > 0) {
      yield { cells: [text(''), text(outsideRoster, note), text(''), counted(table.outside, small), text(''), text('–', small)] };
    }
  }
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

function countRow(count: Count, number: string, style: TextStyle): Row {
  return {
    cells: [
      text(number, style),
      text(count.label, style),
      counted(count.roster, style),
      counted(count.signed, style),
      counted(count.unsigned, style),
      text(percentage(count.roster - count.unsigned, count.roster), style),
    ],
  };
}

/** By place, and whether that place was the hall or an office that had joined from afar. */
async function drawVenues({ document, facts }: MinutesPage): Promise<void> {
  const number = numberColumn(document, facts.venues.length);
  const columns: Column[] = [
    number,
    { title: 'Tempat penandatanganan', width: document.width - number.width - 42 * mm - 34 * mm },
    { title: 'Cara mengikuti', width: 34 * mm, align: 'center' },
    { title: 'Penanda tangan', width: 42 * mm, align: 'center' },
  ];
  const modes = Map.groupBy(facts.venues, ({ mode }) => mode);
  await drawTable(document, columns, [
    ...facts.venues.map(({ venue, mode, signed }, index): Row => ({
      cells: [text(grouped(index + 1)), text(venue), text(modeInWords(mode)), counted(signed)],
    })),
    ...(modes.size > 1 ? Array.from(modes, ([mode, venues]) => totalRow(`Jumlah ${modeInWords(mode)}`, sumOf(venues))) : []),
    totalRow('Jumlah', sumOf(facts.venues)),
    ...(facts.units.outside > 0
      ? [{ cells: [text(''), text(outsideRoster, note), text(''), counted(facts.units.outside)] }]
      : []),
  ]);
  document.y += 4 * mm;
}

function totalRow(words: string, value: number): Row {
  return { cells: [text(''), text(words, smallBold), text(''), counted(value, smallBold)], total: true };
}

function sumOf(venues: readonly VenueCount[]): number {
  return venues.reduce((sum, { signed }) => sum + signed, 0);
}

function modeInWords(mode: VenueCount['mode']): string {
  switch (mode) {
    case 'hall':
      return 'di tempat upacara';
    case 'office':
      return 'dari kantor, daring';
    case 'unknown':
      return 'tidak disebut';
    default:
      return assertNever(mode);
  }
}

function people(count: number): string {
  return `${digitsAndWords(count)} pegawai`;
}
