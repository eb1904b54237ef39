import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Random } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { FileRefusal } from './file-refusal.ts';
import { guarded } from './file.ts';
import type { CeremonyId } from './ids.ts';
import { ceremonyId } from './kinds.ts';
import { writeInPlace } from './write-in-place.ts';

/**
 * The organiser's key file, beside the ceremony file: JSON with the two private keys encrypted under a passphrase.
 * scrypt (RFC 7914) makes the key, AES-256-GCM encrypts and authenticates, bound to the ceremony by its id.
 */
export type OrganiserKeys = {
  /** Ed25519, raw, hexadecimal. */
  sign: string;
  /** X25519, raw, hexadecimal: opens the signatures. */
  open: string;
};

export type KeyRefusal =
  | { code: 'key-file-missing'; file: string }
  | { code: 'key-file-damaged'; file: string }
  | { code: 'key-file-of-other-ceremony'; file: string }
  | { code: 'passphrase-missing' }
  | { code: 'passphrase-wrong' }
  | { code: 'new-passphrase-missing' };

/** Memory 128 MB and about half a second: 2^17 rounds as OWASP advises. */
export const scryptCost = { N: 2 ** 17, r: 8, p: 1 } as const;
export type ScryptCost = { N: number; r: number; p: number };

const hex = z.string().regex(/^[0-9a-f]+$/);
const keyFile = z.object({
  format: z.literal('ikrar-key-1'),
  ceremony: ceremonyId,
  // Bounds keep a hostile file from taking all memory: at most 1 GB.
  scrypt: z.object({
    N: z
      .int()
      .min(1024)
      .max(2 ** 20)
      // scrypt itself throws on anything but a power of two.
      .refine((cost) => Number.isInteger(Math.log2(cost))),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(4),
    salt: hex.length(32),
  }),
  nonce: hex.length(24),
  ciphertext: hex,
});
const secret = z.object({ sign: hex.length(64), open: hex.length(64) });

export function keyFileOf(ceremonyPath: string): string {
  return `${ceremonyPath}.key`;
}

/** Writes the key file whole or not at all; never over an existing one. */
export function writeKeyFile(
  path: string,
  keys: OrganiserKeys,
  ceremony: CeremonyId,
  passphrase: string,
  random: Random,
  cost: ScryptCost = scryptCost,
): Result<null, FileRefusal> {
  const name = basename(path);
  return guarded<null, FileRefusal>(name, () => {
    if (existsSync(path)) return err({ code: 'file-exists', file: name });
    writeInPlace(path, sealed(keys, ceremony, passphrase, random, cost));
    return ok(null);
  });
}

/**
 * Encrypts the keys anew under another passphrase. The earlier file stays valid until the new one is in its place and has
 * been opened with the new passphrase; whatever happens in between, one of the two opens. Copies of the file elsewhere
 * keep the passphrase they had.
 */
export function changePassphrase(
  path: string,
  ceremony: CeremonyId,
  { from, to }: { from: string; to: string },
  random: Random,
  cost: ScryptCost = scryptCost,
): Result<OrganiserKeys, KeyRefusal | FileRefusal> {
  const name = basename(path);
  if (to === '') return err({ code: 'new-passphrase-missing' });
  const keys = readKeyFile(path, ceremony, from);
  if (!keys.ok) return keys;
  return guarded<OrganiserKeys, KeyRefusal | FileRefusal>(name, () => {
    const text = sealed(keys.value, ceremony, to, random, cost);
    const isInPlace = writeInPlace(path, text, (draft) => {
      const opened = readKeyFile(draft, ceremony, to);
      return opened.ok && opened.value.sign === keys.value.sign && opened.value.open === keys.value.open;
    });
    return isInPlace ? keys : err({ code: 'disk-failed', file: name });
  });
}

/** Opens the key file. A wrong passphrase and a changed file look alike to the cipher, and the message says so. */
export function readKeyFile(
  path: string,
  ceremony: CeremonyId,
  passphrase: string,
): Result<OrganiserKeys, KeyRefusal | FileRefusal> {
  const name = basename(path);
  return guarded<OrganiserKeys, KeyRefusal>(name, () => {
    if (!existsSync(path)) return err({ code: 'key-file-missing', file: name });
    const parsed = keyFile.safeParse(jsonOrNull(readFileSync(path, 'utf8')));
    if (!parsed.success) return err({ code: 'key-file-damaged', file: name });
    if (parsed.data.ceremony !== ceremony) return err({ code: 'key-file-of-other-ceremony', file: name });
    const { scrypt, nonce } = parsed.data;
    const ciphertext = Buffer.from(parsed.data.ciphertext, 'hex');
    if (ciphertext.length < 17) return err({ code: 'key-file-damaged', file: name });
    const key = stretched(passphrase, Buffer.from(scrypt.salt, 'hex'), scrypt);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex')).setAAD(Buffer.from(ceremony));
      decipher.setAuthTag(ciphertext.subarray(-16));
      const plain = Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
      return ok(secret.parse(JSON.parse(plain.toString('utf8'))));
    } catch {
      return err({ code: 'passphrase-wrong' });
    }
  });
}

/** The text of a key file. */
function sealed(keys: OrganiserKeys, ceremony: CeremonyId, passphrase: string, random: Random, cost: ScryptCost): string {
  const salt = random(16);
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', stretched(passphrase, salt, cost), nonce).setAAD(Buffer.from(ceremony));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(keys)), cipher.final(), cipher.getAuthTag()]);
  const file = {
    format: 'ikrar-key-1',
    ceremony,
    scrypt: { ...cost, salt: Buffer.from(salt).toString('hex') },
    nonce: Buffer.from(nonce).toString('hex'),
    ciphertext: ciphertext.toString('hex'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function stretched(passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCost): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 160 * N * r });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
