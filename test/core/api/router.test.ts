import { copyFileSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Desk } from '../../../core/api/desk.ts';
import { statusOfCeremony } from '../../../core/api/commands/closing.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';
import {
  dayAtKiosk,
  handOut,
  operatorPin,
  passphrase,
  signature,
  smallCeremony,
  type SmallCeremony,
} from '../fixtures/small-ceremony.ts';
import { callsOf, deskOf, refusalOf } from '../fixtures/small-desk.ts';

let small: SmallCeremony;
let desk: Desk;
beforeEach(() => {
  small = smallCeremony({ people: 6 });
  desk = deskOf(small);
});
afterEach(() => {
  desk.close();
  small.ceremony.close();
});

const client = () => callsOf(desk);
const token = (index: number) => small.badges[index]?.token ?? '';
const fileOf = (path: string) => new File([new Uint8Array(readFileSync(path))], basename(path));

async function signAtTheDesk(index: number): Promise<void> {
  const { kiosk } = client();
  await kiosk.scan({ text: token(index) });
  await kiosk.confirm();
  await kiosk.read();
  expect(await kiosk.sign({ strokes: signature.map((stroke) => stroke.map(([x, y, t, p]) => [x, y, t, p])) })).toMatchObject({
    state: 'thanks',
  });
}

/** The next value of a stream that must go on. */
async function nextOf<Value>(stream: AsyncIterator<Value>): Promise<Value> {
  const next = await stream.next();
  if (next.done === true) throw new Error('the stream has ended');
  return next.value;
}

async function overviewNow() {
  const stop = new AbortController();
  const stream = await client().console.overview(undefined, { signal: stop.signal });
  const overview = await nextOf(stream);
  stop.abort();
  return overview;
}

describe('a stream', () => {
  test('gives the present state at once, one after each change, and ends when the window goes away', async () => {
    const stop = new AbortController();
    const stream = await client().kiosk.watch(undefined, { signal: stop.signal });
    const states: string[] = [];
    states.push((await nextOf(stream)).state);
    const next = nextOf(stream);
    await client().kiosk.scan({ text: token(0) });
    states.push((await next).state);
    expect(states).toEqual(['scan-badge', 'confirm-identity']);
    const last = stream.next();
    stop.abort();
    expect(await last).toMatchObject({ done: true });
  });

  test('tells of what another program writes', async () => {
    expect((await overviewNow()).entries).toBe(small.ceremony.picture().entries);
    must(small.ceremony.append(small.organiser.author, 'reading-began', { oath: small.ceremony.picture().oath.hash }));
    expect((await overviewNow()).reading.began).toBe(new Date(small.clock.now()).toISOString());
  });

  test('for a reader who is slow passes over what is past', async () => {
    const stop = new AbortController();
    const stream = await client().projector.watch(undefined, { signal: stop.signal });
    await nextOf(stream);
    for (let step = 0; step < 5; step++) await client().clicker.step({ step: 'next' });
    expect((await nextOf(stream)).stage).toMatchObject({ name: 'reading', phrase: 'melayani dengan ramah.' });
    stop.abort();
  });
});

describe('the overview', () => {
  test('counts what the rows say: by unit, by station, by person, and over all', async () => {
    const one = handOut(small, 'satu');
    handOut(small, 'dua');
    await dayAtKiosk(one.path, small.clock, [token(1), token(2)]);
    await client().console.merge({ files: [fileOf(one.path)] });
    await signAtTheDesk(0);
    await signAtTheDesk(5);

    const overview = await overviewNow();
    const people = await client().console.people({});
    const count = (rows: { roster: number; signed: number }[], field: 'roster' | 'signed') =>
      rows.reduce((sum, row) => sum + row[field], 0);
    expect(overview.signed).toBe(4);
    expect(overview.roster).toBe(6);
    expect(count(overview.units, 'signed')).toBe(4);
    expect(count(overview.units, 'roster')).toBe(6);
    expect(people.filter(({ signed }) => signed !== null)).toHaveLength(4);
    expect(overview.stations.map(({ name, state, signed }) => ({ name, state, signed }))).toEqual([
      { name: 'Laptop panitia', state: 'here', signed: 2 },
      { name: 'satu', state: 'returned', signed: 2 },
      { name: 'dua', state: 'waiting', signed: 0 },
    ]);
    for (const { unit, roster, signed } of overview.units) {
      expect(people.filter((person) => person.unit === unit)).toHaveLength(roster);
      expect(people.filter((person) => person.unit === unit && person.signed !== null)).toHaveLength(signed);
    }
    expect(overview.anomalies).toMatchObject([{ code: 'station-missing' }]);
    expect(overview.root).toBe(small.ceremony.root());
    const { roster, signed, unsigned, units, root } = must(statusOfCeremony(small.path, small.clock)).status;
    expect({ roster, signed, unsigned, units, root }).toEqual({
      roster: 6,
      signed: 4,
      unsigned: 2,
      units: overview.units,
      root: overview.root,
    });
  });

  test('whoever has not signed waits for a reason until one is given', async () => {
    await signAtTheDesk(0);
    expect(await overviewNow()).toMatchObject({ signed: 1, unexplained: 5 });
    must(desk.workplace().unlock(passphrase));
    const [, absent] = await client().console.people({});
    await client().console.absence.explain({ people: [absent?.id ?? ''], reason: 'leave' });
    expect(await overviewNow()).toMatchObject({ signed: 1, unexplained: 4 });
  });

  test('finds people by part of a name, by unit, and by whether they have signed; never by number, and shows none', async () => {
    await signAtTheDesk(3);
    const { people } = client().console;
    const all = await people({});
    const wanted = all[3];
    expect(await people({ search: wanted?.name.slice(2, 9).toUpperCase() ?? '' })).toContainEqual(wanted);
    expect((await people({ signed: true })).map(({ id }) => id)).toEqual([wanted?.id]);
    expect(await people({ signed: false })).toHaveLength(5);
    expect(await people({ unit: 'Dinas yang tidak ada' })).toEqual([]);
    expect(await people({ search: String(small.badges[3]?.number) })).toEqual([]);
    expect(JSON.stringify(all)).not.toContain(String(small.badges[3]?.number));
  });
});

