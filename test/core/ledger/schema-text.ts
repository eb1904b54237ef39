import type { Database } from 'better-sqlite3';

/** What stands in a database, as SQLite keeps it: one statement after another, in a fixed order. */
export function schemaText(database: Database): string {
  const statements = database
    .prepare<[], string>('select sql from sqlite_schema where sql is not null order by type, name')
    .pluck()
    .all();
  return statements.map((sql) => `${sql};\n`).join('\n');
}
