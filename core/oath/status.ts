import type { ReadingMode } from '../ledger/kinds.ts';

/** What the projector shows; the screen is a pure function of this. */
export type ReadingStatus = {
  title: string;
  institution: string;
  venue: string;
  mode: ReadingMode;
  stage: ReadingStage;
};

export type ReadingStage =
  | { name: 'waiting' }
  | {
      name: 'reading';
      part: 'opening' | 'point' | 'closing';
      /** From 1; null in the opening and the closing. */
      point: number | null;
      points: number;
      /** Which phrase of this part, from 1, and how many it has. */
      phraseOfPart: number;
      phrasesOfPart: number;
      phrase: string;
      /** The phrase after this one, dimmed on screen; null at the very end. */
      next: string | null;
    }
  | { name: 'ended' };

/** What a clicker can do. */
export type ReadingStep = 'next' | 'back';
