import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { CeremonyFold } from '../../../core/ceremony/fold.ts';
import type { CeremonyPicture } from '../../../core/ceremony/picture.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { readEntry } from '../../../core/ledger/read-entry.ts';
import { must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';
import { anyEntries, blobOf, entriesOfATrueDay, entriesOfTwoFoundings, signedAndSettledAgain } from './any-entries.ts';

function pictureOf(entries: readonly Entry[]): CeremonyPicture | null {
  const fold = new CeremonyFold(blobOf);
  for (const entry of entries) fold.add(entry);
  return fold.picture();
}

const shuffled = (entries: readonly Entry[]) => fc.shuffledSubarray([...entries], { minLength: entries.length });

describe('adding entries in any order gives the same picture', () => {
  test('of a true day', () => {
    const day = entriesOfATrueDay();
    const expected = pictureOf(day);
    expect(expected?.signings.size).toBe(2);
    fc.assert(
      fc.property(shuffled(day), (arrived) => {
        expect(pictureOf(arrived)).toEqual(expected);
      }),
    );
  });

  test('of any entries at all: two foundings, two closings, a fork, decisions by the wrong station', () => {
    const both = anyEntries().chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
    fc.assert(
      fc.property(both, ([written, arrived]) => {
        expect(pictureOf(arrived)).toEqual(pictureOf(written));
      }),
      { numRuns: 1000 },
    );
  });

  test('of two laptops that both founded it: the earlier one is the organiser, and nothing is left of what the other decided', () => {
    const both = entriesOfTwoFoundings().chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
    fc.assert(
      fc.property(both, ([written, arrived]) => {
        const picture = pictureOf(written);
        expect(picture).not.toBeNull();
        expect(pictureOf(arrived)).toEqual(picture);
      }),
      { numRuns: 1000 },
    );
  });

  test('of words after words about the same signings: the last one decides, whichever came home first', () => {
    const both = signedAndSettledAgain().chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
    fc.assert(
      fc.property(both, ([written, arrived]) => {
        expect(pictureOf(arrived)).toEqual(pictureOf(written));
      }),
      { numRuns: 1000 },
    );
  });

  test('also where the picture was looked at in between', () => {
    const any = fc.oneof(signedAndSettledAgain(), entriesOfTwoFoundings()).chain(shuffled);
    fc.assert(
      fc.property(any, (written) => {
        const fold = new CeremonyFold(blobOf);
        for (const entry of written) {
          fold.add(entry);
          fold.picture();
        }
        expect(fold.picture()).toEqual(pictureOf(written));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a ceremony file', () => {
  let small: SmallCeremony;
  beforeAll(async () => {
    small = smallCeremony({ people: 5 });
    const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
    const tokens = small.badges.map(({ token }) => token);
    await dayAtKiosk(one.path, small.clock, tokens.slice(0, 3));
    await dayAtKiosk(other.path, small.clock, tokens.slice(2, 4));
    must(await mergeFiles(small.ceremony, [other.path, one.path]));
    return () => small.ceremony.close();
  });

  test('rebuilt from its entries is what was derived step by step', () => {
    const derived = small.ceremony.picture();
    const again = must(openCeremony(small.path));
    expect(again.picture()).toEqual(derived);
    expect(again.root()).toBe(small.ceremony.root());
    expect(derived.signings.size).toBe(4);
    again.close();
  });

  test('folded in any order of its rows gives the picture that the screens show', () => {
    const entries = Array.from(small.ceremony.rows.entries(), (stored) => readEntry(stored)).filter((entry) => entry !== null);
    const blob = (hash: string) => {
      const bytes = small.ceremony.rows.blob(hash);
      // The sealed strokes are no JSON, and no fold asks for them.
      return bytes === null ? undefined : (JSON.parse(Buffer.from(bytes).toString()) as unknown);
    };
    fc.assert(
      fc.property(shuffled(entries), (arrived) => {
        const fold = new CeremonyFold(blob);
        for (const entry of arrived) fold.add(entry);
        expect(fold.picture()).toEqual(small.ceremony.picture());
      }),
      { numRuns: 30 },
    );
  });

  test('shows what another program adds, and tells those who listen', async () => {
    const { path } = handOut(small, 'tiga');
    const kiosk = new Kiosk(path, small.clock);
    const beside = must(openCeremony(path));
    let told = 0;
    const stop = beside.onChange(() => (told += 1));
    await kiosk.sign(small.badges[4]?.token ?? '');
    expect(beside.picture().signings.size).toBe(1);
    expect(told).toBe(1);
    stop();
    kiosk.station.scan('bukan kode');
    expect(beside.picture().refusals).toHaveLength(1);
    expect(told).toBe(1);
    beside.close();
    kiosk.close();
  });
});

describe('a station that speaks in the place of the organiser changes nothing', () => {
  test.each(['roster-imported', 'text-adopted', 'station-added'] as const)('%s', (kind) => {
    const small = smallCeremony({ people: 3 });
    const { path } = handOut(small, 'nakal');
    const kiosk = new Kiosk(path, small.clock);
    const before = kiosk.ceremony.picture();
    const people = JSON.stringify([...before.people]);
    // It takes the very words of the organiser, so only who says them is wrong.
    const said = kiosk.ceremony.rows.entriesOfKind(kind).at(-1);
    small.clock.forward(60);
    must(kiosk.ceremony.append(kiosk.author, kind, JSON.parse(said?.body ?? '') as never));
    const after = kiosk.ceremony.picture();
    expect(after.entries).toBe(before.entries + 1);
    expect({ ...after, entries: 0, stations: null }).toEqual({ ...before, entries: 0, stations: null });
    expect(JSON.stringify([...after.people])).toBe(people);
    expect([...after.stations.keys()]).toEqual([...before.stations.keys()]);
    kiosk.close();
    small.ceremony.close();
  });
});

test('an entry of a kind that nobody knows is kept and passed over', () => {
  const small = smallCeremony({ people: 1 });
  const { rows, file } = small.ceremony;
  const last = rows.head(small.ceremony.picture().organiser);
  const before = small.ceremony.picture();
  const root = small.ceremony.root();
  file.database
    .prepare(
      `insert into entry select station, seq + 1, ?, hash, ceremony, clock, at, 'pact-sung', '{}', signature from entry where hash = ?`,
    )
    .run('e'.repeat(64), last?.hash);
  expect(small.ceremony.picture().entries).toBe(before.entries);
  expect(small.ceremony.root()).not.toBe(root);
  small.ceremony.close();
});

test('a file without a founding entry is no ceremony', () => {
  expect(pictureOf([])).toBe(null);
  expect(pictureOf(entriesOfATrueDay().filter(({ kind }) => kind !== 'ceremony-founded'))).toBe(null);
});
