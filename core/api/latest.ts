import { setImmediate as turnOfEvents } from 'node:timers/promises';

/**
 * A stream of the latest value: the first one at once, then one after each change; changes that come faster than the reader
 * reads are passed over. Ends when `signal` is aborted.
 * @param subscribe calls `wake` at each change and returns the way to stop
 */
export async function* latest<Value>(
  subscribe: (wake: () => void) => () => void,
  read: () => Value,
  signal: AbortSignal | undefined,
): AsyncGenerator<Value, void, void> {
  const bell = new Bell();
  const ring = () => bell.ring();
  const unsubscribe = subscribe(ring);
  signal?.addEventListener('abort', ring);
  try {
    for (;;) {
      if (signal?.aborted === true) return;
      yield read();
      await bell.rung();
      // What rang may be a signing whose person waits for the receipt; to read all of a large ceremony takes longer than that.
      await turnOfEvents();
    }
  } finally {
    unsubscribe();
    signal?.removeEventListener('abort', ring);
  }
}

/** Remembers one ring until somebody waits for it. */
class Bell {
  private ringing = false;
  private answer: (() => void) | null = null;

  ring(): void {
    this.ringing = true;
    this.answer?.();
  }

  async rung(): Promise<void> {
    if (!this.ringing) await new Promise<void>((resolve) => (this.answer = resolve));
    this.ringing = false;
    this.answer = null;
  }
}
