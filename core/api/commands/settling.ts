import type { Clock } from '../../clock.ts';
import { settleAnomaly, type ToSettle } from '../../merge/settling.ts';
import type { Result } from '../../result.ts';
import { withOrganiser } from '../open-files.ts';
import type { Refusal } from '../words.ts';
import { typedPerson } from './typed-person.ts';

/**
 * Settles an anomaly of a file with the organiser's reason.
 * @param toSettle `person` goes by number or letters, as `status` lists it (`typedPerson`)
 */
export function settleInFile(
  path: string,
  passphrase: string | null,
  { person: typed, ...toSettle }: ToSettle,
  { clock }: { clock: Clock },
): Result<{ settled: number }, Refusal> {
  return withOrganiser<{ settled: number }, Refusal>(path, passphrase, clock, (ceremony, organiser) => {
    const person = typed === undefined ? undefined : typedPerson(ceremony.picture(), typed);
    return settleAnomaly(ceremony, organiser, { ...toSettle, person });
  });
}
