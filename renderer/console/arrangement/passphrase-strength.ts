export type Strength = 'weak' | 'fair' | 'strong';

/** Different characters, and words, that a passphrase needs at least. */
const fair = { letters: 7, length: 12, words: 2 } as const;
const strong = { letters: 9, length: 18, words: 3 } as const;

/** A rough word on how hard a passphrase is to guess: many words beat odd signs. */
export function strengthOf(passphrase: string): Strength {
  const words = passphrase.split(/[\s-]+/u).filter((word) => word.length > 2).length;
  const letters = new Set(passphrase.toLowerCase()).size;
  const reaches = (bar: typeof fair | typeof strong) =>
    letters >= bar.letters &&
    (words > bar.words || (words === bar.words && passphrase.length >= bar.length) || passphrase.length >= bar.length + 6);
  if (reaches(strong)) return 'strong';
  return reaches(fair) ? 'fair' : 'weak';
}
