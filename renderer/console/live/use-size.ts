import { useCallback, useState } from 'react';

export type Size = { width: number; height: number };

/** The size of an element on screen, px, as it changes; give `measure` to it as its `ref`. */
export function useSize(): { size: Size; measure: (element: Element | null) => (() => void) | undefined } {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const measure = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { size, measure };
}
