import type { Ceremony } from '../ceremony/ceremony.ts';
import type { Organiser } from '../ceremony/organiser.ts';
import type { Clock } from '../clock.ts';
import type { PersonId } from '../ledger/ids.ts';
import type { WrittenDocument } from '../print/document.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import { printMinutes } from './minutes/minutes.ts';
import { minutesFacts } from './minutes-facts.ts';
import { printPactSheets, signerOf } from './pact/pact-sheets.ts';
import { paperInputOf } from './paper-input.ts';
import { inMemory, type PaperInput } from './paper.ts';
import { entriesNaming, printPersonRecord } from './person-record/person-record.ts';

/** One paper that is asked for by itself and written nowhere: who asked for it looks at it and keeps it, or not. */
export type SinglePaper =
  | { paper: 'minutes-preview' }
  | { paper: 'person-record'; person: PersonId }
  | { paper: 'pact-sheet'; person: PersonId };
export type SinglePaperRefusal = { code: 'person-unknown' } | { code: 'person-has-not-signed' } | { code: 'printing-stopped' };
type Following = { signal?: AbortSignal | undefined; progress?: ((done: number, of: number) => void) | undefined };

const previewMark = 'PRATINJAU';

/** Prints a single paper in memory. */
export async function printSinglePaper(
  ceremony: Ceremony,
  organiser: Organiser | null,
  wish: SinglePaper,
  clock: Clock,
  { signal, progress }: Following = {},
): Promise<Result<WrittenDocument, SinglePaperRefusal>> {
  const picture = ceremony.picture();
  const { signers, units } = minutesFacts(picture);
  const order = wish.paper === 'minutes-preview' ? signers.flatMap(({ people }) => people.map(({ signing }) => signing)) : [];
  let printed = 0;
  const input: PaperInput = {
    ...paperInputOf(ceremony, organiser, clock, { order, signal }),
    printed: () => {
      printed += 1;
      if (printed % 25 === 0) progress?.(printed, Math.max(printed, units.total.signed));
    },
  };
  try {
    switch (wish.paper) {
      case 'minutes-preview':
        return ok(await inMemory((sink) => printMinutes({ ...input, mark: previewMark }, sink)));
      case 'person-record': {
        if (!picture.people.has(wish.person) && !picture.signings.has(wish.person)) return err({ code: 'person-unknown' });
        const entries = entriesNaming(ceremony, wish.person);
        return ok(await inMemory((sink) => printPersonRecord(input, wish.person, entries, sink)));
      }
      case 'pact-sheet': {
        const signer = signerOf(input, wish.person);
        if (signer === null) return err({ code: 'person-has-not-signed' });
        return ok(await inMemory((sink) => printPactSheets(input, [signer], 'Pakta Integritas', sink)));
      }
      default:
        return assertNever(wish);
    }
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return err({ code: 'printing-stopped' });
    throw error;
  }
}
