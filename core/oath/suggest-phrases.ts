import { numberInWords } from '../print/indonesian-numbers.ts';

/**
 * A plain text as phrases that a hall can repeat in one breath: 4 to 9 words, a numeral alone. It is a suggestion; whoever
 * leads the reading knows better and changes it by hand.
 */
export const breath = { least: 4, most: 9 } as const;
/** What reads best aloud; the price of a phrase grows with its distance from it. */
const easiest = 6;
/** Prices of breaking behind a word, least where people breathe anyway; and of speaking on over a comma or a full stop. */
const price = { afterSentence: 0, afterComma: 1, beforeConjunction: 4, elsewhere: 9, overComma: 6, overSentence: 12 } as const;
const tooLong = 1000;

const conjunctions = new Set(
  (
    'agar atau baik bagi dalam dan dari demi dengan di guna hingga karena kepada ketika maupun melalui namun oleh pada ' +
    'sampai sebelum sebagai sehingga sejak selama serta sesudah setelah supaya tanpa terhadap tetapi untuk walau yang'
  ).split(' '),
);
const largestNumeral = 30;
const numerals = new Map(
  Array.from({ length: largestNumeral }, (_, index) => [numberInWords(index + 1), index + 1] as const).flatMap(
    ([words, value]): [string, number][] => [
      [words, value],
      [`ke${words}`, value],
    ],
  ),
);
numerals.set('pertama', 1);

/** Joining the phrases with a space gives the text back, but for runs of white space. Empty for an empty text. */
export function suggestPhrases(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const leading = leadingNumeral(words);
  const phrases = leading === 0 ? [] : [words.slice(0, leading).join(' ')];
  return [...phrases, ...inBreaths(words.slice(leading))];
}

/** How many words at the beginning are the number of a point (`Satu,`, `Dua belas:`, `1.`, `a)`); 0 where there is none. */
export function leadingNumeral(words: readonly string[]): number {
  if (/^(?:\d{1,2}|[a-z])[.):]$/i.test(words[0] ?? '')) return 1;
  for (const length of [2, 1]) {
    const spoken = words.slice(0, length).join(' ').toLowerCase();
    if (words.length >= length && /[,.:]$/.test(spoken) && numerals.has(spoken.slice(0, -1))) return length;
  }
  return 0;
}

/** The number behind `1.`, `Satu,` or `Kesatu,`; null for a letter or anything else. */
export function numeralValue(phrase: string): number | null {
  const bare = phrase.replace(/[,.):]+$/, '').toLowerCase();
  return /^\d{1,2}$/.test(bare) ? Number(bare) : (numerals.get(bare) ?? null);
}

/** The cheapest way to break a run of words, found from its end; texts are short enough for every way to be weighed. */
function inBreaths(words: readonly string[]): string[] {
  const total = words.length;
  if (total === 0) return [];
  const cheapest: { cost: number; length: number }[] = [];
  cheapest[total] = { cost: 0, length: 0 };
  for (let from = total - 1; from >= 0; from -= 1) {
    let best = { cost: Number.POSITIVE_INFINITY, length: total - from };
    let spokenOver = 0;
    for (let length = 1; length <= Math.min(breath.most, total - from); length += 1) {
      const rest = cheapest[from + length]?.cost ?? 0;
      const end = from + length === total ? 0 : breakCost(words, from + length);
      if (length > 1) spokenOver += overCost(words[from + length - 2] ?? '');
      const cost = rest + lengthCost(length) + spokenOver + end;
      if (cost < best.cost) best = { cost, length };
    }
    cheapest[from] = best;
  }
  const phrases: string[] = [];
  for (let from = 0; from < total; from += cheapest[from]?.length ?? total) {
    phrases.push(words.slice(from, from + (cheapest[from]?.length ?? total)).join(' '));
  }
  return phrases;
}

function lengthCost(length: number): number {
  return (length < breath.least ? tooLong : 0) + (length - easiest) ** 2;
}

/** @param at the word that would begin the next phrase */
function breakCost(words: readonly string[], at: number): number {
  const before = words[at - 1] ?? '';
  if (endsSentence(before)) return price.afterSentence;
  if (endsClause(before)) return price.afterComma;
  return conjunctions.has((words[at] ?? '').toLowerCase()) ? price.beforeConjunction : price.elsewhere;
}

function overCost(word: string): number {
  return endsSentence(word) ? price.overSentence : endsClause(word) ? price.overComma : 0;
}

function endsSentence(word: string): boolean {
  return /[.!?:;]["”’)]?$/.test(word);
}

function endsClause(word: string): boolean {
  return /,["”’)]?$/.test(word);
}