const everybody = { format: 'card', paper: null, units: null, people: null } as const;

describe('a refusal reaches the window as a code and a sentence in both languages', () => {
  const both = { id: expect.stringMatching(/\S/) as string, en: expect.stringMatching(/\S/) as string };

  test('without the organiser’s key', async () => {
    const locked = { code: 'organiser-key-locked', words: both };
    const { console } = client();
    expect(
      await refusalOf(console.stations.add({ stations: [{ name: 'Kios', venue: 'Aula', role: 'kiosk' }], folder: null })),
    ).toEqual(locked);
    expect(await refusalOf(console.badges.print(everybody))).toEqual(locked);
    expect(await refusalOf(console.badge({ person: 'PERS0NA1' }))).toEqual(locked);
    expect(await refusalOf(console.documents.make({}))).toEqual(locked);
    expect(await refusalOf(console.unlock({ passphrase: 'salah' }))).toEqual({ code: 'passphrase-wrong', words: both });
    expect((await overviewNow()).unlocked).toBe(false);
  });

  test('for files that may not join, and nothing was merged', async () => {
    const before = small.ceremony.root();
    const stranger = smallCeremony({ seed: 'lain' });
    const other = handOut(stranger, 'kios');
    stranger.ceremony.close();
    const { console } = client();
    const junk = new File(['x'.repeat(300)], '../../kios.ikrar');
    const { files, added } = await console.merge({ files: [fileOf(other.path), junk] });
    expect([added, files]).toEqual([
      0,
      [
        { end: 'refused', code: 'ceremony-differs', words: both },
        { end: 'refused', code: 'not-a-ceremony-file', words: both },
      ],
    ]);
    expect(small.ceremony.root()).toBe(before);
  });

  test('for files that come home where this laptop has no folder for copies of them', async () => {
    const kiosk = handOut(small, 'satu');
    const files = [fileOf(kiosk.path)];
    vi.stubEnv('TMPDIR', `${kiosk.path}/tidak/ada`);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await refusalOf(client().console.merge({ files }))).toEqual({ code: 'temporary-folder-unusable', words: both });
  });

  test('for a ceremony outside the folder of Ikrar', async () => {
    const elsewhere = `${temporaryFolder()}/lain.ikrar`;
    copyFileSync(small.path, elsewhere);
    expect(await refusalOf(client().console.open({ path: elsewhere }))).toMatchObject({ code: 'file-not-found', words: both });
  });
});

test('with the key the organiser shows the badge of a person', async () => {
  const { console } = client();
  expect(await console.unlock({ passphrase })).toEqual({ unlocked: true });
  const [person] = await console.people({});
  expect(await console.badge({ person: person?.id ?? '' })).toEqual({ token: token(0), name: person?.name, unit: person?.unit });
  expect(await refusalOf(console.badge({ person: 'ZZZZZZZZ' }))).toMatchObject({ code: 'person-unknown' });
});

test('the operator of this laptop closes its kiosk with the PIN', async () => {
  await signAtTheDesk(0);
  expect(await client().kiosk.close({ operator: '000000' })).toMatchObject({ state: 'call-the-operator', why: 'wrong-pin' });
  expect(await client().kiosk.close({ operator: operatorPin })).toEqual({ state: 'closed', signed: 1 });
  expect((await overviewNow()).stations[0]).toMatchObject({ closed: true, signed: 1 });
});

describe('input is checked before anything looks at it', () => {
  test.each<[string, (calls: ReturnType<typeof client>) => Promise<unknown>]>([
    ['a scan of a megabyte', ({ kiosk }) => kiosk.scan({ text: 'x'.repeat(1_000_000) })],
    ['a scan that is no text', ({ kiosk }) => kiosk.scan({ text: 5 as never })],
    ['ink from nowhere', ({ kiosk }) => kiosk.sign({ strokes: [[[Number.NaN, 0, 0, 0]]] })],
    ['a PIN that is a program', ({ kiosk }) => kiosk.close({ operator: "' or 1=1" })],
    ['a step that no clicker has', ({ clicker }) => clicker.step({ step: 'jump' as never })],
    ['no files', ({ console }) => console.merge({ files: [] })],
    ['a path in the place of a file', ({ console }) => console.merge({ files: ['/etc/passwd' as never] })],
  ])('%s', async (_, call) => {
    const before = small.ceremony.root();
    await expect(call(client())).rejects.toThrow('Input validation failed');
    expect(small.ceremony.root()).toBe(before);
  });
});
