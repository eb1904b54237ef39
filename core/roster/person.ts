import { z } from 'zod';
import { personId, plainText } from '../ledger/kinds.ts';

/** Digits as the office writes them: NIP, NI PPPK, NIK. TEXT everywhere; it identifies, it does not authenticate. */
export type EmployeeId = string & { readonly brand: 'EmployeeId' };

/** Which kind of number it is comes from the column of the roster, never from its length. */
export type NumberKind = 'nip' | 'nik' | 'other';

const personBlob = z.object({
  id: personId,
  number: plainText(40).transform((text) => text as EmployeeId),
  numberKind: z.enum(['nip', 'nik', 'other']),
  /** As written, titles inside; capitals are never changed. */
  name: plainText(120).min(1),
  unit: plainText(200),
  position: plainText(200),
  /** PNS, CPNS, PPPK, PPPK paruh waktu, non-ASN or as the roster writes it. */
  employment: plainText(60),
  /** Golongan, `III/d` or `IX`; may be empty. */
  rank: plainText(20),
});
export type Person = z.output<typeof personBlob>;

/** What the blob of `roster-imported` holds, in the order of the sheet. */
export const rosterBlob = z.object({ people: z.array(personBlob) });
export type Roster = z.output<typeof rosterBlob>;

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
