import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Clock } from '../../clock.ts';
import { anomaliesOf } from '../../merge/anomalies.ts';
import { settleAnomaly, type ToSettle } from '../../merge/settling.ts';
import type { Result } from '../../result.ts';
import { normaliseNumber } from '../../roster/employee-number.ts';
import { numberOf } from './closing.ts';
import { withOrganiser } from '../open-files.ts';
import type { Refusal } from '../words.ts';

/**
 * Settles an anomaly of a file with the organiser's reason.
 * @param toSettle `person` is the number of the roster, as `status` lists it
 */
export function settleInFile(
  path: string,
  passphrase: string | null,
  { person: typed, ...toSettle }: ToSettle,
  { clock }: { clock: Clock },
): Result<{ settled: number }, Refusal> {
  return withOrganiser<{ settled: number }, Refusal>(path, passphrase, clock, (ceremony, organiser) => {
    const person = typed === undefined ? undefined : personNamed(ceremony.picture(), typed);
    return settleAnomaly(ceremony, organiser, { ...toSettle, person });
  });
}

/** Who is meant among those whom anomalies name; what was typed where nobody is. */
function personNamed(picture: CeremonyPicture, typed: string): string {
  const normalised = normaliseNumber(typed);
  const wanted = [typed, ...(normalised.ok ? [normalised.value] : [])];
  const named = anomaliesOf(picture).find(({ person }) => person !== undefined && wanted.includes(numberOf(person, picture)));
  return named?.person ?? typed;
}
