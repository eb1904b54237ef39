import type { CeremonyHeader, ReadingStatus, ReadingStep } from '../../core/api/contract.ts';
import type { Connection } from '../ui/client.ts';

/** What the projector shows; either half may still be on its way. */
export type HallView = { header: CeremonyHeader | null; reading: ReadingStatus | null };

/** Where the projector's picture comes from. */
export type HallSource = {
  /** Called with every change; returns how to stop. */
  follow: (show: (change: Partial<HallView>) => void) => () => void;
  /** Absent in the desktop shell: there the main process hears the clicker, and this window can only receive. */
  step?: (step: ReadingStep) => void;
};

type ReceiveOnly = Extract<NonNullable<Window['ikrar']>, { carrier: 'receive-only' }>;

/** The desktop shell's preload hands over the two streams. */
export function fromPreload(bridge: ReceiveOnly): HallSource {
  return {
    follow: (show) => {
      let ended = false;
      bridge.onHeader((header) => !ended && show({ header }));
      bridge.onReading((reading) => !ended && show({ reading }));
      return () => {
        ended = true;
      };
    },
  };
}

/** Milliseconds before a stream that ended is asked for again. */
const resubscribeDelay = 500;

/** The browser host's WebSocket. What is on the wall stays there while the line is down. */
export function fromConnection(connection: Connection): HallSource {
  return {
    follow: (show) => {
      const ending = new AbortController();
      void keepFollowing(connection, show, ending.signal);
      return () => ending.abort();
    },
    step: (step) => void connection.client.clicker.step({ step }).catch(() => undefined),
  };
}

async function keepFollowing(connection: Connection, show: (change: Partial<HallView>) => void, signal: AbortSignal) {
  await connection.whenConnected();
  if (signal.aborted) return;
  try {
    show({ header: await connection.client.header(undefined, { signal }) });
    for await (const reading of await connection.client.projector.watch(undefined, { signal })) {
      if (signal.aborted) return;
      show({ reading });
    }
  } catch {
    // The wall says nothing of a broken line: the hall goes on reading what is there.
  }
  if (!signal.aborted) window.setTimeout(() => void keepFollowing(connection, show, signal), resubscribeDelay);
}
