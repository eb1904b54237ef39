import { outsideRoster } from '../minutes-facts.ts';
import { grouped } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import { drawTable, type Column, type Row } from '../../print/table.ts';
import { nameAndNumber, signatureCell, whenAndWhere } from '../signatures/signature-cell.ts';
import { body, numberColumn, signerRow, text, titleStyle } from '../styles.ts';
import type { MinutesPage } from './minutes-page.ts';
import { drawHash, drawText } from './minutes-reading.ts';

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
  const last = facts.signers.reduce((sum, { people }) => sum + people.length, 0);
  if (last === 0) {
    document.paragraph('Belum ada yang menandatangani.', body);
    return;
  }
  const number = numberColumn(document, last, 11 * mm);
  const fixed = { time: 27 * mm, signature: 40 * mm };
  const rest = document.width - number.width - fixed.time - fixed.signature;
  const columns: Column[] = [
    number,
    { title: 'Nama / NIP', width: rest * 0.58 },
    { title: 'Perangkat daerah', width: rest * 0.42 },
    { title: 'Waktu / kios', width: fixed.time, align: 'center' },
    { title: 'Tanda tangan', width: fixed.signature, align: 'center' },
  ];
  async function* rows(): AsyncGenerator<Row> {
    let place = 0;
    for (const { unit, people } of facts.signers) {
      for (const signer of people) {
        place += 1;
        const signature = await signatureCell(page, document, signer);
        const when = whenAndWhere(page.picture, signer);
        yield {
          height: signerRow,
          cells: [text(grouped(place)), nameAndNumber(signer), text(unit ?? outsideRoster), when, signature],
        };
        page.printed?.();
      }
    }
  }
  await drawTable(document, columns, rows());
}

function beginAttachment({ document, picture }: MinutesPage, label: string, title: string): void {
  document.newPage();
  document.bookmark(`${label}: ${title}`);
  document.paragraph(label.toLocaleUpperCase('id-ID'), titleStyle, { align: 'center' });
  document.paragraph(title.toLocaleUpperCase('id-ID'), titleStyle, { align: 'center' });
  document.paragraph(picture.definition.title, body, { align: 'center', after: 5 * mm });
}
