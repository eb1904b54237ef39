import { migrations } from '../../../core/ledger/migrations/all.ts';
import type { Migration } from '../../../core/ledger/migrations/migration.ts';

/** Steps that no program has: what the next versions may look like, each of which only adds. */
const next = migrations.length + 1;
export const laterSteps: readonly Migration[] = [
  ...migrations,
  { version: next, sql: 'create table seat (person text primary key, seat text not null) strict, without rowid;' },
  {
    version: next + 1,
    sql: `
      alter table entry add column arrived text;
      create index entry_person on entry (json_extract(body, '$.person'));
      create trigger seat_is_never_removed before delete on seat begin select raise(abort, 'seats are never removed'); end;
      with recursive number (n) as (select 1 union all select n + 1 from number where n < 2000)
        insert into seat select 'P' || n, hex(zeroblob(100)) from number;`,
  },
];

/** The same, but the program dies in the last step, when everything before it is done. */
export function deathIn(steps: readonly Migration[]): Migration[] {
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, sql: `${step.sql} select die();` } : step));
}
