import type { Definition } from '../../ceremony/definition.ts';
import { dateInDigits, dateInWords } from '../../print/indonesian-dates.ts';
import { mm } from '../../print/paper.ts';
import { body, bold, dots, titleStyle } from '../styles.ts';
import { field, indent, numbered } from '../lines.ts';
import type { MinutesPage } from './minutes-page.ts';
import { identityLine } from './official-words.ts';

/** Letterhead, title and number. */
export function drawHeading({ document, letterhead, picture: { definition } }: MinutesPage): void {
  letterhead.draw();
  document.tagged('H1', () => {
    document.paragraph('BERITA ACARA', titleStyle, { align: 'center', tag: 'Span' });
    const title = definition.title.toLocaleUpperCase('id-ID');
    document.paragraph(title, titleStyle, { align: 'center', after: 1 * mm, tag: 'Span' });
  });
  document.paragraph(`Nomor: ${definition.number === '' ? dots(48) : definition.number}`, body, {
    align: 'center',
    after: 8 * mm,
  });
}

/** "Pada hari ini …", who led and who witnessed it, and the legal basis where there is one. */
export function drawOpening(page: MinutesPage): void {
  const { document, picture } = page;
  const { definition } = picture;
  const venue = definition.venue === '' ? dots(60) : definition.venue;
  const day = `${dateInWords(definition.date)} (${dateInDigits(definition.date)})`;
  document.paragraph(
    `Pada hari ini, ${day}, bertempat di ${venue}, telah dilaksanakan ${definition.title}, dipimpin oleh:`,
    body,
    { after: 2 * mm },
  );
  drawParty(page, definition.leader);
  if (definition.witnesses.length > 0) {
    document.y += 1.5 * mm;
    document.paragraph('dan disaksikan oleh:', body, { after: 2 * mm });
    definition.witnesses.forEach((witness, index) => {
      if (definition.witnesses.length > 1) document.paragraph(`Saksi ${roman(index + 1)}`, bold, { indent, after: 0.8 * mm });
      drawParty(page, witness);
      document.y += 1.2 * mm;
    });
  }
  if (definition.legalBasis.length === 0) return;
  page.section('Dasar');
  numbered(document, definition.legalBasis);
}

/** Who takes part, with everything that is known of them; what an office must write in by hand is dotted. */
function drawParty({ document }: MinutesPage, party: Definition['leader']): void {
  field(document, 'Nama', party.name === '' ? dots(60) : party.name);
  const identity = identityLine(party.identity);
  if (identity !== null) field(document, identity.label, identity.number);
  if (party.rank !== '') field(document, 'Pangkat/golongan', party.rank);
  field(document, 'Jabatan', party.position === '' ? dots(60) : party.position);
}

/** Witnesses are few; `IX` is written as offices write it. */
export function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '');
}
