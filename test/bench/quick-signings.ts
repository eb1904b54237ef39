import { randomBytes } from 'node:crypto';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { enterStation } from '../../core/ceremony/enrolment.ts';
import { systemClock, utcText } from '../../core/clock.ts';
import { appendWithin, inTransaction, type Author } from '../../core/ledger/append.ts';
import { hashOfBlob } from '../../core/ledger/chain.ts';
import type { FileRefusal } from '../../core/ledger/file-refusal.ts';
import { openLedgerFile, type LedgerFile } from '../../core/ledger/file.ts';
import type { CeremonyPicture } from '../../core/ceremony/picture.ts';
import type { PersonId } from '../../core/ledger/ids.ts';
import { ok } from '../../core/result.ts';
import { must, type PreparedCeremony } from './ceremony-on-disk.ts';

/** What a signing of this ceremony names, whoever signs. */
type Signed = Pick<CeremonyPicture, 'rosterHash' | 'pact'>;

/**
 * These people sign at a station: the entries that a kiosk writes, each with its hash, chain and signature, but all in one
 * transaction and without a pen: random bytes stand for the sealed strokes, as long as those are.
 */
export function signQuickly(file: LedgerFile, author: Author, { rosterHash, pact }: Signed, people: readonly PersonId[]): void {
  if (rosterHash === null) throw new Error('nobody is called');
  const now = utcText(systemClock.now());
  const written = inTransaction<null, FileRefusal>(file, () => {
    for (const person of people) {
      const sealed = randomBytes(620);
      const strokes = hashOfBlob(sealed);
      const body = { person, roster: rosterHash, pact: pact.hash, strokes, identified: 'badge', badge: 1 } as const;
      appendWithin(file, author, 'pact-signed', { ...body, noticeShownAt: now, pactShownAt: now }, [sealed]);
    }
    return ok(null);
  });
  must(written);
}

/** Everybody signs, spread over the stations; 40,000 people take seconds. */
export function signAllQuickly({ prepared, stations }: PreparedCeremony): void {
  const ceremony = must(openCeremony(prepared));
  const picture = ceremony.picture();
  const people = [...picture.people.keys()];
  const each = Math.ceil(people.length / stations.length);
  for (const [index, path] of stations.entries()) {
    const file = must(openLedgerFile(path));
    const author = must(enterStation(file, picture.id, systemClock, randomBytes, 'bench'));
    signQuickly(file, author, picture, people.slice(index * each, (index + 1) * each));
    file.database.close();
  }
  ceremony.close();
}
