import { explainAbsence } from '../../ceremony/explaining.ts';
import { stationName } from '../../ceremony/station-names.ts';
import type { Clock } from '../../clock.ts';
import type { StationId } from '../../ledger/ids.ts';
import type { AbsenceReason } from '../../ledger/kinds.ts';
import { reconciliationOf, type Reconciliation } from '../../merge/reconciliation.ts';
import { err, ok, type Result } from '../../result.ts';
import { storyOf } from '../console/story.ts';
import type { Story } from '../console/story-contract.ts';
import { withCeremony, withOrganiser } from '../open-files.ts';
import { typedPerson } from './typed-person.ts';
import type { Refusal } from '../words.ts';

/** What an organiser looks up and writes down after the merge, each as one call on a file. */

export function reconcileFile(path: string): Result<Reconciliation, Refusal> {
  return withCeremony<Reconciliation, Refusal>(path, (ceremony) => ok(reconciliationOf(ceremony.picture())));
}

/**
 * Why one person has not signed, or with `reason` null nothing any more.
 * @param number of the person, or the letters (`typedPerson`)
 */
export function explainInFile(
  path: string,
  passphrase: string | null,
  { number, reason, note }: { number: string; reason: AbsenceReason | null; note: string },
  { clock }: { clock: Clock },
): Result<{ written: number }, Refusal> {
  return withOrganiser<{ written: number }, Refusal>(path, passphrase, clock, (ceremony, organiser) => {
    const person = typedPerson(ceremony.picture(), number);
    return explainAbsence(ceremony, organiser, { people: [person], reason, note });
  });
}

/** Everything that the record says of one person; of each line, what people call its ledger. */
export function storyInFile(path: string, number: string): Result<Story, Refusal> {
  return withCeremony<Story, Refusal>(path, (ceremony) => {
    const picture = ceremony.picture();
    const story = storyOf(ceremony, typedPerson(picture, number));
    if (story === null) return err({ code: 'person-unknown' });
    return ok({
      ...story,
      lines: story.lines.map((line) => ({ ...line, name: stationName(picture, line.station as StationId) })),
    });
  });
}
