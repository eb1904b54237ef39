import type { Clock } from '../../clock.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { personRecordName } from '../../report/person-record/person-record.ts';
import { printSinglePaper } from '../../report/single-papers.ts';
import { err, ok, type Result } from '../../result.ts';
import { whileOrganiserHere } from '../open-files.ts';
import { typedPerson } from './typed-person.ts';
import type { Refusal } from '../words.ts';
import { writeTogether } from '../write-together.ts';

/** Which paper of one person, and where to; beside the caller under a name without a number where nothing is said. */
export type PersonPaperWish = { number: string; paper: 'person-record' | 'pact-sheet'; out?: string | undefined };
export type WrittenPersonPaper = { person: PersonId; path: string; bytes: number; pages: number };

/** Writes a person's own record, or their pact sheet. `number` or the letters say whose (`typedPerson`). */
export function writePersonPaper(
  path: string,
  passphrase: string | null,
  { number, paper, out }: PersonPaperWish,
  clock: Clock,
): Promise<Result<WrittenPersonPaper, Refusal>> {
  return whileOrganiserHere<WrittenPersonPaper, Refusal>(path, passphrase, clock, async (ceremony, organiser) => {
    const { people, signings } = ceremony.picture();
    const person = typedPerson({ people }, number);
    if (!people.has(person) && !signings.has(person)) return err({ code: 'person-unknown' });
    const printed = await printSinglePaper(ceremony, organiser, { paper, person }, clock);
    if (!printed.ok) return printed;
    const { pdf, pages } = printed.value;
    const place = out ?? (paper === 'person-record' ? personRecordName(person) : `pakta-${person}.pdf`);
    const written = writeTogether([{ path: place, bytes: pdf }]);
    return written.ok ? ok({ person, path: place, bytes: pdf.length, pages }) : written;
  });
}
