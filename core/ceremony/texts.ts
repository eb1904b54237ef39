import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
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

/** Checks an oath that people gave; names the field that is wrong, such as `oath.points.2.0`. */
export function checkOath(content: unknown): Result<OathText, ValueRefusal> {
  return checked('oath', oathText.safeParse(content));
}

export function checkPact(content: unknown): Result<PactText, ValueRefusal> {
  return checked('pact', pactText.safeParse(content));
}

function checked<Text>(name: string, parsed: z.ZodSafeParseResult<Text>): Result<Text, ValueRefusal> {
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'value-not-allowed', field: [name, ...(parsed.error.issues[0]?.path ?? [])].join('.') });
}
