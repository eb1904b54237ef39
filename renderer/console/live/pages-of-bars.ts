import type { LiveBar } from './live-bars.ts';
import type { Size } from './use-size.ts';

/** In letter heights, as in `live.css`: a line of a name, the bar with the room below it, the count beside the name. */
const letters = { line: 1.3, bar: 1.75, count: 5 } as const;
/** How wide a letter is on average, in letter heights; rather too wide, so that nothing is cut. */
const letterWidth = 0.53;

/** Puts the bars on pages of this size, px; a long name takes two lines. At least one page, at least one bar on each. */
export function pagesOf(bars: readonly LiveBar[], { width, height }: Size, letter: number): LiveBar[][] {
  const perLine = Math.max(8, Math.floor((width / letter - letters.count) / letterWidth));
  const room = height / letter;
  const pages: LiveBar[][] = [[]];
  let taken = 0;
  for (const bar of bars) {
    const needs = letters.bar + letters.line * Math.ceil(Math.max(1, bar.name.length) / perLine);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && taken + needs > room) {
      pages.push([bar]);
      taken = needs;
    } else {
      page.push(bar);
      taken += needs;
    }
  }
  return pages;
}
