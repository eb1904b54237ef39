import { differsVisibly } from '../ceremony/clock-offset.ts';
import { utcMillis } from '../clock.ts';
import type { Person } from '../roster/person.ts';
import { assertNever } from '../result.ts';
import { dateInDigits, localDay, localTime, localTimeWithSeconds } from '../print/indonesian-dates.ts';
import { grouped } from '../print/indonesian-numbers.ts';
import type { Signer } from './minutes-facts.ts';
import { drawHash, drawText } from './minutes-opening.ts';
import { body, note, small, smallBold, type MinutesPage } from './minutes-page.ts';
import { mm } from '../print/paper.ts';
import { drawSignature, isBlank, signatureAlt } from './signature-drawing.ts';
import { drawTable, type Box, type Cell, type Column, type Row } from '../print/table.ts';
import type { TextStyle } from '../print/typesetting.ts';

const attachmentTitle: TextStyle = { face: 'bold', size: 12, leading: 1.35 };
/** High enough for a signature to be told from another at arm's length. */
const signerRow = 15 * mm;

/** Attachment I: every version of the pact that somebody signed, or the adopted one while nobody has. */
export function drawPacts(page: MinutesPage): void {
  const { picture, facts } = page;
  beginAttachment(page, 'Lampiran I', 'Teks yang ditandatangani');
  const all = facts.signers.flatMap(({ people }) => people);
  const signed = Map.groupBy(all, (signer) => signer.signing.pact);
  const versions = signed.size === 0 ? [picture.pact.hash] : [...signed.keys()];
  for (const hash of versions) {
    const pact = picture.pacts.get(hash) ?? (hash === picture.pact.hash ? picture.pact.text : null);
    if (pact) drawText(page, pact);
    else page.document.paragraph('Isi teks ini tidak ada dalam berkas upacara.', body, { after: 2 * mm });
    drawHash(page, 'Sidik teks', hash);
    if (versions.length > 1) {
      page.document.paragraph(`Ditandatangani oleh ${grouped(signed.get(hash)?.length ?? 0)} orang.`, body);
    }
    page.document.y += 6 * mm;
  }
}

/** Attachment II: every signer with number, unit, time, kiosk and the drawn signature. */
export async function drawSigners(page: MinutesPage): Promise<void> {
  const { document, facts } = page;
  beginAttachment(page, 'Lampiran II', 'Daftar penanda tangan');
  if (facts.units.total.signed === 0) {
    document.paragraph('Belum ada yang menandatangani.', body);
    return;
  }
  const fixed = [11 * mm, 27 * mm, 40 * mm] as const;
  const rest = document.width - fixed[0] - fixed[1] - fixed[2];
  const columns: Column[] = [
    { title: 'No', width: fixed[0], align: 'center' },
    { title: 'Nama / NIP', width: rest * 0.58 },
    { title: 'Perangkat daerah', width: rest * 0.42 },
    { title: 'Waktu / kios', width: fixed[1], align: 'center' },
    { title: 'Tanda tangan', width: fixed[2], align: 'center' },
  ];
  function* rows(): Generator<Row> {
    let number = 0;
    for (const { unit, people } of facts.signers) {
      for (const signer of people) {
        number += 1;
        yield {
          height: signerRow,
          cells: [text(grouped(number)), nameAndNumber(signer), text(unit), whenAndWhere(page, signer), signature(page, signer)],
        };
      }
    }
  }
  await drawTable(document, columns, rows());
}

function beginAttachment({ document, picture }: MinutesPage, label: string, title: string): void {
  document.newPage();
  document.bookmark(`${label}: ${title}`);
  document.paragraph(label.toLocaleUpperCase('id-ID'), attachmentTitle, { align: 'center' });
  document.paragraph(title.toLocaleUpperCase('id-ID'), attachmentTitle, { align: 'center' });
  document.paragraph(picture.definition.title, body, { align: 'center', after: 5 * mm });
}

function nameAndNumber({ person, signing }: Signer): Cell {
  if (!person) return { text: [{ text: `Kode ${signing.person}`, style: smallBold }] };
  const number = person.number === '' ? [] : [{ text: `${numberLabel(person)}${person.number}`, style: small }];
  return { text: [{ text: person.name, style: smallBold }, ...number] };
}

function numberLabel({ numberKind }: Person): string {
  switch (numberKind) {
    case 'nip':
      return 'NIP ';
    case 'nik':
      return 'NIK ';
    case 'other':
      return '';
    default:
      return assertNever(numberKind);
  }
}

function whenAndWhere({ picture: { definition } }: MinutesPage, { signing, station }: Signer): Cell {
  const at = utcMillis(signing.at);
  const day = localDay(at, definition.timezone);
  // Most sign on the day of the ceremony; a later day has to be seen.
  const date = day === definition.date ? [] : [{ text: dateInDigits(day), style: small }];
  const { correctedAt } = signing;
  if (!differsVisibly(signing.at, correctedAt)) {
    return { text: [...date, { text: localTime(at, definition.timezone), style: small }, { text: station, style: note }] };
  }
  // Both are printed: what the kiosk believed, and what the organiser's clock would have said.
  const corrected = localTimeWithSeconds(utcMillis(correctedAt), definition.timezone);
  const raw = localTimeWithSeconds(at, definition.timezone);
  const times = [
    { text: raw, style: small },
    { text: `terkoreksi ${corrected}`, style: note },
  ];
  return { text: [...date, ...times, { text: station, style: note }] };
}

function signature(page: MinutesPage, { signing, person }: Signer): Cell {
  const strokes = page.strokesOf(signing);
  if (strokes === null) return { text: [{ text: 'tersegel', style: note }] };
  if (isBlank(strokes)) return { text: [{ text: 'tanpa goresan', style: note }] };
  return {
    draw: (box: Box) => drawSignature(page.document.pdf, strokes, box),
    alt: signatureAlt(person?.name ?? `kode ${signing.person}`),
  };
}

function text(words: string): Cell {
  return { text: [{ text: words, style: small }] };
}
