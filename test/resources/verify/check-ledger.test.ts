import { beforeAll, describe, expect, test } from 'vitest';
import { entryLine } from '../../../core/archive/entry-line.ts';
import type { UtcText } from '../../../core/clock.ts';
import { signEntry } from '../../../core/ledger/chain.ts';
import type { EntryHash } from '../../../core/ledger/ids.ts';
import { newPrivateKey, privateKey } from '../../../core/ledger/keys.ts';
import type { BodyOf, EntryKind } from '../../../core/ledger/kinds.ts';
import { checkLedger, nothingBeside } from '../../../resources/verify/check-ledger.ts';
import { readKeyList } from '../../../resources/verify/trust.ts';
import { archivedCeremony, type Archived } from '../../core/archive/archived-ceremony.ts';
import { seededRandom } from '../../core/fixtures/hand-held.ts';

/** What the page says about `catatan.jsonl` after somebody has had it in an editor. */
let archived: Archived;
let lines: string[];
beforeAll(async () => {
  archived = await archivedCeremony();
  lines = archived.read('catatan.jsonl').trimEnd().split('\n');
});

const breathless = () => Promise.resolve();
const check = (changed: readonly string[], keys: string | null = null) =>
  checkLedger(`${changed.join('\n')}\n`, { ...nothingBeside, keys: keys === null ? null : readKeyList(keys) }, breathless);

type Line = Record<string, unknown> & { station: string; seq: number };
const parsed = (index: number) => JSON.parse(lines[index] ?? '') as Line;
/** The first line of a kind, from 0. */
const lineOf = (kind: string) => lines.findIndex((line) => line.includes(`"kind":"${kind}"`));
const replaced = (index: number, line: string) => lines.toSpliced(index, 1, line);

test('an untouched record has no problem, and the root of the archive', async () => {
  const checked = await check(lines, archived.read('kunci.json'));
  expect(checked).toMatchObject({ problems: [], notes: [], root: archived.written.root, signed: 5, stations: 3 });
});

describe('somebody', () => {
  test('changes a time: the entry is named', async () => {
    const index = lineOf('pact-signed');
    const { station, seq } = parsed(index);
    const changed = (lines[index] ?? '').replace(/"at":"\d{4}/, '"at":"2025');
    const { problems, root } = await check(replaced(index, changed));
    expect(problems).toEqual([{ code: 'hash-wrong', line: index + 1, station, seq }]);
    expect(root).not.toBe(archived.written.root);
  });

  test('changes the signature: the entry is named, though the root stays', async () => {
    const index = lineOf('pact-signed');
    const { station, seq, signature } = parsed(index);
    const forged = String(signature).replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const { problems, root } = await check(replaced(index, (lines[index] ?? '').replace(String(signature), forged)));
    expect(problems).toEqual([{ code: 'signature-wrong', line: index + 1, station, seq }]);
    expect(root).toBe(archived.written.root);
  });

  test('takes an entry out: the one behind it no longer hangs on anything, and the root differs', async () => {
    const index = lineOf('pact-signed');
    const { station, seq } = parsed(index);
    const { notes, root } = await check(lines.toSpliced(index, 1));
    expect(notes).toEqual([{ code: 'ledger-gap', station, seq }]);
    expect(root).not.toBe(archived.written.root);
  });

  test('changes the order: the entry that is out of its place is named', async () => {
    const index = lineOf('pact-signed');
    const [here = '', next = ''] = lines.slice(index, index + 2);
    const { problems } = await check(lines.toSpliced(index, 2, next, here));
    expect(problems).toMatchObject([{ code: 'out-of-order', line: index + 2 }]);
  });

  test('puts an entry in twice', async () => {
    const { problems } = await check(lines.toSpliced(5, 0, lines[5] ?? ''));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'out-of-order', line: 7 }));
  });

  test.each([
    ['no JSON at all', () => '{"at":'],
    ['a space more', (line: string) => line.replace(',', ', ')],
    ['a number for the station', (line: string) => line.replace(/"station":"\w+"\}$/, '"station":123456}')],
    ['a field more', (line: string) => line.replace('{', '{"aa":1,')],
    ['a name that stands there twice', (line: string) => line.replace('{', '{"at":"2026-01-01T00:00:00.000Z",')],
    ['a prototype', (line: string) => line.replace('{', '{"__proto__":{},')],
    ['a Windows line end', (line: string) => `${line}\r`],
  ])('leaves a line with %s', async (_, change) => {
    const { problems } = await check(replaced(2, change(lines[2] ?? '')));
    expect(problems).toContainEqual({ code: 'line-unreadable', line: 3 });
  });

  test('leaves nothing but an empty file', async () => {
    expect(await checkLedger('', nothingBeside, breathless)).toMatchObject({ count: 0, problems: [{ code: 'not-founded' }] });
  });

  test('takes the founding out: no key is believed any more', async () => {
    const { problems } = await check(lines.slice(1));
    expect(problems.map(({ code }) => code)).toContain('not-founded');
    expect(problems.filter(({ code }) => code === 'station-not-enrolled')).toHaveLength(3);
  });

  test('writes other keys into kunci.json: the station is named', async () => {
    const keys = JSON.parse(archived.read('kunci.json')) as { stations: { station: string; keys: { ed25519: string }[] }[] };
    const changed = keys.stations.find((station) => station.keys.length > 0);
    if (changed?.keys[0] === undefined) throw new Error('no station was opened');
    changed.keys[0].ed25519 = 'f'.repeat(64);
    const { problems } = await check(lines, JSON.stringify(keys));
    expect(problems).toEqual([{ code: 'keys-differ', station: changed.station }]);
  });
});

