import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ColumnMapping } from '../../roster/choice.ts';
import { columnMapping } from './column-mapping.ts';

const remembered = z.object({ version: z.literal(1), columns: z.array(columnMapping).max(200) });

/** Headers that are remembered; those of offices that sent nothing for longest are forgotten first. */
const mostHeaders = 100;

/** The choices of columns that are kept in the folder of Ikrar, the latest first. A file that cannot be read is none. */
export function rememberedColumns(home: string): ColumnMapping[] {
  try {
    return remembered.parse(JSON.parse(readFileSync(placeIn(home), 'utf8'))).columns;
  } catch {
    // Missing, damaged or of another version: it only saves clicks, so it begins anew.
    return [];
  }
}

/** Keeps these choices before the earlier ones. A folder that cannot be written costs nobody more than choosing again. */
export function rememberColumns(home: string, mappings: readonly ColumnMapping[]): void {
  if (mappings.length === 0) return;
  const marks = new Set(mappings.map(({ header }) => header));
  const earlier = rememberedColumns(home).filter(({ header }) => !marks.has(header));
  const columns = [...mappings, ...earlier].slice(0, mostHeaders);
  const draft = `${placeIn(home)}.part`;
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(draft, JSON.stringify({ version: 1, columns }));
    renameSync(draft, placeIn(home));
  } catch {
    rmSync(draft, { force: true });
  }
}

function placeIn(home: string): string {
  return join(home, 'kolom-daftar-pegawai.json');
}
