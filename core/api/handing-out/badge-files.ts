import Papa from 'papaparse';
import type { IssuedBadge } from '../../badge/issue.ts';
import type { FileToWrite } from '../write-together.ts';

/** Where the sheets go, and beside them a list for other card printers. */
export type BadgePlaces = { out: string; csv?: string | undefined };

/** The list for card printers with its columns `id,name,unit,token`; whoever has no number goes by the letters of the record. */
export function badgeList(badges: readonly IssuedBadge[], { csv }: BadgePlaces): FileToWrite[] {
  if (csv === undefined) return [];
  const table = badges.map(({ id, number, name, unit, token }) => ({ id: number === '' ? id : number, name, unit, token }));
  return [{ path: csv, bytes: `${Papa.unparse(table, { escapeFormulae: true, newline: '\n' })}\n` }];
}
