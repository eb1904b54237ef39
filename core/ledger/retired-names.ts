/**
 * Names that a released program once wrote and no program writes any more. They are never used again: an old file would be
 * read as something that it does not say. Whoever takes a name out of use writes it here.
 */
export const retiredNames: {
  /** Of entries (`kinds.ts`). */
  kinds: readonly string[];
  /** Of anomalies, as settlements name them. */
  anomalies: readonly string[];
  /** Of tables, columns (`table.column`), indexes and triggers. */
  schema: readonly string[];
} = { kinds: [], anomalies: [], schema: [] };
