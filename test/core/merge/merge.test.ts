import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCeremony, type Ceremony } from '../../../core/ceremony/ceremony.ts';
import { sha256 } from '../../../core/ledger/chain.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { mergeFiles, type Merged } from '../../../core/merge/merge.ts';
import { err } from '../../../core/result.ts';
import { codeOf, contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
/** Files as they come home: two stations, one of them half a day earlier too, and a copy that was opened on its own. */
let sticks: string[];
/** Everything that was merged, by any way. */
let whole: Merged;

beforeAll(async () => {
  small = smallCeremony({ people: 9 });
  const tokens = small.badges.map(({ token }) => token);
  const [one, other, third] = [handOut(small, 'satu'), handOut(small, 'dua'), handOut(small, 'tiga')];
  const cloned = join(small.folder, 'tiga-kembar.ikrar');
  copyFileSync(third.path, cloned);
  await dayAtKiosk(one.path, small.clock, tokens.slice(0, 2));
  const half = join(small.folder, 'satu-pagi.ikrar');
  copyFileSync(one.path, half);
  await dayAtKiosk(one.path, small.clock, tokens.slice(2, 4));
  await dayAtKiosk(other.path, small.clock, tokens.slice(3, 6));
  await dayAtKiosk(third.path, small.clock, tokens.slice(6, 8));
  await dayAtKiosk(cloned, small.clock, tokens.slice(7, 9));
  sticks = [half, one.path, other.path, third.path, cloned];
  small.ceremony.close();
  whole = await merge(target(), sticks);
});

const open: Ceremony[] = [];
afterAll(() => {
  for (const ceremony of open) ceremony.close();
});

/** The organiser's file as it was before anything came home. */
function target(): Ceremony {
  const path = join(temporaryFolder(), 'upacara.ikrar');
  copyFileSync(small.path, path);
  const ceremony = must(openCeremony(path));
  open.push(ceremony);
  return ceremony;
}

async function merge(into: Ceremony, paths: readonly string[]): Promise<Merged> {
  return must(await mergeFiles(into, paths));
}

/** One hash over every row that a merge could touch. */
function rowsHash({ file }: Ceremony): string {
  const tables = ['select * from entry order by rowid', 'select hash, hex(bytes) from blob order by hash', 'select * from local'];
  return sha256(JSON.stringify(tables.map((table) => file.database.prepare(table).all())));
}

const someSticks = () => fc.array(fc.constantFrom(...sticks), { minLength: 1, maxLength: 7 });

describe('union laws', () => {
  test('merging in any order and any number of times gives the same root, the same anomalies and the same people', async () => {
    const all = fc.tuple(fc.shuffledSubarray(sticks, { minLength: sticks.length }), someSticks());
    await fc.assert(
      fc.asyncProperty(all, async ([order, again]) => {
        const ceremony = target();
        await merge(ceremony, order);
        const { root, anomalies } = await merge(ceremony, again);
        expect(root).toBe(whole.root);
        expect(anomalies).toEqual(whole.anomalies);
        expect(ceremony.picture().signings.size).toBe(9);
      }),
      { numRuns: 20 },
    );
  });

  test('it does not matter whether files come together or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(someSticks(), async (given) => {
        const [together, oneByOne] = [target(), target()];
        const { root, added } = await merge(together, given);
        const each: Merged[] = [];
        for (const path of given) each.push(await merge(oneByOne, [path]));
        expect(each.at(-1)?.root).toBe(root);
        expect(each.reduce((sum, merged) => sum + merged.added, 0)).toBe(added);
        expect(oneByOne.picture()).toEqual(together.picture());
      }),
      { numRuns: 15 },
    );
  });

  test('what two ceremony files have merged can be merged again: it does not matter who merges first', async () => {
    await fc.assert(
      fc.asyncProperty(someSticks(), someSticks(), async (some, others) => {
        const [left, right, all] = [target(), target(), target()];
        await merge(left, some);
        await merge(right, others);
        await merge(all, [...some, ...others]);
        right.file.database.pragma('wal_checkpoint(truncate)');
        expect((await merge(left, [right.file.path])).root).toBe(all.root());
      }),
      { numRuns: 10 },
    );
  });

  test('a second time adds nothing and changes nothing', async () => {
    const ceremony = target();
    const first = await merge(ceremony, sticks);
    const before = rowsHash(ceremony);
    const again = await merge(ceremony, sticks);
    expect(again.added).toBe(0);
    expect(again.present).toBe(first.added + first.present);
    expect(rowsHash(ceremony)).toBe(before);
  });

  test('half a ledger now and the rest later: what was there is not counted twice', async () => {
    const [half, later] = sticks;
    const ceremony = target();
    expect((await merge(ceremony, [half ?? ''])).added).toBe(3);
    expect((await merge(ceremony, [later ?? ''])).added).toBe(2);
    expect((await merge(ceremony, [half ?? ''])).added).toBe(0);
  });
});

