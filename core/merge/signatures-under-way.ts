import { entrySignatureText } from '../ledger/chain.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import { verifyTextLater, type PublicKey } from '../ledger/keys.ts';

/** An entry and the keys that may have signed it. */
export type ToVerify = { stored: StoredEntry; keys: readonly PublicKey[] };

/**
 * Signatures are checked on the other cores while this thread reads on: while one batch is under way, the next one is prepared.
 * Never more than that, so that memory holds two batches whatever the number of entries.
 */
export class SignaturesUnderWay<Refusal> {
  private refusal: Promise<Refusal | null> = Promise.resolve(null);

  /**
   * Begins to check a batch, once the one before is done; what that one found is returned, or null.
   * @param refusalOf what to say of an entry that none of its keys signed
   */
  async begin(batch: readonly ToVerify[], refusalOf: (forged: StoredEntry) => Refusal): Promise<Refusal | null> {
    const before = this.refusal;
    this.refusal = firstForged(batch).then((forged) => (forged === null ? null : refusalOf(forged)));
    return before;
  }

  /**
   * What the last batch found; it is said once. Whoever stops earlier waits for it too: work that nobody awaits would outlive
   * the merge.
   */
  finish(): Promise<Refusal | null> {
    const last = this.refusal;
    this.refusal = Promise.resolve(null);
    return last;
  }
}

async function firstForged(batch: readonly ToVerify[]): Promise<StoredEntry | null> {
  const signed = await Promise.all(batch.map(isSigned));
  return batch[signed.indexOf(false)]?.stored ?? null;
}

async function isSigned({ stored, keys }: ToVerify): Promise<boolean> {
  const text = entrySignatureText(stored.hash);
  for (const key of keys) if (await verifyTextLater(text, stored.signature, key)) return true;
  return false;
}
