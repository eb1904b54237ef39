import type { OathText } from '../ceremony/texts.ts';

/** One phrase of the oath with its place: what the hall sees at one press of the clicker. */
export type PlacedPhrase = {
  part: 'opening' | 'point' | 'closing';
  /** From 1; null outside the points. */
  point: number | null;
  phraseOfPart: number;
  phrasesOfPart: number;
  phrase: string;
};

/** The oath as the row of phrases that the projector steps through. */
export function phrasesOf(oath: OathText): PlacedPhrase[] {
  const part = (name: PlacedPhrase['part'], point: number | null, phrases: readonly string[]): PlacedPhrase[] =>
    phrases.map((phrase, index) => ({ part: name, point, phraseOfPart: index + 1, phrasesOfPart: phrases.length, phrase }));
  return [
    ...part('opening', null, oath.opening),
    ...oath.points.flatMap((phrases, index) => part('point', index + 1, phrases)),
    ...part('closing', null, oath.closing),
  ];
}
