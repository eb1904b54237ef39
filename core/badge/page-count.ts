import { mm, papers, type Paper } from '../print/paper.ts';
import { badgeModules } from './sheet-code.ts';
import { cardModule, cardSize } from './sheet-card.ts';
import type { BadgeFormat, BadgeSize } from './format.ts';
import { gridOf } from './sheet-grid.ts';
import { lanyardModule, lanyardSize } from './sheet-lanyard.ts';
import { listMargins, listModule, listRowHeight, listRowsPerPage } from './sheet-list.ts';

/**
 * How many pages the sheets will have, before anything is drawn.
 * @param runs badges that follow each other; a page begins with each run, such as a unit's
 */
export function badgePages(format: BadgeFormat, paper: Paper, runs: readonly number[]): number {
  const perPage = badgesPerPage(format, paper);
  return runs.reduce((sum, badges) => sum + Math.ceil(badges / perPage), 0);
}

function badgesPerPage(format: BadgeFormat, paper: Paper): number {
  if (format === 'list') return listRowsPerPage(paper);
  const { columns, rows } = gridOf(format, paper);
  return columns * rows;
}

/** What one badge measures. */
export function badgeSize(format: BadgeFormat, paper: Paper): BadgeSize {
  if (format === 'card') return inMillimetres(cardSize, cardModule);
  if (format === 'lanyard') return inMillimetres(lanyardSize, lanyardModule);
  const width = papers[paper].width - listMargins.left - listMargins.right;
  return inMillimetres({ width, height: listRowHeight }, listModule);
}

function inMillimetres({ width, height }: { width: number; height: number }, module: number): BadgeSize {
  const [wide, high, code] = [width, height, badgeModules * module].map((points) => Math.round((points / mm) * 10) / 10);
  return { width: wide ?? 0, height: high ?? 0, code: code ?? 0 };
}
