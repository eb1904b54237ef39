import { entrySignatureText } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import { verifyTextLater, type PublicKey } from '../ledger/keys.ts';

/** Checks an entry's signature off this thread: true when one of the station's keys made it. */
export async function isSignedByOneOf(entry: StoredEntry, keys: readonly PublicKey[]): Promise<boolean> {
  for (const key of keys) if (await verifyTextLater(entrySignatureText(entry.hash), entry.signature, key)) return true;
  return false;
}
