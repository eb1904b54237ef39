import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { mergeApart } from '../../../core/merge/merge-apart.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';

/** The last signature of a file is turned around: of all checks the one that is heard last. */
function forgeLast(path: string): void {
  const database = new Sqlite(path);
  const triggers = database.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const name of triggers) database.exec(`drop trigger "${name}"`);
  database.exec(
    "update entry set signature = substr(signature, 65) || substr(signature, 1, 64) where kind = 'pact-signed' and rowid = (select max(rowid) from entry where kind = 'pact-signed')",
  );
  database.close();
}

test('each file has its own verdict, in one transaction: what is refused holds nothing up and leaves nothing behind', async () => {
  const small = smallCeremony({ people: 6 });
  const tokens = small.badges.map(({ token }) => token);
  const [one, forged, other, unused] = ['satu', 'dua', 'tiga', 'empat'].map((name) => handOut(small, name).path);
  if (one === undefined || forged === undefined || other === undefined || unused === undefined) throw new Error('no files');
  await dayAtKiosk(one, small.clock, tokens.slice(0, 3));
  await dayAtKiosk(forged, small.clock, tokens.slice(3, 4));
  await dayAtKiosk(other, small.clock, tokens.slice(4, 6));
  forgeLast(forged);
  const junk = join(small.folder, 'rusak.ikrar');
  writeFileSync(junk, 'x'.repeat(300));
  const copy = join(small.folder, 'satu-lagi.ikrar');
  copyFileSync(one, copy);

  let commits = 0;
  small.ceremony.onChange(() => void (commits += 1));
  const { files, added, root } = must(await mergeApart(small.ceremony, [junk, one, forged, copy, other, unused]));
  expect(files.map((file) => (file.ok ? file.value : file.error.code))).toEqual([
    'not-a-ceremony-file',
    { added: 4, unopened: false },
    'signature-wrong',
    { added: 0, unopened: false },
    { added: 3, unopened: false },
    { added: 0, unopened: true },
  ]);
  expect(added).toBe(7);
  expect(commits).toBe(1);

  // The same as if the broken ones had never been given.
  expect(small.ceremony.picture().signings.size).toBe(5);
  expect(must(await mergeFiles(small.ceremony, [one, other])).root).toBe(root);
  small.ceremony.close();
});

test('nothing but broken files, and a stop, change nothing', async () => {
  const small = smallCeremony({ people: 1 });
  const before = small.ceremony.root();
  const junk = join(small.folder, 'rusak.ikrar');
  writeFileSync(junk, 'x'.repeat(300));
  expect(must(await mergeApart(small.ceremony, [junk]))).toMatchObject({ added: 0, root: before, anomalies: [] });
  const stop = AbortSignal.abort();
  expect(codeOf(await mergeApart(small.ceremony, [junk, handOut(small, 'satu').path], { signal: stop }))).toBe('merge-cancelled');
  small.ceremony.close();
});
