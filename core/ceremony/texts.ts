import { z } from 'zod';
import { plainText } from '../ledger/kinds.ts';

/**
 * The texts of a ceremony are content: versioned and hashed, never part of the program.
 * A phrase is what the leader says in one breath and the hall repeats (4 to 9 words).
 */
const phrases = z.array(plainText(400).min(1)).min(1);

export const oathText = z.object({
  title: plainText(200),
  opening: phrases,
  points: z.array(phrases).min(1).max(30),
  closing: phrases,
});
export type OathText = z.output<typeof oathText>;

export const pactText = z.object({
  title: plainText(200),
  opening: plainText(2000),
  points: z.array(plainText(2000)).min(1).max(30),
  closing: plainText(2000),
});
export type PactText = z.output<typeof pactText>;
