import { randomBytes } from 'node:crypto';
import { openCeremony, type Ceremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { unlockOrganiser, type Organiser } from '../../core/ceremony/organiser.ts';
import { systemClock, utcText } from '../../core/clock.ts';
import { appendWithin, inTransaction } from '../../core/ledger/append.ts';
import { hashOfBlob } from '../../core/ledger/chain.ts';
import type { FileRefusal } from '../../core/ledger/file-refusal.ts';
import { freshSeal } from '../../core/ledger/seal.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../core/rehearsal/handwriting.ts';
import { rehearsalPassphrase } from '../../core/rehearsal/rehearsal-ceremony.ts';
import { ok, type Result } from '../../core/result.ts';
import { sealContext } from '../../core/station/signing.ts';
import { packStrokes } from '../../core/station/strokes.ts';
import { must, preparedCeremony } from './ceremony-on-disk.ts';

export type SignedCeremony = { folder: string; ceremony: Ceremony; organiser: Organiser };

/** Everybody has signed on the organiser's own laptop, each with a real seal; written in one transaction, since nobody waits. */
export async function signedCeremony(people: number): Promise<SignedCeremony> {
  const { folder, prepared } = preparedCeremony(people, 0);
  const ceremony = must(openCeremony(prepared));
  const organiser = must(unlockOrganiser(ceremony, rehearsalPassphrase, systemClock));
  const { id, people: roster, pact, rosterHash, founded } = ceremony.picture();
  const author = must(enterStation(ceremony.file, id, systemClock, randomBytes, 'bench'));
  if (rosterHash === null) throw new Error('nobody is called');
  const chance = seededChance('bench');
  const now = utcText(systemClock.now());
  const sealed: Uint8Array[] = [];
  for (const person of roster.keys()) {
    const seal = await freshSeal(founded.sealKey);
    sealed.push(await seal.close(packStrokes(syntheticSignature(chance)), sealContext(id, person, pact.hash)));
  }
  const written: Result<null, FileRefusal> = inTransaction<null, FileRefusal>(ceremony.file, () => {
    for (const [index, person] of [...roster.keys()].entries()) {
      const bytes = sealed[index] ?? new Uint8Array();
      const body = {
        person,
        roster: rosterHash,
        pact: pact.hash,
        strokes: hashOfBlob(bytes),
        identified: 'badge',
        badge: 1,
      } as const;
      appendWithin(ceremony.file, author, 'pact-signed', { ...body, noticeShownAt: now, pactShownAt: now }, [bytes]);
    }
    return ok(null);
  });
  must(written);
  ceremony.refresh();
  return { folder, ceremony, organiser };
}