test('a station whose organiser never enrolled it is named once', async () => {
  const { station } = parsed(lineOf('station-opened'));
  const enrolment = lines.findIndex((line) => line.includes('"kind":"station-added"') && line.includes(`"station":"${station}"`));
  const { problems } = await check(lines.toSpliced(enrolment, 1));
  expect(problems.filter(({ code }) => code === 'station-not-enrolled')).toMatchObject([{ station, seq: 1 }]);
});

test('an entry that names one which nobody has, where another one stands, is a fork and no lie; one that names another place or a later one is a lie', async () => {
  const { organiser, ceremony } = archived;
  const head = ceremony.rows.entriesOf(organiser.author.station).at(-1);
  if (head === undefined) throw new Error('the organiser has said nothing');
  const { ceremony: id, station, seq } = head;
  const next = (previous: string, at = '2027-01-01T00:00:00.000Z') =>
    entryLine(
      signEntry(
        {
          ceremony: id,
          station,
          seq: seq + 1,
          previous: previous as EntryHash,
          clock: `${at}-0000`,
          at: at as UtcText,
          kind: 'reading-began',
          body: { oath: ceremony.picture().oath.hash },
        },
        organiser.author.key,
      ),
    );
  expect(await check([...lines, next(head.hash)])).toMatchObject({ problems: [], notes: [] });
  expect(await check([...lines, next('ab'.repeat(32))])).toMatchObject({
    problems: [],
    notes: [{ code: 'ledger-forked', station, seq }],
  });
  const lies = await check([...lines, next(head.previous)]);
  expect(lies.problems).toMatchObject([{ code: 'previous-wrong', station, seq: seq + 1 }]);
  const early = await check([next(head.hash, '2020-01-01T00:00:00.000Z'), ...lines]);
  expect(early.problems).toMatchObject([{ code: 'clock-backwards', station, seq: seq + 1 }]);
});

/** What comes behind everything that the organiser has said, one entry after the other. */
function behindTheOrganiser() {
  const { organiser, ceremony } = archived;
  const head = ceremony.rows.entriesOf(organiser.author.station).at(-1);
  const signing = ceremony.rows.entriesOfKind('pact-signed')[0];
  if (head === undefined || signing === undefined) throw new Error('nobody has said anything');
  let before = head;
  const next = <Kind extends EntryKind>(kind: Kind, body: BodyOf<Kind>, key = organiser.author.key) => {
    const at = '2027-01-01T00:00:00.000Z' as UtcText;
    const { ceremony: id, station } = head;
    const clock = `${at}-${before.seq.toString(16).padStart(4, '0')}`;
    before = signEntry({ ceremony: id, station, seq: before.seq + 1, previous: before.hash, clock, at, kind, body }, key);
    return entryLine(before);
  };
  const { station, seq } = head;
  return { next, station, seq, honest: JSON.parse(signing.body) as BodyOf<'pact-signed'>, oath: ceremony.picture().oath.hash };
}

test.each([
  ['roster', 'roster-unknown'],
  ['pact', 'text-unknown'],
] as const)('a signing over a %s that the organiser never adopted is named', async (field, code) => {
  const { next, station, seq, honest, oath } = behindTheOrganiser();
  const { problems } = await check([...lines, next('pact-signed', honest), next('pact-signed', { ...honest, [field]: oath })]);
  expect(problems).toEqual([{ code, line: lines.length + 2, station, seq: seq + 2 }]);
});

test('what another key adopts in the ledger of the organiser is not adopted', async () => {
  const { next, station, seq, honest, oath } = behindTheOrganiser();
  const stranger = privateKey(newPrivateKey(seededRandom('orang asing')));
  const adoption = next('roster-imported', { blob: oath, people: 1, units: 1, source: 'a'.repeat(64) }, stranger);
  const { problems } = await check([...lines, adoption, next('pact-signed', { ...honest, roster: oath })]);
  expect(problems).toMatchObject([
    { code: 'signature-wrong', station, seq: seq + 1 },
    { code: 'roster-unknown', station, seq: seq + 2 },
  ]);
});

test('the work stops where the page asks it to', async () => {
  const stop = new Error('another file was dropped');
  await expect(checkLedger(lines.join('\n'), nothingBeside, () => Promise.reject(stop))).rejects.toBe(stop);
});
