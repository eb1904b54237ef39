import { recoverLedger, type Recovered } from '../../mirror/recover.ts';
import type { Result } from '../../result.ts';
import type { Refusal } from '../words.ts';

/** Builds a new file at `out` from a damaged one and its second copy; neither is changed. */
export function recoverFile(primary: string, mirror: string, out: string): Result<Recovered, Refusal> {
  return recoverLedger(primary, mirror, out);
}
