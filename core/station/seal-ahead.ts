import { freshSeal, type FreshSeal } from '../ledger/seal.ts';

/**
 * The seal for the next signing. It is made while the person reads, so that nobody waits for the curve work after lifting
 * the pen. One that nobody used, since the person walked away, serves the next person: nothing was sealed with it yet.
 */
export class SealAhead {
  private readonly sealKey: string;
  private next: Promise<FreshSeal> | null = null;

  /** @param sealKey the ceremony's public key, X25519, raw, hexadecimal */
  constructor(sealKey: string) {
    this.sealKey = sealKey;
  }

  /** Begins to make it, unless it is there. */
  prepare(): Promise<FreshSeal> {
    if (this.next !== null) return this.next;
    const seal = freshSeal(this.sealKey);
    // Whoever takes it hears of a failure; until then nobody listens.
    seal.catch(() => undefined);
    this.next = seal;
    return seal;
  }

  /** Hands it over for one signing; the next one gets another. */
  take(): Promise<FreshSeal> {
    const seal = this.prepare();
    this.next = null;
    return seal;
  }
}
