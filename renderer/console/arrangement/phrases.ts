/** What one breath carries, in words; the core suggests phrases within it. */
const breath = { least: 4, most: 9 } as const;

/** Cuts a phrase at a place in its letters; at either end it is cut behind its middle word instead. */
export function splitPhrase(phrase: string, at: number): [string, string] {
  const cut = at > 0 && at < phrase.length ? at : middleOf(phrase);
  return [phrase.slice(0, cut).trim(), phrase.slice(cut).trim()];
}

export function joinPhrases(one: string, other: string): string {
  return `${one} ${other}`.trim();
}

/** Is this longer or shorter than one breath? A numeral stands alone on purpose, and so does the one phrase of a short part. */
export function lengthOf(phrase: string, alone: boolean): { words: number; fits: 'fits' | 'long' | 'short' } {
  const words = phrase.split(/\s+/u).filter((word) => word !== '').length;
  if (words > breath.most) return { words, fits: 'long' };
  const isNumeral = words <= 2 && /[,.:)]$/.test(phrase.trim());
  return { words, fits: words > 0 && words < breath.least && !isNumeral && !alone ? 'short' : 'fits' };
}

function middleOf(phrase: string): number {
  const spaces = [...phrase.matchAll(/\s+/gu)].map(({ index }) => index);
  return spaces[Math.floor((spaces.length - 1) / 2)] ?? phrase.length;
}
