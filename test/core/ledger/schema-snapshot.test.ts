import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../core/ledger/migrations/all.ts';
import { applicationId, ourSchema, Schema, versionOf } from '../../../core/ledger/schema.ts';
import { schemaText } from './schema-text.ts';

/**
 * Files out there were laid by these very statements, so a released step must never change. What each version's tables are
 * lies here as text, `schema-of-version-N.sql`. A new version gets a file of its own beside the others; where an old file no
 * longer fits, a released step was edited, and that step must be put back.
 */
const snapshot = (version: number) => join(import.meta.dirname, `schema-of-version-${version}.sql`);

type Column = { of: string; name: string };

function columnsOf(database: Database.Database): string[] {
  return database
    .prepare<[], Column>(
      `select l.name as "of", c.* from pragma_table_list as l, pragma_table_xinfo(l.name) as c
       where l.schema = 'main' and l.name not like 'sqlite!_%' escape '!'`,
    )
    .all()
    .map((column) => JSON.stringify(column));
}

function laid(version: number): Database.Database {
  const database = new Database(':memory:');
  new Schema(migrations.slice(0, version)).bringUpToDate(database);
  return database;
}

test('the newest version is the last step', () => {
  expect(ourSchema.version).toBe(migrations.length);
  expect(existsSync(snapshot(ourSchema.version + 1))).toBe(false);
});

describe.each(migrations.map(({ version }) => version))('version %i', (version) => {
  test('all steps up to it on an empty file give exactly the tables that were released', () => {
    const database = laid(version);
    expect(schemaText(database)).toBe(readFileSync(snapshot(version), 'utf8'));
    expect(versionOf(database)).toBe(version);
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
    database.close();
  });

  test('only adds to the version before it', () => {
    const [before, after] = [laid(version - 1), laid(version)];
    const now = new Set(schemaText(after).split(';\n\n'));
    const rules = schemaText(before)
      .split(';\n\n')
      .filter((sql) => !sql.startsWith('CREATE TABLE') && sql !== '');
    expect(rules.filter((sql) => !now.has(sql))).toEqual([]);
    const columns = new Set(columnsOf(after));
    expect(columnsOf(before).filter((column) => !columns.has(column))).toEqual([]);
    before.close();
    after.close();
  });
});

test('an empty database in an open transaction takes them too, and one that is up to date is left alone', () => {
  const database = new Database(':memory:');
  database.transaction(() => ourSchema.bringUpToDate(database))();
  const text = schemaText(database);
  const changes = database.pragma('schema_version', { simple: true });
  ourSchema.bringUpToDate(database);
  expect(schemaText(database)).toBe(text);
  expect(database.pragma('schema_version', { simple: true })).toBe(changes);
  database.close();
});
