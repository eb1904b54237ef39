import type { PersonId } from '../ledger/ids.ts';

/** Digits as the office writes them: NIP, NI PPPK, NIK. TEXT everywhere; it identifies, it does not authenticate. */
export type EmployeeId = string & { readonly brand: 'EmployeeId' };

/** Which kind of number it is comes from the column of the roster, never from its length. */
export type NumberKind = 'nip' | 'nik' | 'other';

export type Person = {
  id: PersonId;
  number: EmployeeId;
  numberKind: NumberKind;
  /** As written, titles inside; capitals are never changed. */
  name: string;
  unit: string;
  position: string;
  /** PNS, CPNS, PPPK, PPPK paruh waktu, non-ASN or as the roster writes it. */
  employment: string;
  /** Golongan, `III/d` or `IX`; may be empty. */
  rank: string;
};

/** What the blob of `roster-imported` holds, in the order of the sheet. */
export type Roster = { people: Person[] };
