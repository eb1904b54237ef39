import { z } from 'zod';
import { call } from '../call.ts';

/** One drawn signature as a vector path; it exists in memory alone. */
export type DrawnSignature = {
  station: string;
  seq: number;
  hash: string;
  /** Null where the strokes are missing, do not open, or hold not one point. */
  drawing: { path: string; penWidth: number; width: number; height: number } | null;
};

/** Signatures are sealed; only the organiser's key opens them, and only for the screen that asks. */
export const signatureContract = {
  /** All signings of a person, the one that counts first. */
  of: call.input(z.object({ person: z.string().max(8) })).output(z.custom<DrawnSignature[]>()),
} as const;
