import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readForeignFile } from '../../../core/ledger/open-foreign.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { ok } from '../../../core/result.ts';
import { contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { smallCeremony } from '../fixtures/small-ceremony.ts';

test('a second copy that was pulled out in the middle of a commit reads as it was before that commit', () => {
  const small = smallCeremony({ people: 3 });
  const entries = small.ceremony.rows.count();
  small.ceremony.close();
  const writer = new Database(small.path);
  writer.pragma('journal_mode = delete');
  // A cache of one page writes into the file long before the commit, as a large commit does.
  writer.pragma('cache_size = 1');
  writer.exec('begin immediate');
  const insert = writer.prepare('insert into blob (hash, bytes) values (?, ?)');
  for (let index = 0; index < 200; index++) insert.run(index.toString(16).padStart(64, '0'), Buffer.alloc(3000, index));

  const stick = temporaryFolder();
  const pulled = join(stick, 'pulled.ikrar');
  for (const companion of ['', '-journal']) copyFileSync(small.path + companion, pulled + companion);
  writer.exec('rollback');
  writer.close();

  const before = contentsOf(stick);
  const read = must(
    readForeignFile(pulled, ({ database }) =>
      ok({ entries: rowsOf(database).count(), blob: rowsOf(database).hasBlob('0'.repeat(64)) }),
    ),
  );
  expect(read).toEqual({ entries, blob: false });
  expect(contentsOf(stick)).toEqual(before);
});
