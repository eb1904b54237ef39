import type { MinutesFacts } from '../minutes-facts.ts';
import type { OpenPaper, PaperInput } from '../paper.ts';

/** What every part of the minutes works on. */
export type MinutesPage = PaperInput &
  OpenPaper & {
    facts: MinutesFacts;
    /** Begins the next numbered section: `3. Jumlah`, with a bookmark. */
    section(title: string): void;
  };
