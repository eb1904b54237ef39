import { basename } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import type { Clock, Random } from '../clock.ts';
import type { Author } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { changePassphrase, keyFileOf, readKeyFile, type KeyRefusal, type OrganiserKeys } from '../ledger/key-file.ts';
import { privateKey, publicHalf } from '../ledger/keys.ts';
import type { Ceremony } from './ceremony.ts';

/** The organiser with the key in hand: may decide, issue badges, and open signatures. */
export type Organiser = {
  author: Author;
  keys: OrganiserKeys;
};

/** Opens the key file beside the ceremony file. */
export function unlockOrganiser(
  ceremony: Ceremony,
  passphrase: string | null,
  clock: Clock,
): Result<Organiser, KeyRefusal | FileRefusal> {
  if (passphrase === null || passphrase === '') return err({ code: 'passphrase-missing' });
  const { id, founded } = ceremony.picture();
  const keys = readKeyFile(keyFileOf(ceremony.file.path), id, passphrase);
  if (!keys.ok) return keys;
  if (publicHalf(keys.value.sign) !== founded.organiserKey)
    return err({ code: 'key-file-damaged', file: `${ceremony.file.name}.key` });
  return ok(organiserWith(ceremony, keys.value, clock));
}

/** Encrypts the key file beside the ceremony file anew; the ceremony itself does not change. */
export function changeOrganisersPassphrase(
  ceremony: Ceremony,
  passphrases: { from: string | null; to: string | null },
  random: Random,
): Result<{ file: string }, KeyRefusal | FileRefusal> {
  const { from, to } = passphrases;
  if (from === null || from === '') return err({ code: 'passphrase-missing' });
  if (to === null || to === '') return err({ code: 'new-passphrase-missing' });
  const path = keyFileOf(ceremony.file.path);
  const changed = changePassphrase(path, ceremony.picture().id, { from, to }, random);
  return changed.ok ? ok({ file: basename(path) }) : changed;
}

/** The organiser from keys that were opened before: for work that goes on in another thread. */
export function organiserWith(ceremony: Ceremony, keys: OrganiserKeys, clock: Clock): Organiser {
  const { id, organiser } = ceremony.picture();
  return { author: { ceremony: id, station: organiser, key: privateKey(keys.sign), clock }, keys };
}
