import type { MinutesFacts } from '../minutes-facts.ts';
import type { OpenPaper, PaperInput } from '../paper.ts';
import type { Section } from '../sections.ts';

/** What every part of the minutes works on. */
export type MinutesPage = PaperInput &
  OpenPaper & {
    facts: MinutesFacts;
    section: Section;
  };
