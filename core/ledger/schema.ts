import Sqlite, { type Database } from 'better-sqlite3';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** "IKRA" in the header of every ceremony file, at byte 68. */
export const applicationId = 0x494b5241;

/** The tables of our files, by version; the version stands in the header at byte 60. A newer file is refused, never changed. */
export class Schema {
  /** The newest version that this program knows. */
  readonly version: number;
  private readonly steps: readonly Migration[];
  private readonly shapes = new Map<number, Shape>();

  /** @param steps from version 1 on, without a gap; throws where there is one: a bug */
  constructor(steps: readonly Migration[]) {
    for (const [index, { version }] of steps.entries()) {
      if (version !== index + 1) throw new Error(`migration ${version} stands where ${index + 1} belongs`);
    }
    this.steps = steps;
    this.version = steps.length;
  }

  /**
   * Lays the tables into an empty database, or takes an older one of ours up to the newest version: all steps or none, in one
   * transaction that ends on the disk. Throws SQLite's errors.
   */
  bringUpToDate(database: Database): void {
    if (versionOf(database) >= this.version) return;
    database
      .transaction(() => {
        // Another program may have been quicker.
        const present = versionOf(database);
        if (present === 0) database.pragma(`application_id = ${applicationId}`);
        for (const { version, sql } of this.steps) if (version > present) database.exec(sql);
        if (present < this.version) database.pragma(`user_version = ${this.version}`);
      })
      .immediate();
  }

  /**
   * Are the tables those of the file's version, word for word, and do no triggers or views but ours stand beside them? A view,
   * or a table of another shape or without the checks, could feed the readers what no entry may hold, and a trigger that says
   * something else breaks every statement. That triggers and indexes are there is not asked for: an auditor must be able to
   * read a file from which somebody took them.
   */
  fits(database: Database): boolean {
    const version = versionOf(database);
    if (version < 1 || version > this.version) return false;
    const { tables, rules } = this.shape(version);
    const present = tablesOf(database);
    return tables.every((table) => present.includes(table)) && rulesOf(database).every((rule) => rules.includes(rule));
  }

  private shape(version: number): Shape {
    const known = this.shapes.get(version);
    if (known !== undefined) return known;
    const database = new Sqlite(':memory:');
    new Schema(this.steps.slice(0, version)).bringUpToDate(database);
    const shape = { tables: tablesOf(database), rules: rulesOf(database) };
    database.close();
    this.shapes.set(version, shape);
    return shape;
  }
}

export const ourSchema = new Schema(migrations);

/** Lays the newest tables into an empty database. */
export function createSchema(database: Database): void {
  ourSchema.bringUpToDate(database);
}

/** The schema version of an open file, with what its `-wal` says. */
export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

type Shape = { tables: string[]; rules: string[] };

/** What SQLite would run or read by itself, word for word as it was created. */
function rulesOf(database: Database): string[] {
  return database.prepare<[], string>("select sql from sqlite_schema where type <> 'table' and sql is not null").pluck().all();
}

/** Every table word for word as it was created: columns, types, keys and checks. */
function tablesOf(database: Database): string[] {
  return database.prepare<[], string>("select sql from sqlite_schema where type = 'table' and sql is not null").pluck().all();
}
