import { useCallback, useEffect, useRef, useState } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import { useOrganiserCall, type Ask } from './organiser-call.tsx';

/** One thing the organiser asked for, from the press of a button to its outcome. */
export type Task<Value> =
  | { stage: 'idle' }
  | { stage: 'working' }
  | { stage: 'refused'; words: Words }
  | { stage: 'done'; value: Value };

/** Runs one call at a time and keeps how it stands; an outcome after the screen has gone is let go. */
export function useTask<Value>(): { task: Task<Value>; run: (ask: Ask<Value>) => Promise<Value | null>; reset: () => void } {
  const call = useOrganiserCall();
  const [task, setTask] = useState<Task<Value>>({ stage: 'idle' });
  const busy = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const run = useCallback(
    async (ask: Ask<Value>) => {
      if (busy.current) return null;
      busy.current = true;
      setTask({ stage: 'working' });
      const answer = await call(ask);
      busy.current = false;
      if (!here.current) return null;
      switch (answer.end) {
        case 'done':
          setTask({ stage: 'done', value: answer.value });
          return answer.value;
        case 'refused':
          setTask({ stage: 'refused', words: answer.words });
          return null;
        case 'put-off':
          setTask({ stage: 'idle' });
          return null;
        default:
          return answer satisfies never;
      }
    },
    [call],
  );
  return { task, run, reset: useCallback(() => setTask({ stage: 'idle' }), []) };
}
