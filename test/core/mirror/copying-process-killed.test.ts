import { copyFileSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { batchLimits } from '../../../core/mirror/primary-batch.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import { CopyingProcess } from './copying-process.ts';
import { jobOf, mirroredKiosk, readAll } from './mirrored-kiosk.ts';

test('killed at any moment, the copying process leaves a copy that the next one catches up, and nothing copied is lost', async () => {
  const { handedOut, kiosk, stick, mirror, small } = mirroredKiosk();
  const job = jobOf(kiosk, handedOut.path, stick);
  let copied: string[] = [];
  for (let round = 0; round < 14; round += 1) {
    // A refused badge is an entry too: enough of them for several batches.
    for (let count = 0; count < batchLimits.entries / 2; count += 1) {
      small.clock.forward(1);
      kiosk.station.scan(`bukan badge ${round} ${count}`);
    }
    const process = new CopyingProcess(job);
    await process.killAfter(80 + round * 12);
    if (!existsSync(mirror)) continue;
    const hashes = readAll(mirror).entries.map(({ hash }) => hash);
    expect(hashes).toEqual(expect.arrayContaining(copied));
    copied = hashes;
  }
  const last = new CopyingProcess(job);
  expect(await last.ask('catch-up')).toHaveProperty('reached');
  await last.end();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('power that goes in the middle of a commit on the stick is taken back, and the copy is caught up', async () => {
  const { handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  copy.close();
  await sign(1);
  // Half a commit: pages written over before the journal was removed, as the stick would hold them.
  const torn = `${temporaryFolder()}/torn`;
  const writer = new Database(mirror);
  writer.pragma('cache_size = 1');
  writer.exec(`begin;
    with recursive number (value) as (select 1 union all select value + 1 from number where value < 40)
    insert into blob select printf('%064d', value), randomblob(9000) from number`);
  copyFileSync(mirror, torn);
  copyFileSync(`${mirror}-journal`, `${torn}-journal`);
  writer.exec('rollback');
  writer.close();
  copyFileSync(torn, mirror);
  copyFileSync(`${torn}-journal`, `${mirror}-journal`);
  expect(statSync(`${mirror}-journal`).size).toBeGreaterThan(0);

  expect(must(copy.catchUp())).toMatchObject({ added: 1, setAside: null });
  copy.close();
  kiosk.close();
  expect(readAll(mirror)).toMatchObject({ entries: readAll(handedOut.path).entries, blobs: readAll(handedOut.path).blobs });
});
