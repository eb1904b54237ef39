import type { CeremonyRouter } from '../../core/api/granted.ts';
import type { ReadingStep } from '../../core/api/contract.ts';
import type { Result } from '../../core/result.ts';

/** What the shell needs of the core; `desk.ts` opens it, and no other file of the shell knows what is behind. */
export type Desk = {
  router: CeremonyRouter;
  /** The presenter's clicker; the projector's own window cannot reach it. */
  clicker: { step(step: ReadingStep): Result<unknown, { code: string }> };
  /** Everything acknowledged is on disk already; this puts the file into one piece and frees it. */
  close(): void;
};
