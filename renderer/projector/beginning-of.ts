/** What of the next phrase is enough to breathe in for, in characters. */
const enough = 110;

/** The next phrase, or its first words when it is long: room belongs to the phrase that is being said. */
export function beginningOf(phrase: string): string {
  if (phrase.length <= enough) return phrase;
  const cut = phrase.lastIndexOf(' ', enough);
  return `${phrase.slice(0, cut > 0 ? cut : enough).replace(/[\s,;.:]+$/, '')} …`;
}
