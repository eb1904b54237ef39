import type { Random } from '../clock.ts';

/** Names of things inside a ledger. All are text: an employee number or an id never becomes a JavaScript number. */
export type CeremonyId = string & { readonly brand: 'CeremonyId' };
export type StationId = string & { readonly brand: 'StationId' };
export type PersonId = string & { readonly brand: 'PersonId' };
/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type EntryHash = string & { readonly brand: 'EntryHash' };
export type BlobHash = string & { readonly brand: 'BlobHash' };

/** Douglas Crockford's base 32: no I, L, O, U, so a person can read it aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const idLengths = { ceremony: 16, station: 6, person: 8 } as const;

function randomText(random: Random, length: number): string {
  return Array.from(random(length), (byte) => alphabet.charAt(byte % 32)).join('');
}

/** 80 random bits: two offices never meet by chance. */
export function newCeremonyId(random: Random): CeremonyId {
  return randomText(random, idLengths.ceremony) as CeremonyId;
}

/** 30 random bits; the organiser's laptop draws again when the ceremony already has it. */
export function newStationId(random: Random): StationId {
  return randomText(random, idLengths.station) as StationId;
}

/** 40 random bits; carries nothing personal and outlives a change of employee number. */
export function newPersonId(random: Random): PersonId {
  return randomText(random, idLengths.person) as PersonId;
}

/** The 5 bytes behind a person id, most significant first; for badge tokens. */
export function personBytes(person: PersonId): Uint8Array {
  return fortyBitsOf(person);
}

/** The reverse of `personBytes`; throws on anything but 5 bytes. */
export function personFromBytes(bytes: Uint8Array): PersonId {
  if (bytes.length !== 5) throw new Error('a person id is 5 bytes');
  return eightLetters(bytes.reduce((bits, byte) => bits * 256 + byte, 0)) as PersonId;
}

/** The first 40 bits of a hash, as 8 letters: what a person reads off a receipt. */
export function shortCode(hash: EntryHash): string {
  return eightLetters(Number.parseInt(hash.slice(0, 10), 16));
}

/** The 5 bytes behind 8 letters, most significant first. */
export function fortyBitsOf(letters: string): Uint8Array {
  let bits = 0;
  for (const letter of letters) bits = bits * 32 + alphabet.indexOf(letter);
  return Uint8Array.from({ length: 5 }, (_, index) => Math.floor(bits / 256 ** (4 - index)) % 256);
}

/** @param bits forty of them, which a double holds exactly */
function eightLetters(bits: number): string {
  let letters = '';
  for (let rest = bits; letters.length < 8; rest = Math.floor(rest / 32)) letters = alphabet.charAt(rest % 32) + letters;
  return letters;
}
