import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verifyFile } from '../../../core/api/commands/verification.ts';
import { readAttachments } from '../../../resources/verify/attachments.ts';
import { checkLedger } from '../../../resources/verify/check-ledger.ts';
import { mergedCeremony } from '../../core/archive/archived-ceremony.ts';
import { FalsifiedFile } from '../../core/fixtures/falsified-file.ts';
import { must, temporaryFolder } from '../../core/fixtures/hand-held.ts';
import type { SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { Forger } from './forger.ts';

/** The page and `ikrar verify` share no code, and say the same of what somebody with a key has put into a record. */
let small: SmallCeremony;
let honest: Map<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  small = await mergedCeremony(2);
  const { rows } = small.ceremony;
  honest = new Map(rows.blobHashes().map((hash) => [hash, Uint8Array.from(rows.blob(hash) ?? [])]));
});

type Found = { code: string; station?: string; seq?: number };
/** One thing may be said of two entries that have one number. */
const said = (found: readonly Found[]) =>
  [
    ...new Set(found.map(({ code, station, seq }) => [code, station, seq].filter((part) => part !== undefined).join(' '))),
  ].toSorted();

async function fromThePage(forger: Forger, blobs: typeof honest) {
  const breathless = () => Promise.resolve();
  const files = [...blobs].map(([name, bytes]) => ({ name, arrayBuffer: () => Promise.resolve(bytes.buffer) }));
  const attachments = await readAttachments(files, breathless);
  const { problems, notes, root } = await checkLedger(forger.text(), { keys: null, root: null, attachments }, breathless);
  return { root, found: said([...problems, ...notes]) };
}

/** The command holds the program's own picture against the entries besides; what lies in that picture no page can see. */
const ofItsPicture: ReadonlySet<string> = new Set(['ceremony-incomplete', 'root-differs']);

function fromTheCommand({ entries }: Forger, blobs: typeof honest) {
  const path = join(temporaryFolder(), 'upacara.ikrar');
  small.ceremony.file.database.prepare('vacuum into ?').run(path);
  const file = new FalsifiedFile(path);
  file.database.exec('delete from entry; delete from blob');
  for (const [hash, bytes] of blobs) file.sql('insert into blob (hash, bytes) values (?, ?)', hash, bytes);
  for (const entry of entries) {
    file.sql(
      `insert into entry (ceremony, station, seq, previous, clock, at, kind, body, hash, signature)
       values (@ceremony, @station, @seq, @previous, @clock, @at, @kind, @body, @hash, @signature)`,
      entry,
    );
  }
  file.close();
  const { problems: all, notes, root } = must(verifyFile(path));
  const problems = all.filter(({ code }) => !ofItsPicture.has(code));
  return { root, found: said([...problems, ...notes]) };
}

const zeros = '0'.repeat(64);
const person = 'P0000001';

