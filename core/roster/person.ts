import { z } from 'zod';
import { personId, plainText } from '../ledger/kinds.ts';
import { textBounds } from './cell-text.ts';

/** Digits as the office writes them: NIP, NI PPPK, NIK. TEXT everywhere; it identifies, it does not authenticate. */
export type EmployeeId = string & { readonly brand: 'EmployeeId' };

/** Which kind of number it is comes from the column of the roster, never from its length. */
export type NumberKind = 'nip' | 'nik' | 'other';

const personBlob = z.object({
  id: personId,
  number: plainText(40).transform((text) => text as EmployeeId),
  numberKind: z.enum(['nip', 'nik', 'other']),
  /** As written, titles inside; capitals are never changed. */
  name: plainText(textBounds.name).min(1),
  unit: plainText(textBounds.unit),
  position: plainText(textBounds.position),
  /** PNS, CPNS, PPPK, PPPK paruh waktu, non-ASN or as the roster writes it. */
  employment: plainText(textBounds.employment),
  /** Golongan, `III/d`, `IX` or `Pembina Utama Muda (IV/c)`; may be empty. */
  rank: plainText(textBounds.rank),
});
export type Person = z.output<typeof personBlob>;

const saidOfPerson = personBlob.omit({ id: true });

/** What of a person no entry could hold; null for nothing. The import asks this of everybody before it accepts them. */
export function unfit(person: Omit<Person, 'id'>): { field: keyof Person; tooLong: boolean } | null {
  const issue = saidOfPerson.safeParse(person).error?.issues[0];
  if (issue === undefined) return null;
  const [field] = issue.path;
  return { field: field as keyof Person, tooLong: issue.code === 'too_big' };
}

/** What the blob of `roster-imported` holds, in the order of the sheet. */
export const rosterBlob = z.object({ people: z.array(personBlob) });
export type Roster = z.output<typeof rosterBlob>;

/** What such a blob says; undefined where it is not one. */
export function readRosterBlob(bytes: Uint8Array): Roster | undefined {
  try {
    return rosterBlob.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * The blob of a roster: canonical JSON (RFC 8785), by writing the fields of each person in the order of their names. The same bytes
 * as `canonicalJson` gives, in a tenth of its time, since nothing has to be sorted.
 */
export function rosterBytes(people: readonly Person[]): Uint8Array {
  const sorted = people.map(({ employment, id, name, number, numberKind, position, rank, unit }) => ({
    employment,
    id,
    name,
    number,
    numberKind,
    position,
    rank,
    unit,
  }));
  return Buffer.from(JSON.stringify({ people: sorted } satisfies Roster));
}
