import type { Ceremony } from '../ceremony/ceremony.ts';

/** ms between two looks, where nothing else is said: nobody at a console takes two seconds for a stale picture. */
const usual = 2000;

/**
 * Tells whoever listens of new entries, also of those that another program wrote into the same file, such as a merge in a
 * terminal beside the console: while anybody listens, one look every two seconds, which costs next to nothing where nothing came.
 */
export class Lookout {
  private readonly ceremony: Ceremony;
  private readonly every: number;
  private readonly listening = new Set<() => void>();
  private looking: NodeJS.Timeout | null = null;

  constructor(ceremony: Ceremony, every: number = usual) {
    this.ceremony = ceremony;
    this.every = every;
  }

  /** Calls back after entries were added, by whomever; returns the way to stop. */
  onChange(listener: () => void): () => void {
    const stop = this.ceremony.onChange(listener);
    this.listening.add(stop);
    // A disk that fails is no reason to end: the picture stays what it was (`Ceremony.picture`).
    this.looking ??= setInterval(() => this.ceremony.picture(), this.every).unref();
    return () => {
      stop();
      this.listening.delete(stop);
      if (this.listening.size === 0) this.stop();
    };
  }

  stop(): void {
    if (this.looking !== null) clearInterval(this.looking);
    this.looking = null;
  }
}
