import { useEffect } from 'react';
import type { IkrarClient } from '../ui/client.ts';
import { useClient } from '../ui/connection.tsx';

/** At most one sign of life in this time, ms; the core's patience is far longer. */
const least = 5000;

/** Tells the core that somebody is still reading or drawing, so that idling does not send them away. */
export function useSignOfLife(): void {
  const client = useClient();
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const onActivity = (event: Event) => {
      if (event.timeStamp - last < least) return;
      last = event.timeStamp;
      void touch(client);
    };
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, onActivity, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onActivity, { capture: true });
    };
  }, [client]);
}

/** A sign of life that gets lost is made good by the next one. */
async function touch(client: IkrarClient): Promise<void> {
  await client.kiosk.touch().catch(() => undefined);
}
