import { dirname, join } from 'node:path';
import type { Clock, Random } from '../clock.ts';
import type { ReadingStep } from '../oath/status.ts';
import { rehearsalPassphrase } from '../rehearsal/rehearsal-ceremony.ts';
import { openSample, sampleOperatorPin } from '../rehearsal/sample.ts';
import { ok, type Result } from '../result.ts';
import { hallDelays } from '../station/flow.ts';
import type { Words } from '../station/status.ts';
import { Desk } from './desk.ts';
import type { CeremonyRouter } from './granted.ts';
import type { LongWork } from './long-work/long-work.ts';
import { offeredPages, type OfferedPage } from './offered-pages.ts';
import type { SecondPlace } from './mirroring.ts';
import { ceremonyRouter } from './router.ts';
import type { Refusal } from './words.ts';

/** What a carrier needs of the core, and nothing else. */
export type OpenedDesk = {
  router: CeremonyRouter;
  /** A presenter's clicker that the carrier heard itself. */
  clicker: { step(step: ReadingStep): Result<unknown, Refusal> };
  /** For whoever started the program: what a newcomer needs to play every part of the sample. Null on a real ceremony. */
  note: Words | null;
  /** The pages that this laptop has a use for, the one to begin with first. */
  offers: OfferedPage[];
  /** Everything acknowledged is on disk already; this puts the file into one piece and frees it. */
  close(): void;
};

export type DeskToOpen = LongWork & {
  /** The folder of Ikrar on this laptop. */
  home: string;
  /** A ceremony or station file; null for the sample in `home`, which the first start makes. */
  file: string | null;
  clock: Clock;
  random: Random;
  /** Name and version, as they stand in the entries of a station that begins its work. */
  program: string;
  /** Where the file is copied to while it grows; left out where nobody asked for a second copy. */
  secondPlace?: SecondPlace | undefined;
};

export async function openDesk({
  home,
  file,
  clock,
  random,
  program,
  worker,
  patience,
  secondPlace,
}: DeskToOpen): Promise<Result<OpenedDesk, Refusal>> {
  const path = file === null ? await openSample(home, { clock, random }) : ok(file);
  if (!path.ok) return path;
  const opened = Desk.open(path.value, { clock, random, home, delays: hallDelays, program, worker, patience, secondPlace });
  if (!opened.ok) return opened;
  const desk = opened.value;
  const note = file === null ? sampleNote(path.value) : null;
  const offers = offeredPages(desk.workplace().header());
  return ok({ router: ceremonyRouter(desk), clicker: desk, note, offers, close: () => desk.close() });
}

function sampleNote(path: string): Words {
  const badges = join(dirname(path), 'badge.pdf');
  return {
    id: `Upacara contoh. Badge: ${badges}. PIN petugas: ${sampleOperatorPin}. Frasa sandi panitia: ${rehearsalPassphrase}.`,
    en: `The sample ceremony. Badges: ${badges}. Operator's PIN: ${sampleOperatorPin}. Organiser's passphrase: ${rehearsalPassphrase}.`,
  };
}
