import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readForeignFile } from '../../../core/ledger/open-foreign.ts';
import { rowsOf, type Rows } from '../../../core/ledger/rows.ts';
import { ok } from '../../../core/result.ts';
import { contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { smallCeremony } from '../fixtures/small-ceremony.ts';

test('a second copy that was pulled out in the middle of a commit reads as it was before that commit', () => {
  const small = smallCeremony({ people: 3 });
  const count = (rows: Rows) => [rows.count(), rows.blobHashes().length];
  const whole = count(small.ceremony.rows);
  small.ceremony.close();
  const writer = new Database(small.path);
  writer.pragma('journal_mode = delete');
  // Then the journal does not wait for the disk to say how much it holds.
  writer.pragma('synchronous = off');
  writer.exec('begin immediate');
  const insert = writer.prepare('insert into blob (hash, bytes) values (?, ?)');
  for (let index = 0; index < 50; index++) insert.run(index.toString(16).padStart(64, '0'), Buffer.alloc(3000, index));

  // Everything is written into the file, and the journal that takes it back was not yet removed.
  const stick = temporaryFolder();
  const pulled = join(stick, 'pulled.ikrar');
  copyFileSync(`${small.path}-journal`, `${pulled}-journal`);
  writer.exec('commit');
  copyFileSync(small.path, pulled);
  writer.close();

  const before = contentsOf(stick);
  expect(must(readForeignFile(pulled, ({ database }) => ok(count(rowsOf(database)))))).toEqual(whole);
  expect(contentsOf(stick)).toEqual(before);
});
