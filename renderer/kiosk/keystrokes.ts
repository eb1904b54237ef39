/** A scanner types a character every few milliseconds; the quickest typist needs more than twice this, ms. */
const scannerPace = 50;
/** Shorter texts are somebody's fingers on the keyboard, never a badge. */
const shortestScan = 6;

/** What the collector reads of a `KeyboardEvent`. */
export type Keystroke = {
  key: string;
  /** The event's `timeStamp`, ms: when the key went down, not when the page found time for it. */
  at: number;
  modified: boolean;
};

/**
 * Tells a scanner that types from fingers, so that a scan never presses a button or lands in a field, whatever has the
 * focus. Text that came too slowly or was too short for a scanner is given to `onTyped`, letter by letter.
 */
export class Keystrokes {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;
  private readonly onScan: (text: string) => void;
  private readonly onTyped: (letter: string) => unknown;

  constructor(onScan: (text: string) => void, onTyped: (letter: string) => unknown) {
    this.onScan = onScan;
    this.onTyped = onTyped;
  }

  /** True when the page must not see this key. */
  take({ key, at, modified }: Keystroke): boolean {
    // Shift and Caps Lock arrive as keys of their own in the middle of a scan.
    const ends = key === 'Enter' || key === 'Tab';
    if (modified || (!ends && key.length !== 1)) return false;
    if (at - this.last > scannerPace) this.settle();
    this.last = at;
    if (ends) return this.end();
    const inside = this.text.length > 0;
    this.text += key;
    return inside;
  }

  /** To be called when no key came for a while. A long text may still be a scan whose end is late, so it is kept. */
  rest(): void {
    if (this.text.length < shortestScan) this.settle();
  }

  private settle(): void {
    const typed = this.text;
    this.text = '';
    if (typed.length < shortestScan) for (const letter of typed) this.onTyped(letter);
  }

  private end(): boolean {
    const scanned = this.text;
    if (scanned.length < shortestScan) {
      this.settle();
      return false;
    }
    this.text = '';
    this.onScan(scanned);
    return true;
  }
}
