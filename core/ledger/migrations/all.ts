import { firstTables } from './001-first-tables.ts';
import { blobsByRow } from './002-blobs-by-row.ts';
import type { Migration } from './migration.ts';

/** Every step that was ever released, in order. */
export const migrations: readonly Migration[] = [firstTables, blobsByRow];
