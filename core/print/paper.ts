/** Paper and margins of official documents. All lengths inside a document are PDF points (1/72 inch). */

export type Paper = 'A4' | 'F4';

/** Points in one millimetre. */
export const mm = 72 / 25.4;

/** F4 (folio, 215 × 330 mm) is what most offices have in the printer; A4 is the standard. Width, height in points. */
export const papers: Record<Paper, { width: number; height: number }> = {
  A4: { width: 210 * mm, height: 297 * mm },
  F4: { width: 215 * mm, height: 330 * mm },
};

export type Margins = { top: number; bottom: number; left: number; right: number };

const centimetres = (top: number, bottom: number, left: number, right: number): Margins => ({
  top: top * 10 * mm,
  bottom: bottom * 10 * mm,
  left: left * 10 * mm,
  right: right * 10 * mm,
});

/** The three sets of margins that institutions prescribe; which one is a preset of the institution. */
export const marginPresets = {
  usual: centimetres(2.5, 3, 3, 2.5),
  wide: centimetres(3, 3, 4, 3),
  narrow: centimetres(2, 2.5, 3, 2),
} as const satisfies Record<string, Margins>;
export type MarginPreset = keyof typeof marginPresets;
