import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Ceremony } from '../../../core/ceremony/ceremony.ts';
import { openLedgerFile } from '../../../core/ledger/file.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { must } from '../fixtures/hand-held.ts';
import { filesOfVersion1, saidByVersion1 } from './file-of-version-1.ts';

function content(database: Database.Database): unknown[] {
  const columns = 'rowid, station, seq, hash, previous, ceremony, clock, at, kind, body, signature';
  return [
    database.prepare(`select ${columns} from entry order by rowid`).all(),
    database.prepare('select hash, bytes from blob order by hash').all(),
    database.prepare('select * from local order by name').all(),
  ];
}

test('blobs of the first version are laid anew: every row is what it was, and the file goes on', () => {
  const asItWas = new Database(filesOfVersion1().kiosk);
  const file = must(openLedgerFile(filesOfVersion1().kiosk));
  expect(content(file.database)).toEqual(content(asItWas));

  const layout = (database: Database.Database) =>
    database.prepare<[], number>("select wr from pragma_table_list where name = 'blob'").pluck().get();
  expect([layout(asItWas), layout(file.database)]).toEqual([1, 0]);
  asItWas.close();
  expect(() => file.database.exec('delete from blob')).toThrow('blobs are never removed');
  expect(() => file.database.exec("update blob set bytes = x'00'")).toThrow('blobs are never changed');
  expect(verifyLedgerFile(file.database).problems).toEqual([]);
  const ceremony = new Ceremony(file);
  expect(ceremony.picture().signings.size).toBe(saidByVersion1.signed);
  ceremony.close();
});
