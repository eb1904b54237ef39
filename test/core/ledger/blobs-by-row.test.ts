import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Ceremony } from '../../../core/ceremony/ceremony.ts';
import { openLedgerFile, type LedgerFile } from '../../../core/ledger/file.ts';
import { migrations } from '../../../core/ledger/migrations/all.ts';
import { Schema } from '../../../core/ledger/schema.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';

/** A kiosk's file after its day, and the same rows as the first version laid them. */
async function fileOfVersion1(): Promise<{ path: string; today: string }> {
  const small = smallCeremony({ people: 3 });
  const { path: today } = handOut(small, 'kios');
  const [one = '', two = ''] = small.badges.map(({ token }) => token);
  await dayAtKiosk(today, small.clock, [one, two]);
  small.ceremony.close();
  const path = join(temporaryFolder(), 'lama.ikrar');
  const database = new Database(path);
  new Schema(migrations.slice(0, 1)).bringUpToDate(database);
  database.prepare('attach ? as today').run(today);
  for (const table of ['entry', 'blob', 'local']) database.exec(`insert into ${table} select * from today.${table}`);
  database.close();
  return { path, today };
}

function content({ database }: LedgerFile): unknown[] {
  const columns = 'station, seq, hash, previous, ceremony, clock, at, kind, body, signature';
  return [
    database.prepare(`select ${columns} from entry order by rowid`).all(),
    database.prepare('select hash, bytes from blob order by hash').all(),
    database.prepare('select * from local order by name').all(),
  ];
}

test('blobs of the first version are laid anew: every row is what it was, and the file goes on', async () => {
  const { path, today } = await fileOfVersion1();
  expect(readFileSync(path).readUInt32BE(60)).toBe(1);
  const [file, original] = [must(openLedgerFile(path)), must(openLedgerFile(today))];
  expect(content(file)).toEqual(content(original));
  original.database.close();

  const layout = file.database.prepare("select wr from pragma_table_list where name = 'blob'").pluck();
  expect(layout.get()).toBe(0);
  expect(() => file.database.exec('delete from blob')).toThrow('blobs are never removed');
  expect(() => file.database.exec("update blob set bytes = x'00'")).toThrow('blobs are never changed');
  expect(verifyLedgerFile(file.database).problems).toEqual([]);
  const ceremony = new Ceremony(file);
  expect(ceremony.picture().signings.size).toBe(2);
  ceremony.close();
});
