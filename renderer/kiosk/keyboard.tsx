import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { Keystrokes } from './keystrokes.ts';

/** No key for this long: whatever was typed was typed by a person. Far above `scannerPace`, since a busy page hears late, ms. */
const restAfter = 250;

type OnLetter = (letter: string) => void;
const TypedLetters = createContext<Set<OnLetter> | null>(null);

/** Hears the whole window, before any button does: a scanner that types goes to `onScan`, fingers to `useTypedLetters`. */
export function Keyboard({ onScan, children }: { onScan: (text: string) => void; children: ReactNode }) {
  const [listeners] = useState(() => new Set<OnLetter>());
  useEffect(() => {
    const strokes = new Keystrokes(onScan, (letter) => {
      for (const listener of listeners) listener(letter);
    });
    let settling = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      window.clearTimeout(settling);
      settling = window.setTimeout(() => strokes.rest(), restAfter);
      const modified = event.ctrlKey || event.altKey || event.metaKey;
      if (event.repeat || !strokes.take({ key: event.key, at: event.timeStamp, modified })) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.clearTimeout(settling);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [onScan, listeners]);
  return <TypedLetters value={listeners}>{children}</TypedLetters>;
}

/** Letters that a person typed on a real keyboard, one at a time. */
export function useTypedLetters(onLetter: OnLetter): void {
  const listeners = useContext(TypedLetters);
  useEffect(() => {
    listeners?.add(onLetter);
    return () => void listeners?.delete(onLetter);
  }, [listeners, onLetter]);
}
