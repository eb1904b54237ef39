/**
 * What the independent verifier says about a ceremony file. The codes are a public vocabulary: they stand in the
 * JSON of `ikrar verify` and in the words for auditors, so a code is never renamed.
 */

/** Falsification or damage: with any of these the file must not be believed as it is. */
export const problemCodes = [
  /** SQLite cannot read the tables, they are not tables, or a row breaks the primary key. */
  'file-damaged',
  /** `seq` is no whole number from 1 to 2^53 − 1. */
  'seq-malformed',
  /** `at` is no UTC time with milliseconds, 24 characters. */
  'at-malformed',
  /** `clock` is no UTC time with milliseconds and four hexadecimal digits, 29 characters. */
  'clock-malformed',
  /** `clock` is not greater than the one of the entry before. */
  'clock-backwards',
  /** `body` is no JSON object, or not in the one form that RFC 8785 allows. */
  'body-not-canonical',
  /** A signing names no person, or a body is longer than 2 MiB. */
  'body-malformed',
  'kind-unknown',
  /** `hash` is not the hash of the entry's own fields. */
  'hash-wrong',
  /** The key of the entry's own chain did not make `signature`. */
  'signature-wrong',
  /** `previous` is no hash of an entry, or of one that stands at another place. */
  'previous-wrong',
  'ceremony-differs',
  /** A chain, or a piece of one, that no key proven to the organiser vouches for. Named once, at the piece's first entry. */
  'station-not-enrolled',
  /** A station decides in the organiser's place. */
  'entry-not-the-organisers',
  /** A signing with a roster that no entry of the organiser adopts. */
  'roster-unknown',
  /** A signing over a text of the pact that no entry of the organiser adopts. */
  'text-unknown',
  /** The entry names a blob that the file does not hold. */
  'blob-missing',
  /** The bytes of a blob do not have the hash that names them. */
  'blob-hash-wrong',
  'not-founded',
  'founded-twice',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Facts that a human must look at, though nothing is falsified by them. */
export const noteCodes = [
  /** Entries are missing; `seq` is the first one missing. */
  'ledger-gap',
  /** Two entries with one `seq`, or one and another that the next one names; `seq` is where the ways part. */
  'ledger-forked',
  /** Two laptops opened copies of one station's file: two keys, both proven. */
  'station-cloned',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Where something was found. The station as it stands in the file: nothing is known about its shape. */
export type Place = { station: string; seq: number };
export type Problem = { code: ProblemCode } & Partial<Place>;
export type Note = { code: NoteCode } & Partial<Place>;

export type Verification = {
  entries: number;
  /** Distinct stations in the table of entries. */
  stations: number;
  /** RFC 9162 Merkle tree hash over all entries, lower-case hexadecimal; from the hashes as rebuilt, not as stored. */
  root: string;
  problems: Problem[];
  notes: Note[];
  /** Distinct persons in `pact-signed`. */
  signed: number;
  /** Distinct persons in `pact-signed`, by station; a person who signed at two stations counts at both. */
  signedByStation: Record<string, number>;
};

/** Collects what is found, in the order in which it is found. */
export type Findings = {
  problems: Problem[];
  notes: Note[];
};
