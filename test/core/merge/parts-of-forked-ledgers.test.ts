import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import type { Anomaly } from '../../../core/merge/anomaly.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { codeOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';

/**
 * A laptop was rolled back to an image of its disk, another one's file was opened twice, and of each ledger only some entries
 * come home at first. Nothing that the organiser does may depend on which stick is read first.
 */
let organisers: string;
/** Files as they would come home whole: two of the laptop that was rolled back, two of the one that was opened twice. */
let branches: { path: string; station: string }[];

beforeAll(async () => {
  const small = smallCeremony({ people: 9 });
  const tokens = small.badges.map(({ token }) => token);
  const [forked, cloned] = [handOut(small, 'satu'), handOut(small, 'dua')];
  const [image, twin] = [join(small.folder, 'citra.ikrar'), join(small.folder, 'kembar.ikrar')];
  copyFileSync(cloned.path, twin);
  await dayAtKiosk(forked.path, small.clock, tokens.slice(0, 1));
  copyFileSync(forked.path, image);
  await dayAtKiosk(forked.path, small.clock, tokens.slice(1, 4));
  await dayAtKiosk(image, small.clock, tokens.slice(3, 6));
  await dayAtKiosk(cloned.path, small.clock, tokens.slice(6, 8));
  await dayAtKiosk(twin, small.clock, tokens.slice(7, 9));
  small.ceremony.close();
  organisers = small.path;
  branches = [
    { path: forked.path, station: forked.station },
    { path: image, station: forked.station },
    { path: cloned.path, station: cloned.station },
    { path: twin, station: cloned.station },
  ];
});

type Part = { branch: number; lacks: readonly number[] };

/** Of which places the entries are missing; the opening stays, since nothing else shows whose key the rest was signed with. */
const somePart: fc.Arbitrary<Part> = fc
  .nat({ max: 3 })
  .chain((branch) => fc.record({ branch: fc.constant(branch), lacks: fc.subarray(branch < 2 ? [2, 3, 4, 5] : [2, 3]) }));

function stickWith({ branch, lacks }: Part): string {
  const { path, station } = branches[branch] ?? { path: '', station: '' };
  const stick = join(temporaryFolder(), 'stik.ikrar');
  copyFileSync(path, stick);
  const file = new FalsifiedFile(stick);
  for (const seq of lacks) file.sql('delete from entry where station = ? and seq = ?', station, seq);
  file.close();
  return stick;
}

/** What the organiser has after merging lists of files, one list after the other. */
async function outcomeOf(merges: readonly string[][]) {
  const ceremony = must(openCeremony(copyOf(organisers)));
  let anomalies: unknown = null;
  // oxlint-disable-next-line no-await-in-loop
  for (const files of merges) ({ anomalies } = must(await mergeFiles(ceremony, files)));
  const { problems } = verifyLedgerFile(ceremony.file.database);
  const outcome = { anomalies, root: ceremony.root(), picture: ceremony.picture() };
  ceremony.close();
  return { outcome, problems };
}

test('any parts of forked and cloned ledgers, in any order and in any number of merges, make one record with one list of anomalies', async () => {
  const parts = fc.array(somePart, { minLength: 2, maxLength: 5 });
  const orders = parts.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
  await fc.assert(
    fc.asyncProperty(orders, async ([given, shuffled]) => {
      const sticks = new Map(given.map((part) => [part, stickWith(part)]));
      const paths = (list: readonly Part[]) => list.map((part) => sticks.get(part) ?? '');
      const together = await outcomeOf([paths(given)]);
      const oneByOne = await outcomeOf(paths(shuffled).map((path) => [path]));
      expect(oneByOne).toEqual(together);
      expect(together.problems).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('the branch of a fork that lacks its beginning is kept in either order, and the place where it parted is named', async () => {
  const { station } = branches[0] ?? {};
  const whole = stickWith({ branch: 0, lacks: [] });
  const end = stickWith({ branch: 1, lacks: [3, 4] });
  for (const order of [
    [whole, end],
    [end, whole],
  ]) {
    // oxlint-disable-next-line no-await-in-loop
    const { outcome, problems } = await outcomeOf(order.map((path) => [path]));
    expect((outcome.anomalies as Anomaly[]).filter(({ code }) => code === 'ledger-forked')).toEqual([
      { code: 'ledger-forked', station, seq: 4 },
      { code: 'ledger-forked', station, seq: 5 },
    ]);
    expect(problems).toEqual([]);
  }
});

test.each<[string, string, (first: StoredEntry) => Partial<StoredEntry>]>([
  ['at another place than behind it', 'previous-wrong', ({ seq }) => ({ seq: seq + 2 })],
  ['before it in time', 'clock-backwards', () => ({ clock: '2020-01-01T00:00:00.000Z-0000' })],
])('an entry that claims to follow another one, %s, is refused whichever of the two comes first', async (_, code, lie) => {
  const { station } = branches[0] ?? { station: '' };
  const [named, lying] = [stickWith({ branch: 0, lacks: [3, 4, 5] }), stickWith({ branch: 0, lacks: [3, 4, 5] })];
  const file = new FalsifiedFile(lying);
  const first = file.entryOf(station, 'pact-signed');
  file.writeNext(station, lie({ ...first, seq: first.seq + 1 }));
  file.sql('delete from entry where hash = ?', first.hash);
  file.close();
  for (const order of [
    [named, lying],
    [lying, named],
  ]) {
    const ceremony = must(openCeremony(copyOf(organisers)));
    // oxlint-disable-next-line no-await-in-loop
    const outcomes = [await mergeFiles(ceremony, order.slice(0, 1)), await mergeFiles(ceremony, order.slice(1))];
    expect(outcomes.map(codeOf)).toEqual([null, code]);
    ceremony.close();
  }

  // Nor may they pass each other: two consoles, two merges, neither of which has committed when the other looks.
  const path = copyOf(organisers);
  const consoles = [must(openCeremony(path)), must(openCeremony(path))] as const;
  const outcomes = await Promise.all([mergeFiles(consoles[0], [named]), mergeFiles(consoles[1], [lying])]);
  expect(outcomes.map(codeOf).filter((one) => one !== null)).toEqual([code]);
  for (const ceremony of consoles) ceremony.close();
});

test('of two laptops that opened one file, neither may go on behind an entry of the other, whichever of the two comes first', async () => {
  const { station } = branches[2] ?? { station: '' };
  const [named, lying] = [stickWith({ branch: 2, lacks: [3] }), stickWith({ branch: 3, lacks: [2, 3] })];
  const honest = new FalsifiedFile(named);
  const { hash: previous, seq, at } = honest.entryOf(station, 'pact-signed');
  honest.close();
  const file = new FalsifiedFile(lying);
  const later = new Date(Date.parse(at) + 60_000).toISOString();
  file.writeNext(station, { seq: seq + 1, previous, clock: `${later}-0000` });
  file.close();
  for (const order of [
    [named, lying],
    [lying, named],
  ]) {
    const ceremony = must(openCeremony(copyOf(organisers)));
    // oxlint-disable-next-line no-await-in-loop
    const outcomes = [await mergeFiles(ceremony, order.slice(0, 1)), await mergeFiles(ceremony, order.slice(1))];
    expect(outcomes.map(codeOf)).toEqual([null, 'signature-wrong']);
    expect(verifyLedgerFile(ceremony.file.database).problems).toEqual([]);
    ceremony.close();
  }
});

function copyOf(path: string): string {
  const copy = join(temporaryFolder(), 'upacara.ikrar');
  copyFileSync(path, copy);
  return copy;
}
