import type { CeremonyRouter } from '../../core/api/granted.ts';
import type { ReadingStep } from '../../core/oath/status.ts';

/** What the shell needs of the core; `openDesk` in `core/api` gives it, and nothing else of the core is known here. */
export type Desk = {
  router: CeremonyRouter;
  /** The presenter's clicker; the projector's own window cannot reach it. */
  clicker: { step(step: ReadingStep): unknown };
  /** Everything acknowledged is on disk already; this puts the file into one piece and frees it. */
  close(): void | Promise<void>;
};
