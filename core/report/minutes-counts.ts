import { refusalReasons, type RefusalReason } from '../ledger/kinds.ts';
import { assertNever } from '../result.ts';
import { anomalyInWords } from './anomaly-words.ts';
import { digitsAndWords, grouped, numberInWords, percentage } from '../print/indonesian-numbers.ts';
import { outsideRoster, type Count, type CountTable } from './minutes-facts.ts';
import { body, indent, note, small, smallBold, type MinutesPage } from './minutes-page.ts';
import { mm } from '../print/paper.ts';
import { drawTable, type Cell, type Column, type Row } from '../print/table.ts';
import type { TextStyle } from '../print/typesetting.ts';

const countWidth = 26 * mm;

/** How many were called, signed and did not sign: in one sentence, then by unit, kind of employment and place. */
export async function drawCounts(page: MinutesPage): Promise<void> {
  const { document, facts } = page;
  const { total, rows } = facts.units;
  page.section('Jumlah penanda tangan');
  const outside = rows.find((row) => row.label === outsideRoster)?.signed ?? 0;
  const signedOnRoster = total.signed - outside;
  document.paragraph(
    `Dari ${people(total.roster)} yang dipanggil, ${people(signedOnRoster)} (${percentage(signedOnRoster, total.roster)}) ` +
      `telah menandatangani dan ${people(total.unsigned)} belum menandatangani, menurut buku catatan semua kios.` +
      (outside === 0 ? '' : ` Di luar yang dipanggil, ${digitsAndWords(outside)} orang ikut menandatangani.`),
    body,
    { indent, after: 2.5 * mm },
  );
  await drawCountTable(page, 'Perangkat daerah', facts.units);
  if (facts.employment.rows.length > 1) await drawCountTable(page, 'Jenis kepegawaian', facts.employment);
  if (facts.venues.length > 1) await drawVenues(page);
}

/** Everybody who was called and has not signed, by unit, with room for the reason. */
export async function drawUnsigned(page: MinutesPage): Promise<void> {
  const { document, facts } = page;
  page.section('Yang belum menandatangani');
  if (facts.unsigned.length === 0) {
    const nobody = facts.units.total.roster === 0;
    const words = nobody ? 'Daftar pegawai kosong.' : 'Tidak ada; seluruh pegawai yang dipanggil telah menandatangani.';
    document.paragraph(words, body, { indent });
    return;
  }
  const columns: Column[] = [
    { title: 'No', width: 12 * mm, align: 'center' },
    { title: 'Nama', width: document.width * 0.38 },
    { title: 'Jabatan', width: document.width * 0.3 },
    { title: 'Keterangan', width: document.width * 0.32 - 12 * mm },
  ];
  function* rows(): Generator<Row> {
    let number = 0;
    for (const { unit, people: missing } of facts.unsigned) {
      yield { heading: `${unit} (${grouped(missing.length)})` };
      for (const person of missing) {
        number += 1;
        yield { cells: [text(grouped(number)), text(person.name), text(person.position), text('')], height: 7.5 * mm };
      }
    }
  }
  await drawTable(document, columns, rows());
  document.y += 4 * mm;
}

/** What a human has to look at: the anomalies of the merge, and how often kiosks sent somebody away. */
export async function drawIncidents(page: MinutesPage): Promise<void> {
  const { document, anomalies, picture } = page;
  page.section('Kejadian dan kejanggalan');
  if (anomalies.length === 0) document.paragraph('Kejanggalan: tidak ada.', body, { indent, after: 1 * mm });
  for (const [index, anomaly] of anomalies.entries()) {
    document.hanging(`${index + 1})`, anomalyInWords(anomaly, picture), body, { indent, hang: 7 * mm, after: 0.8 * mm });
    await document.breathe();
  }
  if (picture.refusals.length > 0) {
    document.y += 1 * mm;
    const byReason = refusalReasons
      .map((reason) => ({ reason, times: picture.refusals.filter((refusal) => refusal.reason === reason).length }))
      .filter(({ times }) => times > 0)
      .map(({ reason, times }) => `${refusalInWords(reason)} ${grouped(times)} kali`);
    document.paragraph(
      `Kios menolak ${digitsAndWords(picture.refusals.length)} kali, tanpa penandatanganan: ${byReason.join('; ')}.`,
      body,
      { indent },
    );
  }
}

async function drawCountTable({ document }: MinutesPage, label: string, table: CountTable): Promise<void> {
  const columns: Column[] = [
    { title: 'No', width: 10 * mm, align: 'center' },
    { title: label, width: document.width - 10 * mm - 3 * countWidth - 16 * mm },
    { title: 'Dipanggil', width: countWidth, align: 'center' },
    { title: 'Sudah tanda tangan', width: countWidth, align: 'center' },
    { title: 'Belum tanda tangan', width: countWidth, align: 'center' },
    { title: '%', width: 16 * mm, align: 'center' },
  ];
  function* rows(): Generator<Row> {
    for (const [index, count] of table.rows.entries()) yield countRow(count, grouped(index + 1), small);
    yield { ...countRow(table.total, '', smallBold), total: true };
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
      text(count.label === outsideRoster ? '–' : percentage(count.roster - count.unsigned, count.roster), style),
    ],
  };
}

async function drawVenues({ document, facts }: MinutesPage): Promise<void> {
  const columns: Column[] = [
    { title: 'No', width: 10 * mm, align: 'center' },
    { title: 'Tempat penandatanganan', width: document.width - 10 * mm - 42 * mm },
    { title: 'Penanda tangan', width: 42 * mm, align: 'center' },
  ];
  const total = facts.venues.reduce((sum, { signed }) => sum + signed, 0);
  await drawTable(document, columns, [
    ...facts.venues.map(({ venue, signed }, index): Row => ({
      cells: [text(grouped(index + 1)), text(venue), counted(signed, small)],
    })),
    { cells: [text(''), text('Jumlah', smallBold), counted(total, smallBold)], total: true },
  ]);
  document.y += 4 * mm;
}

function text(words: string, style: TextStyle = small): Cell {
  return { text: [{ text: words, style }] };
}

/** Digits, and under them the same number in words. */
function counted(value: number, style: TextStyle): Cell {
  return {
    text: [
      { text: grouped(value), style },
      { text: `(${numberInWords(value)})`, style: note },
    ],
  };
}

function people(count: number): string {
  return `${digitsAndWords(count)} pegawai`;
}

function refusalInWords(reason: RefusalReason): string {
  switch (reason) {
    case 'badge-unreadable':
      return 'badge tidak terbaca';
    case 'badge-not-signed':
      return 'badge bukan dari panitia';
    case 'badge-other-ceremony':
      return 'badge upacara lain';
    case 'badge-revoked':
      return 'badge telah dicabut';
    case 'person-unknown':
      return 'orang tidak ada dalam daftar';
    case 'not-called-to-sign':
      return 'orang tidak dipanggil menandatangani';
    case 'already-signed':
      return 'orang sudah menandatangani';
    case 'signature-too-small':
      return 'goresan terlalu kecil';
    default:
      return assertNever(reason);
  }
}
