import { useEffect, useEffectEvent, useState } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import { useOrganiserCall } from '../asking/organiser-call.tsx';

const delays = {
  /** From one code to the next, ms. */
  next: 1000,
  /** A code that nothing has replaced for so long is taken off the screen: it would make every kiosk look ahead, ms. */
  stale: 1500,
} as const;

export type TimeCode = { text: string; at: string };

/** The time code of this second; null while there is none. `onPutOff` when the passphrase was not given. */
export function useTimeCode(onPutOff: () => void): { code: TimeCode | null; refusal: Words | null } {
  const call = useOrganiserCall();
  const [code, setCode] = useState<TimeCode | null>(null);
  const [refusal, setRefusal] = useState<Words | null>(null);
  const putOff = useEffectEvent(onPutOff);
  useEffect(() => {
    let ended = false;
    let again = 0;
    let stale = 0;
    const ask = async () => {
      const answer = await call((client) => client.console.timeCode());
      if (ended) return;
      if (answer.end === 'put-off') return putOff();
      again = window.setTimeout(() => void ask(), delays.next);
      setRefusal(answer.end === 'refused' ? answer.words : null);
      if (answer.end === 'refused') return;
      setCode(answer.value);
      window.clearTimeout(stale);
      stale = window.setTimeout(() => setCode(null), delays.stale);
    };
    void ask();
    return () => {
      ended = true;
      window.clearTimeout(again);
      window.clearTimeout(stale);
    };
  }, [call]);
  return { code, refusal };
}
