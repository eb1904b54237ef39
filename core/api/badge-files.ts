import Papa from 'papaparse';
import type { IssuedBadge } from '../badge/issue.ts';
import type { FileToWrite } from './write-together.ts';

/** The sheets as a PDF, and the list with its columns `id,name,unit,token`. */
export function badgeFiles(
  badges: readonly IssuedBadge[],
  pdf: Uint8Array,
  { out, csv }: { out: string; csv?: string | undefined },
): FileToWrite[] {
  const table = badges.map(({ number, name, unit, token }) => ({ id: number, name, unit, token }));
  const list =
    csv === undefined ? [] : [{ path: csv, bytes: `${Papa.unparse(table, { escapeFormulae: true, newline: '\n' })}\n` }];
  return [{ path: out, bytes: pdf }, ...list];
}
