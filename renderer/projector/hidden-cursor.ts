import { useEffect, useState } from 'react';

/** A still mouse disappears from the wall after this, ms. */
const patience = 2500;

/** True while the mouse rests: nobody wants an arrow in the middle of the oath. */
export function useHiddenCursor(): boolean {
  const [hidden, setHidden] = useState(true);
  useEffect(() => {
    let timer = 0;
    const onMove = () => {
      setHidden(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHidden(true), patience);
    };
    window.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, []);
  return hidden;
}
