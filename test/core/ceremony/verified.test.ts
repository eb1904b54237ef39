import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verifyFile } from '../../../core/api/commands/verification.ts';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { verifyCeremony } from '../../../core/ceremony/verified.ts';
import { canonicalJson } from '../../../core/ledger/chain.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { mostBodyBytes } from '../../../core/ledger/kinds.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type HandedOut, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** What a record is judged by, when somebody with the key of a station has put an entry into its file by hand. */
let small: SmallCeremony;
let kiosk: HandedOut;
beforeAll(async () => {
  small = smallCeremony({ people: 2 });
  kiosk = handOut(small, 'satu');
  await dayAtKiosk(
    kiosk.path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  small.ceremony.close();
});

function falsified(falsify: (file: FalsifiedFile) => unknown): string {
  const path = join(temporaryFolder(), 'palsu.ikrar');
  copyFileSync(kiosk.path, path);
  const file = new FalsifiedFile(path);
  falsify(file);
  file.close();
  return path;
}

test('an honest file has nothing against it, for whoever asks', () => {
  expect(must(verifyFile(kiosk.path)).problems).toEqual([]);
  const ceremony = must(openCeremony(kiosk.path));
  expect(verifyCeremony(ceremony.file, ceremony)).toEqual(must(verifyFile(kiosk.path)));
  ceremony.close();
});

test.each<[string, Partial<StoredEntry>]>([
  ['a number that is a word', { kind: 'station-closed', body: '{"signed":"three"}' }],
  ['nothing at all', { kind: 'reading-began', body: '{}' }],
  ['a point that is none', { kind: 'reading-point-shown', body: `{"oath":"${'a'.repeat(64)}","point":0}` }],
  ['a reason that nobody knows', { kind: 'person-refused', body: '{"person":null,"reason":"too-late","scan":null}' }],
])('a body with %s is named with its station and its number, however well it is signed', (_, changes) => {
  let place = { station: '', seq: 0 };
  const path = falsified((file) => {
    const { station, seq } = file.writeNext(kiosk.station, changes);
    place = { station, seq };
  });
  expect(must(verifyFile(path)).problems).toEqual([{ code: 'body-malformed', ...place }]);
});

test('a body that is too long is named and not read: nothing that the program would make of it is compared', () => {
  const body = canonicalJson({ signed: 2, why: 'x'.repeat(mostBodyBytes) });
  const path = falsified((file) => file.writeNext(kiosk.station, { kind: 'station-closed', body }));
  expect(must(verifyFile(path)).problems).toEqual([expect.objectContaining({ code: 'body-malformed', station: kiosk.station })]);
});

test('a body that is told once is not told twice', () => {
  const body = '{"person":"nobody"}';
  const path = falsified((file) => file.writeNext(kiosk.station, { kind: 'pact-signed', body }));
  const about = must(verifyFile(path)).problems.filter(({ code }) => code.startsWith('body-'));
  expect(about).toEqual([expect.objectContaining({ code: 'body-malformed', station: kiosk.station })]);
});

test('a signing that the picture does not count is told by its place and by the count', () => {
  const path = falsified((file) => {
    const honest = JSON.parse(file.entryOf(kiosk.station, 'pact-signed').body) as Record<string, unknown>;
    const body = canonicalJson({ ...honest, identified: 'hearsay', person: 'ZZZZZZZZ' });
    file.writeNext(kiosk.station, { kind: 'pact-signed', body });
  });
  expect(must(verifyFile(path)).problems.map(({ code }) => code)).toEqual(['body-malformed', 'counts-differ']);
});

test('an entry that was changed shows in the root as well, which the program takes from the hashes as they stand', () => {
  const path = falsified((file) => file.sql("update entry set at = replace(at, '2026', '2025') where kind = 'station-opened'"));
  expect(must(verifyFile(path)).problems.map(({ code }) => code)).toEqual(['hash-wrong', 'root-differs']);
});

test('a file that has lost its founding is told as no whole ceremony', () => {
  const path = falsified((file) => file.sql("delete from entry where kind = 'ceremony-founded'"));
  const codes = must(verifyFile(path)).problems.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['not-founded', 'ceremony-incomplete']));
});
