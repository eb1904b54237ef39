import { oc } from '@orpc/contract';
import { z } from 'zod';

/** What may go wrong in a call: a code for scripts and one sentence for people, in both languages. */
const refused = { REFUSED: { data: z.object({ code: z.string(), words: z.object({ id: z.string(), en: z.string() }) }) } };
export const call = oc.errors(refused);

const finite = z.number().finite();
/** 20,000 points are ten minutes of writing; more is an attack. */
export const strokesInput = z
  .array(
    z
      .array(
        z.tuple([finite.min(-100).max(2000), finite.min(-100).max(2000), finite.min(0).max(3_600_000), finite.min(0).max(1)]),
      )
      .max(20_000),
  )
  .max(500)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 20_000);
export const scanInput = z.string().max(4096);
export const pin = z.string().regex(/^\d{4,12}$/);
/** A station file of 11,000 people is under 20 MB. */
export const file = z.instanceof(File).refine((given) => given.size <= 512 * 1024 * 1024);
