import { differsVisibly } from '../../ceremony/clock-offset.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { utcMillis } from '../../clock.ts';
import { dateInDigits, localDay, localTime, localTimeWithSeconds } from '../../print/indonesian-dates.ts';
import type { PrintedDocument } from '../../print/document.ts';
import type { Box, Cell } from '../../print/table.ts';
import type { Signer } from '../minutes-facts.ts';
import type { PaperInput } from '../paper.ts';
import { personCell } from '../person-cell.ts';
import { drawSignature, isBlank, signatureAlt } from './signature-drawing.ts';
import { note, small, smallBold, text } from '../styles.ts';

/** The cells of a signer's row, the same in the minutes and in the attendance lists. */

/** The name with the number below it; a code for somebody on no roster. */
export function nameAndNumber({ person, signing }: Pick<Signer, 'person' | 'signing'>): Cell {
  return person === null ? text(`Kode ${signing.person}`, smallBold) : personCell(person);
}

/** The time at the venue, the day where it is another than the ceremony's, and the kiosk. */
export function whenAndWhere({ definition }: CeremonyPicture, { signing, station }: Signer): Cell {
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

/** The drawn signature, or in words why there is none. */
export async function signatureCell(
  { strokesOf }: Pick<PaperInput, 'strokesOf'>,
  document: PrintedDocument,
  { signing, person }: Pick<Signer, 'person' | 'signing'>,
): Promise<Cell> {
  const strokes = await strokesOf(signing);
  if (strokes === null) return text('tersegel', note);
  if (isBlank(strokes)) return text('tanpa goresan', note);
  return {
    draw: (box: Box) => drawSignature(document.pdf, strokes, box),
    alt: signatureAlt(person?.name ?? `kode ${signing.person}`),
  };
}
