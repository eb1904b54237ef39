import { mm, papers, type Paper } from '../print/paper.ts';
import { badgeModules } from './sheet-code.ts';
import { cardModule, cardSize } from './sheet-card.ts';
import type { BadgeFormat, BadgeSize } from './format.ts';
import { gridOf } from './sheet-grid.ts';
import { lanyardModule, lanyardSize } from './sheet-lanyard.ts';
import { listMargins, listModule, listRowHeight, listRowsPerPage } from './sheet-list.ts';

/**
 * How many pages the sheets will have, before anything is drawn.
 * @param perUnit badges of each unit: a list begins a page with each, cut badges follow each other without a gap
 */
export function badgePages(format: BadgeFormat, paper: Paper, perUnit: readonly number[]): number {
  if (format === 'list') {
    const rows = listRowsPerPage(paper);
    return perUnit.reduce((sum, people) => sum + Math.ceil(people / rows), 0);
  }
  const { columns, rows } = gridOf(format, paper);
  return Math.ceil(perUnit.reduce((sum, people) => sum + people, 0) / (columns * rows));
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
