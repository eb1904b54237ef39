import { useEffect, useState } from 'react';

const minute = 60_000;

/** The laptop's time to the minute, for the clock at the foot of the screen. */
export function useNow(): Date {
  const [minutes, setMinutes] = useState(() => Math.floor(Date.now() / minute));
  useEffect(() => {
    const timer = window.setInterval(() => setMinutes(Math.floor(Date.now() / minute)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return new Date(minutes * minute);
}
