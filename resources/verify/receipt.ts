import type { Proof } from './tree.ts';

/** What somebody holds in the hand: eight letters, the text behind the QR code, or the JSON of `ikrar receipt --json`. */
export type Receipt = {
  /** What the entry's hash begins with: ten digits behind a short code, all 64 otherwise. */
  hash: string;
  station: string | null;
  seq: number | null;
  signature: string | null;
  proof: Proof | null;
};

/** Null for anything that is no receipt. */
export function readReceipt(text: string): Receipt | null {
  return readJson(text) ?? readQr(text) ?? readCode(text);
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = /^[0-9a-f]{64}$/;
const stationId = /^[0-9A-HJKMNP-TV-Z]{6}$/;

/** Small letters, spaces and hyphens are forgiven, and O for 0, I and L for 1. */
function readCode(text: string): Receipt | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) return null;
  let bits = 0n;
  for (const letter of code) bits = bits * 32n + BigInt(crockford.indexOf(letter));
  return { hash: bits.toString(16).padStart(10, '0'), station: null, seq: null, signature: null, proof: null };
}

const alphabet45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** 1 byte form, 6 station, 4 seq, 32 hash, 64 signature in base 45 (RFC 9285). */
function readQr(text: string): Receipt | null {
  const trimmed = text.trim();
  // A space is a letter of this alphabet, and the first one may be lost where a text is copied.
  const bytes = decoded45(trimmed) ?? decoded45(` ${trimmed}`);
  if (bytes?.length !== 107 || bytes[0] !== 1) return null;
  const station = String.fromCharCode(...bytes.subarray(1, 7));
  if (!stationId.test(station)) return null;
  const hex = (from: number, to: number) => Array.from(bytes.subarray(from, to), (b) => b.toString(16).padStart(2, '0')).join('');
  return { hash: hex(11, 43), station, seq: Number.parseInt(hex(7, 11), 16), signature: hex(43, 107), proof: null };
}

function decoded45(text: string): Uint8Array | null {
  if (text.length % 3 === 1 || text.length > 300) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const letters = Array.from(text.slice(at, at + 3), (letter) => alphabet45.indexOf(letter));
    if (letters.includes(-1)) return null;
    const value = letters.reduceRight((sum, letter) => sum * 45 + letter, 0);
    if (value >= (letters.length === 3 ? 65_536 : 256)) return null;
    if (letters.length === 3) bytes.push(Math.floor(value / 256));
    bytes.push(value % 256);
  }
  return Uint8Array.from(bytes);
}

function readJson(text: string): Receipt | null {
  const given = object(jsonOrNull(text));
  const proof = object(given?.['proof']);
  if (given === null || proof === null || typeof given['hash'] !== 'string' || !hash.test(given['hash'])) return null;
  const { index, size, path, root } = proof;
  if (!isCount(index) || !isCount(size) || typeof root !== 'string' || !hash.test(root)) return null;
  if (!Array.isArray(path) || !path.every((step): step is string => typeof step === 'string' && hash.test(step))) return null;
  const { station, seq } = given;
  return {
    hash: given['hash'],
    station: typeof station === 'string' ? station : null,
    seq: isCount(seq) ? seq : null,
    signature: null,
    proof: { index, size, path, root },
  };
}

/** The root as somebody types it from paper: groups, spaces, line breaks and capitals are forgiven. Null until it is whole. */
export function readRoot(text: string): string | null {
  const digits = text.toLowerCase().replaceAll(/[\s.-]/g, '');
  return hash.test(digits) ? digits : null;
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function object(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
