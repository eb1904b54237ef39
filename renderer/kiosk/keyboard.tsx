import { createContext, useContext, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Keystrokes } from './keystrokes.ts';

/** No key for this long: whatever was typed was typed by a person. Far above `scannerPace`, since a busy page hears late, ms. */
const restAfter = 250;

/** True when the screen has used the key up, so that no button may have it as well. */
type OnKey = (key: string) => boolean;
const TypedKeys = createContext<Set<OnKey> | null>(null);

/** Keys besides letters and digits that a screen may use. */
const keysForScreens: readonly string[] = ['Enter', 'Backspace', 'Tab'];

/** Hears the whole window, before any button does: a scanner that types goes to `onScan`, fingers to `useTypedKeys`. */
export function Keyboard({ onScan, children }: { onScan: (text: string) => void; children: ReactNode }) {
  const [listeners] = useState(() => new Set<OnKey>());
  useEffect(() => {
    // Drawn at once: Enter may be the very next key, and must find the digit before it.
    const tell = (key: string) => flushSync(() => [...listeners].map((listener) => listener(key)).includes(true));
    const strokes = new Keystrokes(onScan, tell);
    let settling = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      window.clearTimeout(settling);
      settling = window.setTimeout(() => strokes.rest(), restAfter);
      const modified = event.ctrlKey || event.altKey || event.metaKey;
      // A held Backspace goes on erasing; nothing else is meant twice.
      if (event.repeat && event.key !== 'Backspace') return;
      const plain = !modified && !event.shiftKey && keysForScreens.includes(event.key);
      if (event.key === 'Backspace') strokes.rest();
      const used = strokes.take({ key: event.key, at: event.timeStamp, modified }) || (plain && tell(event.key));
      if (!used) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Whoever types and taps at once means the digit for the field that was chosen before the tap.
    const onPointerDown = () => strokes.rest();
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => {
      window.clearTimeout(settling);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
    };
  }, [onScan, listeners]);
  return <TypedKeys value={listeners}>{children}</TypedKeys>;
}

/** What a person types on a real keyboard: letters one at a time, Enter, Backspace and Tab. */
export function useTypedKeys(onKey: OnKey): void {
  const listeners = useContext(TypedKeys);
  useLayoutEffect(() => {
    listeners?.add(onKey);
    return () => void listeners?.delete(onKey);
  }, [listeners, onKey]);
}