test('a name that leads nowhere is refused under that very name', async () => {
  const name = `${'x'.repeat(300)}.ikrar`;
  const merged = await mergeFiles(target(), [join(small.folder, name)]);
  expect(merged).toEqual(err({ code: 'file-not-found', file: name }));
});

test('what was merged verifies from its raw rows, with the same root', async () => {
  const ceremony = target();
  const { root } = await merge(ceremony, sticks);
  const verified = verifyLedgerFile(ceremony.file.database);
  expect(verified.problems).toEqual([]);
  expect(verified.root).toBe(root);
  expect(verified.signed).toBe(9);
});

test('the file of a station and the folder it lies in stay as they were, to the byte', async () => {
  const before = contentsOf(small.folder);
  await merge(target(), sticks);
  expect(contentsOf(small.folder)).toEqual(before);
});

test('a station keeps its own key and name to itself', async () => {
  const ceremony = target();
  const before = ceremony.file.database.prepare('select * from local').all();
  await merge(ceremony, sticks);
  expect(ceremony.file.database.prepare('select * from local').all()).toEqual(before);
});

describe('one refused file among good ones changes nothing at all', () => {
  const otherCeremony = () => {
    const stranger = smallCeremony({ seed: 'lain' });
    const { path } = handOut(stranger, 'kios');
    stranger.ceremony.close();
    return path;
  };
  const cutShort = () => {
    const path = join(temporaryFolder(), 'terpotong.ikrar');
    writeFileSync(path, readFileSync(sticks[2] ?? '').subarray(0, -4096));
    return path;
  };
  test.each<[string, string, () => string]>([
    ['of another ceremony', 'ceremony-differs', otherCeremony],
    ['cut short', 'file-damaged', cutShort],
    ['that is not there', 'file-not-found', () => join(temporaryFolder(), 'hilang.ikrar')],
  ])('one %s', async (_, code, make) => {
    const ceremony = target();
    const before = rowsHash(ceremony);
    expect(codeOf(await mergeFiles(ceremony, [...sticks, make()]))).toBe(code);
    expect(rowsHash(ceremony)).toBe(before);
    expect(ceremony.picture().signings.size).toBe(0);
    // Without it the others are welcome.
    expect((await merge(ceremony, sticks)).root).toBe(whole.root);
  });

  test('a disk that fills up in the middle', async () => {
    const ceremony = target();
    const before = rowsHash(ceremony);
    const pages = ceremony.file.database.pragma('page_count', { simple: true }) as number;
    ceremony.file.database.pragma(`max_page_count = ${pages + 1}`);
    expect(codeOf(await mergeFiles(ceremony, sticks))).toBe('disk-full');
    expect(rowsHash(ceremony)).toBe(before);
    ceremony.file.database.pragma('max_page_count = 1000000');
    expect((await merge(ceremony, sticks)).root).toBe(whole.root);
  });
});

test('a file that nobody opened is told from one that was merged before', async () => {
  const day = smallCeremony({ people: 2, seed: 'tak-dibuka' });
  const [used, unused] = [handOut(day, 'satu'), handOut(day, 'dua')];
  await dayAtKiosk(used.path, day.clock, [day.badges[0]?.token ?? '']);
  expect(must(await mergeFiles(day.ceremony, [used.path, unused.path]))).toMatchObject({ stations: 2, unopened: 1 });
  expect(must(await mergeFiles(day.ceremony, [used.path]))).toMatchObject({ added: 0, unopened: 0 });
  day.ceremony.close();
});
