import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import { badgeFormats, type BadgeSize } from '../../badge/format.ts';
import { paperSizes } from '../../ledger/kinds.ts';
import { call } from '../call.ts';

/** What printing takes, known before anything is drawn. */
export type BadgeCount = {
  badges: number;
  pages: number;
  paper: (typeof paperSizes)[number];
  size: BadgeSize;
  /** Whose badge stands in the picture of one; null where nobody is chosen. */
  sample: { name: string; unit: string; position: string } | null;
};
/** A unit, its people who are called to sign, and the pages of its own sheets. */
export type BadgeUnit = { unit: string; badges: number; pages: number };
/** Sheets that were made before and lie in the folder, the newest first. */
export type BadgeFolder = { folder: string; files: { name: string; bytes: number; madeAt: UtcText }[] };
export type BadgesPrinted = { badges: number; pages: number; folder: string; file: File };

const look = {
  format: z.enum(badgeFormats),
  /** The ceremony's own where nothing is said. */
  paper: z.enum(paperSizes).nullable(),
};
const order = z.object({
  ...look,
  units: z.array(z.string().max(200)).min(1).max(2000).nullable(),
  people: z.array(z.string().max(8)).min(1).max(50_000).nullable(),
});

export const badgeContract = {
  count: call.input(order).output(z.custom<BadgeCount>()),
  units: call.input(z.object(look)).output(z.custom<BadgeUnit[]>()),
  folder: call.output(z.custom<BadgeFolder>()),
  /** Writes the sheets into a folder beside the ceremony file; they also come back to be shown and printed. */
  print: call.input(order).output(z.custom<BadgesPrinted>()),
} as const;
