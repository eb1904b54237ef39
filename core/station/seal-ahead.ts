import { freshSeal, type FreshSeal } from '../ledger/seal.ts';

/**
 * The seal for the next signing. It is made while the person reads, so that nobody waits for the curve work after lifting
 * the pen. One that nobody used, since the person walked away, serves the next person: nothing was sealed with it yet.
 */
export class SealAhead {
  private next: { sealKey: string; seal: Promise<FreshSeal> } | null = null;

  /** Begins to make it, unless it is there. */
  prepare(sealKey: string): Promise<FreshSeal> {
    if (this.next?.sealKey === sealKey) return this.next.seal;
    const seal = freshSeal(sealKey);
    // Whoever takes it hears of a failure; until then nobody listens.
    seal.catch(() => undefined);
    this.next = { sealKey, seal };
    return seal;
  }

  /** Hands it over for one signing; the next one gets another. */
  take(sealKey: string): Promise<FreshSeal> {
    const seal = this.prepare(sealKey);
    this.next = null;
    return seal;
  }
}
