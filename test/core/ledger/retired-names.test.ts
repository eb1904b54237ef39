import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { anomalyCodes, kinds } from '../../../core/ledger/kinds.ts';
import { retiredNames } from '../../../core/ledger/retired-names.ts';
import { createSchema } from '../../../core/ledger/schema.ts';

/**
 * Every name that files out there may hold stands in `released-names.json`, which only grows. A name that leaves the program
 * must go to the retired ones, and none of those comes back.
 */
type Names = Record<keyof typeof retiredNames, string[]>;
const released = JSON.parse(readFileSync(join(import.meta.dirname, 'released-names.json'), 'utf8')) as Names;

const inUse: Names = { kinds: Object.keys(kinds), anomalies: [...anomalyCodes], schema: schemaNames() };

function schemaNames(): string[] {
  const database = new Database(':memory:');
  createSchema(database);
  const names = database
    .prepare<[], string>(
      `select name from sqlite_schema where sql is not null
       union select l.name || '.' || c.name from pragma_table_list as l, pragma_table_xinfo(l.name) as c
         where l.schema = 'main' and l.name not like 'sqlite!_%' escape '!'`,
    )
    .pluck()
    .all();
  database.close();
  return names;
}

describe.each(['kinds', 'anomalies', 'schema'] as const)('%s', (of) => {
  test('a retired name is not in use', () => {
    expect(retiredNames[of].filter((name) => inUse[of].includes(name))).toEqual([]);
  });

  test('every name that was ever released is in use or retired, and every other one is written down', () => {
    expect([...inUse[of], ...retiredNames[of]].toSorted()).toEqual(released[of].toSorted());
  });
});
