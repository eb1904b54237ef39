import { useEffect, useRef, useState } from 'react';

/** Follows `value`, but at most once per `delay` milliseconds: for typing, and for a hall full of kiosks. */
export function useSlowly<Value>(value: Value, delay: number): Value {
  const [settled, setSettled] = useState(value);
  const newest = useRef(value);
  const timer = useRef<number | null>(null);
  useEffect(() => {
    newest.current = value;
    if (timer.current !== null) return;
    timer.current = window.setTimeout(() => {
      timer.current = null;
      setSettled(newest.current);
    }, delay);
  }, [value, delay]);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return settled;
}
