import { oathText, pactText, type OathText, type PactText } from '../ceremony/texts.ts';
import { err, ok, type Result } from '../result.ts';
import { numberInWords } from '../print/indonesian-numbers.ts';
import { leadingNumeral, numeralValue, suggestPhrases } from './suggest-phrases.ts';

/**
 * An official text as it is pasted from a letter: the title on the first line; then what is said before the points; a point on
 * each line that begins with its number (`Satu,`, `1.`, `a)`), going on in the lines below it; and behind an empty line after
 * the last point, what is said at the end.
 */
export type TextUnreadable = {
  code: 'text-unreadable';
  what: 'no-title' | 'no-opening' | 'no-points' | 'no-closing' | 'too-long';
};

type Parts = { title: string; opening: string; points: { numeral: string; words: string }[]; closing: string };

/** The oath with suggested phrases; points that carry a digit or a letter get their spoken numeral. */
export function readOath(plain: string): Result<OathText, TextUnreadable> {
  const parts = partsOf(plain);
  if (!parts.ok) return parts;
  const { title, opening, points, closing } = parts.value;
  if (opening === '') return err({ code: 'text-unreadable', what: 'no-opening' });
  if (closing === '') return err({ code: 'text-unreadable', what: 'no-closing' });
  const spoken = points.map(({ numeral, words }, index) => [spokenNumeral(numeral, index + 1), ...suggestPhrases(words)]);
  const read = oathText.safeParse({
    title,
    opening: suggestPhrases(opening),
    points: spoken,
    closing: suggestPhrases(closing),
  });
  return read.success ? ok(read.data) : err({ code: 'text-unreadable', what: 'too-long' });
}

/** The pact; paper and screen number its points themselves. */
export function readPact(plain: string): Result<PactText, TextUnreadable> {
  const parts = partsOf(plain);
  if (!parts.ok) return parts;
  const { title, opening, points, closing } = parts.value;
  const read = pactText.safeParse({ title, opening, points: points.map(({ words }) => words), closing });
  return read.success ? ok(read.data) : err({ code: 'text-unreadable', what: 'too-long' });
}

/** Where the oath is what everybody signs: its sentences whole, without the numerals that were only spoken. */
export function pactFromOath({ title, opening, points, closing }: OathText): PactText {
  return { title, opening: opening.join(' '), points: points.map(sentenceOf), closing: closing.join(' ') };
}

function sentenceOf(phrases: readonly string[]): string {
  const [first = '', ...rest] = phrases;
  const words = (leadingNumeral(first.split(' ')) > 0 ? rest : phrases).join(' ');
  return words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
}

function spokenNumeral(numeral: string, point: number): string {
  if (!/^(?:\d|[a-z][.)])/i.test(numeral)) return numeral;
  const words = numberInWords(numeralValue(numeral) ?? point);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)},`;
}

function partsOf(plain: string): Result<Parts, TextUnreadable> {
  const lines = plain
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return err({ code: 'text-unreadable', what: 'no-title' });
  const parts: Parts = { title: lines[first] ?? '', opening: '', points: [], closing: '' };
  let ended = false;
  for (const line of lines.slice(first + 1)) {
    const words = line.split(' ');
    const numeral = leadingNumeral(words);
    const point = parts.points.at(-1);
    if (line === '') ended = point !== undefined;
    else if (numeral > 0) {
      ended = false;
      parts.points.push({ numeral: words.slice(0, numeral).join(' '), words: words.slice(numeral).join(' ') });
    } else if (point === undefined) parts.opening = joined(parts.opening, line);
    else if (ended) parts.closing = joined(parts.closing, line);
    else point.words = joined(point.words, line);
  }
  return parts.points.length === 0 ? err({ code: 'text-unreadable', what: 'no-points' }) : ok(parts);
}

function joined(before: string, line: string): string {
  return before === '' ? line : `${before} ${line}`;
}
