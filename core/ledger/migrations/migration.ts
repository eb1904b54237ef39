/**
 * One step from a schema version to the next. It only adds tables, columns, indexes and triggers, or lays a table anew with
 * every row in it: the entries of an older file are what they were, byte for byte, and their hashes hold.
 */
export type Migration = {
  /** The schema version that it leads to; the first is 1. */
  version: number;
  sql: string;
};