/** What is done, and what both must say of it, in the order of the alphabet; `BADK10` is the kiosk in bad hands. */
const attacks: [string, (forger: Forger, blobs: typeof honest) => void, string[]][] = [
  ['nothing', () => undefined, []],
  [
    'a kiosk decides in the place of the organiser, and well-formed',
    (forger) => {
      forger.say(forger.kiosk, 'badge-revoked', { person, issue: 1, reason: 'iri' });
      forger.say(forger.kiosk, 'roster-imported', JSON.parse(forger.of('roster-imported').body));
    },
    ['entry-not-the-organisers BADK10 2', 'entry-not-the-organisers BADK10 3'],
  ],
  [
    'a kiosk founds the ceremony once more',
    (forger) => forger.say(forger.kiosk, 'ceremony-founded', JSON.parse(forger.of('ceremony-founded').body)),
    ['founded-twice BADK10 2'],
  ],
  [
    'a kiosk puts another founding in front, without the key that it names',
    (forger) => {
      const { at, body } = forger.of('ceremony-founded');
      const clock = `${at}-0000`.replace('20', '19');
      forger.say({ ...forger.kiosk, id: '000000' }, 'ceremony-founded', JSON.parse(body), { clock });
    },
    ['founded-twice 000000 1', 'station-not-enrolled 000000 1'],
  ],
  [
    'a kiosk signs what says nothing: another shape, no person',
    (forger) => {
      forger.say(forger.kiosk, 'station-closed', { signed: 'tiga' });
      forger.say(forger.kiosk, 'pact-signed', { ...JSON.parse(forger.of('pact-signed').body), person: '1234' });
    },
    ['body-malformed BADK10 2', 'body-malformed BADK10 3'],
  ],
  [
    'a kiosk has people sign with a roster and a pact that nobody adopted',
    (forger) => {
      const { strokes, ...signing } = JSON.parse(forger.of('pact-signed').body) as { strokes: string };
      forger.say(forger.kiosk, 'pact-signed', { ...signing, strokes, roster: strokes, pact: strokes });
    },
    ['roster-unknown BADK10 2', 'text-unknown BADK10 2'],
  ],
  [
    'times that are in no calendar',
    (forger) => {
      const at = '2027-02-30T00:00:00.000Z';
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { at });
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { clock: `${at}-0000` });
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { clock: '2027-03-01T00:00:00.000Z-xyz!' });
    },
    ['at-malformed BADK10 2', 'clock-malformed BADK10 3', 'clock-malformed BADK10 4'],
  ],
  [
    'an entry of another ceremony, and one of a kind that only a newer program knows',
    (forger) => {
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { ceremony: 'ANOTHER000000000' });
      forger.say(forger.kiosk, 'oath-repeated', {});
    },
    ['ceremony-differs BADK10 2', 'kind-unknown BADK10 3'],
  ],
  [
    'a clock that runs backwards, one that follows another place, and one that follows nothing',
    (forger) => {
      const { clock } = forger.opened;
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { clock });
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { previous: forger.opened.hash });
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { previous: zeros });
    },
    ['clock-backwards BADK10 2', 'previous-wrong BADK10 3', 'previous-wrong BADK10 4'],
  ],
  [
    'entries that nobody has, and two that go on side by side',
    (forger) => {
      const { seq } = forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { seq: 5, previous: 'ab'.repeat(32) });
      const one = forger.say(forger.kiosk, 'station-closed', { signed: 0 });
      forger.say(forger.kiosk, 'station-closed', { signed: 1 }, { seq: one.seq, previous: one.previous });
      forger.say(forger.kiosk, 'station-closed', { signed: 1 });
      forger.say(forger.kiosk, 'station-closed', { signed: 0 }, { seq: one.seq + 1, previous: one.hash });
      expect(seq).toBe(5);
    },
    ['ledger-forked BADK10 6', 'ledger-gap BADK10 2'],
  ],
  [
    'a station’s file opened on two laptops, and one of them writes on in the ledger of the other',
    (forger) => {
      const [second, opened] = forger.open(forger.kiosk.id, 'laptop kedua');
      forger.say(second, 'station-closed', { signed: 0 }, { previous: opened.hash });
      forger.say(second, 'station-closed', { signed: 0 }, { seq: 2, previous: forger.opened.hash });
    },
    ['ledger-forked BADK10 1', 'signature-wrong BADK10 2', 'station-cloned BADK10 1'],
  ],
  [
    'a station that nobody handed out, which goes on after its first entry',
    (forger) => {
      const [stranger] = forger.open('STRNGR', 'laptop asing');
      forger.say(stranger, 'station-closed', { signed: 0 });
      forger.say(stranger, 'station-closed', { signed: 0 }, { seq: 9, previous: 'ab'.repeat(32) });
    },
    ['ledger-gap STRNGR 3', 'station-not-enrolled STRNGR 1', 'station-not-enrolled STRNGR 9'],
  ],
  [
    'attachments that are missing, and changed ones, of which no entry names the second',
    (forger, blobs) => {
      const signing = JSON.parse(forger.of('pact-signed').body) as object;
      forger.say(forger.kiosk, 'pact-signed', { ...signing, strokes: 'ab'.repeat(32) });
      forger.say(forger.kiosk, 'pact-signed', { ...signing, strokes: 'cd'.repeat(32) });
      for (const name of ['cd', 'ef']) blobs.set(name.repeat(32), new TextEncoder().encode('[]'));
    },
    ['blob-hash-wrong', 'blob-hash-wrong BADK10 3', 'blob-missing BADK10 2'],
  ],
];

test.each(attacks)('both say the same of %s', async (_, attack, found) => {
  const forger = new Forger(small);
  const blobs = new Map(honest);
  attack(forger, blobs);
  const page = await fromThePage(forger, blobs);
  expect(page.found).toEqual(found);
  expect(page).toEqual(fromTheCommand(forger, blobs));
});

test('for both, a word of the organiser that somebody has changed enrols nobody', async () => {
  const forger = new Forger(small);
  const index = forger.entries.findIndex(({ kind, body }) => kind === 'station-added' && body.includes('BADK10'));
  const [added] = forger.entries.slice(index);
  if (added === undefined) throw new Error('the organiser added no such station');
  forger.entries[index] = { ...added, body: added.body.replace('kios nakal', 'kios baik') };
  const page = await fromThePage(forger, honest);
  expect(page.found).toEqual([`hash-wrong ${added.station} ${added.seq}`, 'station-not-enrolled BADK10 1']);
  expect(page).toEqual(fromTheCommand(forger, honest));
});

test('both name a body without end, which the command does not read', async () => {
  const forger = new Forger(small);
  forger.say(forger.kiosk, 'station-closed', { signed: 0, note: 'a'.repeat(2 ** 21) });
  const { found } = await fromThePage(forger, honest);
  expect(found).toEqual(['body-malformed BADK10 2']);
  expect(fromTheCommand(forger, honest).found).toEqual(found);
});
