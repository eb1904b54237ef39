import { differsVisibly } from '../../ceremony/clock-offset.ts';
import { utcMillis } from '../../clock.ts';
import type { ReadingMode } from '../../ledger/kinds.ts';
import { localMoment, localTimeWithSeconds } from '../../print/indonesian-dates.ts';
import { numberInWords } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import { lineHeight, type TextStyle } from '../../print/typesetting.ts';
import { assertNever } from '../../result.ts';
import { inGroups } from '../paper.ts';
import { body, bold, dots } from '../styles.ts';
import { field, indent } from '../lines.ts';
import type { MinutesPage } from './minutes-page.ts';

/** 64 characters in groups fit on one line. */
const hashStyle: TextStyle = { face: 'regular', size: 7.5 };

/** The reading as the log has it, and the text that was read. */
export function drawReading(page: MinutesPage): void {
  const { document, picture, facts } = page;
  const { definition, oath } = picture;
  const { began, ended, pointsShown, beginnings } = facts.reading;
  const moment = ({ at, correctedAt }: NonNullable<typeof began>) => {
    const raw = localMoment(utcMillis(at), definition.timezone);
    if (!differsVisibly(at, correctedAt)) return raw;
    return `${raw}, terkoreksi ${localTimeWithSeconds(utcMillis(correctedAt), definition.timezone)}`;
  };
  page.section('Pembacaan ikrar');
  if (!began && !ended) {
    document.paragraph('Pembacaan ikrar tidak tercatat dalam buku catatan upacara ini.', bold, { indent, after: 1.5 * mm });
  } else {
    field(document, 'Dipimpin oleh', definition.leader.name === '' ? dots(60) : definition.leader.name);
    field(document, 'Cara', modeInWords(definition.readingMode));
    field(document, 'Dimulai', began ? moment(began) : 'tidak tercatat');
    field(document, 'Selesai', ended ? moment(ended) : 'tidak tercatat');
    field(document, 'Butir ditampilkan', `${pointsShown} dari ${oath.text.points.length} butir`);
    const read = new Set([began, ended].flatMap((event) => (event ? [event.oath] : [])));
    if (read.size !== 1 || !read.has(oath.hash)) {
      document.paragraph('Versi teks yang tercatat pada saat pembacaan berbeda dari teks di bawah ini.', bold, { indent });
    }
    if (beginnings > 1) {
      const times = `${beginnings} (${numberInWords(beginnings)}) kali`;
      document.paragraph(`Pembacaan dimulai ${times}; waktu di atas adalah yang terakhir.`, body, { indent });
    }
  }
  field(document, 'Teks ikrar', oath.text.title);
  drawHash(page, 'Sidik teks', oath.hash);
  document.y += 1.5 * mm;
  drawText(page, {
    title: oath.text.title,
    opening: oath.text.opening.join(' '),
    points: oath.text.points.map((phrases, index) => withoutItsNumber(phrases.join(' '), index + 1)),
    closing: oath.text.closing.join(' '),
  });
}

/** The hall says «Satu, kami …»; under a printed 1. that would be the number twice. Everything else stands as it was adopted. */
function withoutItsNumber(point: string, number: number): string {
  const spoken = `${numberInWords(number)}, `;
  if (!point.toLocaleLowerCase('id-ID').startsWith(spoken) || point.length === spoken.length) return point;
  const rest = point.slice(spoken.length);
  return rest.charAt(0).toLocaleUpperCase('id-ID') + rest.slice(1);
}

/** Title, opening, numbered points and closing, as they were adopted. */
export function drawText(
  { document }: Pick<MinutesPage, 'document'>,
  text: { title: string; opening: string; points: string[]; closing: string },
): void {
  document.need(4 * lineHeight(body));
  document.paragraph(text.title, bold, { indent, align: 'center', after: 1.5 * mm });
  document.paragraph(text.opening, body, { indent, after: 1.5 * mm });
  document.beginTag('L');
  text.points.forEach((point, index) => {
    document.hanging(`${index + 1}.`, point, body, { indent, hang: 7 * mm, after: 1 * mm, tag: 'LI' });
  });
  document.endTag();
  document.y += 0.5 * mm;
  document.paragraph(text.closing, body, { indent, after: 1 * mm });
}

/** A SHA-256 under its label, small and in groups. */
export function drawHash({ document }: Pick<MinutesPage, 'document'>, label: string, hash: string): void {
  document.hanging(`${label} (SHA-256):`, inGroups(hash).join(' '), hashStyle, { indent, hang: 30 * mm, after: 1 * mm });
}

function modeInWords(mode: ReadingMode): string {
  switch (mode) {
    case 'repeat':
      return 'ditirukan: pemimpin mengucapkan, hadirin menirukan';
    case 'unison':
      return 'dibaca bersama-sama';
    default:
      return assertNever(mode);
  }
}
