import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { adoptText } from '../../../core/ceremony/adopting.ts';
import { arrange, definitionBefore, undoArrangement, type ArrangementChange } from '../../../core/ceremony/arranging.ts';
import { arrangementGaps } from '../../../core/ceremony/arrangement-gaps.ts';
import { dutyCounts, recordDuty } from '../../../core/ceremony/duties.ts';
import { changesSinceMade, stationsMadeBefore } from '../../../core/ceremony/station-file-age.ts';
import { textVersions } from '../../../core/ceremony/text-versions.ts';
import { saveArrangement } from '../../../core/api/console/arrangement-saving.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import {
  callSynthetic,
  dayAtKiosk,
  handOut,
  Kiosk,
  oath,
  pact,
  smallCeremony,
  type SmallCeremony,
} from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
beforeEach(() => {
  small = smallCeremony({ people: 8 });
});
afterEach(() => small.ceremony.close());

const picture = () => small.ceremony.picture();
const say = (change: ArrangementChange) => arrange(small.ceremony, small.organiser, change);
const somebody = (index = 0) => Array.from(picture().people.values())[index] ?? fail();
function fail(): never {
  throw new Error('nobody there');
}
const official = { name: 'Wayan Contoh', position: 'Sekretaris', rank: '', identity: { label: 'none', number: '' } } as const;

describe('the definition', () => {
  test('what is said anew stands, what is left out stays, and saying the same again writes nothing', () => {
    const before = picture();
    expect(must(say({ title: 'Ikrar Baru', paper: 'A4' }))).toEqual({ changed: true });
    expect(picture().definition).toEqual({ ...before.definition, title: 'Ikrar Baru', paper: 'A4' });
    const entries = picture().entries;
    expect(must(say({ title: 'Ikrar Baru' }))).toEqual({ changed: false });
    expect(picture().entries).toBe(entries);
  });

  test('undo takes up what was said before, by an entry of its own, and is undone in the same way', () => {
    expect(definitionBefore(small.ceremony)).toBeNull();
    expect(codeOf(undoArrangement(small.ceremony, small.organiser))).toBe('nothing-to-undo');
    const first = picture().definition;
    must(say({ number: '800/1' }));
    must(undoArrangement(small.ceremony, small.organiser));
    expect(picture().definition).toEqual(first);
    must(undoArrangement(small.ceremony, small.organiser));
    expect(picture().definition.number).toBe('800/1');
  });

  test.each<[string, ArrangementChange, string]>([
    ['a title that hides letters', { title: 'Ikrar\u200b' }, 'value-not-allowed'],
    ['a day that no calendar has', { date: '2026-02-30' }, 'value-not-allowed'],
    ['a deadline before the day', { signers: 'cascade', deadline: '2026-11-22' }, 'deadline-before-ceremony'],
    [
      'a representative who is nobody',
      { representatives: [{ person: 'ZZZZZZZZ' as PersonId, units: ['X'] }] },
      'representative-unknown',
    ],
    [
      'one duty twice',
      {
        duties: [
          { id: 'logo', name: 'Logo' },
          { id: 'logo', name: 'Lencana' },
        ],
      },
      'duty-twice',
    ],
    ['an NIP that is none', { leader: { ...official, identity: { label: 'NIP', number: '1985' } } }, 'official-number-refused'],
    ['an emblem that nobody brought', { letterhead: { lines: [], image: 'ab'.repeat(32) as never } }, 'letterhead-image-missing'],
  ])('%s is refused, and nothing is written', (_what, change, code) => {
    const { entries } = picture();
    expect(codeOf(say(change))).toBe(code);
    expect(picture().entries).toBe(entries);
  });

  test.each<[string, unknown, string]>([
    ['a leader with a name alone', { leader: { name: 'Wayan Contoh' } }, 'leader.position'],
    ['a leader who is a word', { leader: 'x' }, 'leader'],
    ['a witness who is nothing', { witnesses: [null] }, 'witnesses.0'],
    ['an official without a number', { officials: [{ ...official, heading: '', identity: 'x' }] }, 'officials.0.identity'],
  ])('%s is refused by the name of the field', (_what, change, field) => {
    expect(say(change as ArrangementChange)).toMatchObject({ error: { code: 'value-not-allowed', field } });
  });

  test('a deadline left over from a cascade does not forbid to move the day', () => {
    must(say({ signers: 'cascade', deadline: '2026-12-01' }));
    must(say({ signers: 'all', date: '2026-12-24' }));
    expect(codeOf(say({ signers: 'cascade' }))).toBe('deadline-before-ceremony');
  });

  test('undo leaves out representatives whom a new roster has dropped, and says how many', () => {
    const { id, unit } = somebody();
    must(say({ signers: 'representatives', representatives: [{ person: id, units: [unit] }] }));
    must(say({ signers: 'all', representatives: [] }));
    callSynthetic(small, 5, 'daftar lain');
    expect(must(undoArrangement(small.ceremony, small.organiser))).toEqual({ changed: true, gone: 1 });
    expect(picture().definition).toMatchObject({ signers: 'representatives', representatives: [] });
  });

  test('an NIP is kept as its digits, an NRP as it was typed, and none where there is no label', () => {
    const witness = (label: 'NIP' | 'NRP' | 'none', number: string) => ({ ...official, identity: { label, number } });
    const witnesses = [witness('NIP', '19850315 201001 2 003'), witness('NRP', '7201 0345/P'), witness('none', '12')];
    must(say({ witnesses }));
    expect(picture().definition.witnesses.map(({ identity }) => identity.number)).toEqual([
      '198503152010012003',
      '7201 0345/P',
      '',
    ]);
  });

  test('an NIP is checked when it becomes one; one that stands there from before forbids no other change', () => {
    const leader = (label: 'NIP' | 'NRP') => ({ leader: { ...official, identity: { label, number: '72010345' } } });
    must(say(leader('NRP')));
    expect(codeOf(say(leader('NIP')))).toBe('official-number-refused');
    must(small.ceremony.append(small.organiser.author, 'ceremony-arranged', { ...picture().definition, ...leader('NIP') }));
    must(say({ number: '7/2026' }));
    expect(picture().definition.leader.identity).toEqual({ label: 'NIP', number: '72010345' });
  });

  test('a unit that a new roster no longer has forbids no other change, but cannot be chosen anew', () => {
    const { id, unit } = somebody();
    must(say({ signers: 'representatives', representatives: [{ person: id, units: [unit] }] }));
    callSynthetic(small, 5, 'daftar lain');
    must(say({ number: '5/2026' }));
    const { id: other } = somebody();
    expect(codeOf(say({ representatives: [{ person: other, units: ['Dinas Khayalan'] }] }))).toBe('represented-unit-unknown');
    expect(arrangementGaps(picture()).map(({ code }) => code)).toContain('representative-gone');
  });
});

test('one press saves all of it or nothing: a pact that is refused leaves no oath and no title behind', () => {
  const before = small.ceremony.root();
  const save = (given: Pick<Parameters<typeof saveArrangement>[2], 'oath' | 'pact'>) =>
    saveArrangement(small.ceremony, small.organiser, { change: { title: 'Baru' }, image: null, evenIfUsed: false, ...given });
  const newOath = { ...oath, title: 'Ikrar Lain' };
  expect(codeOf(save({ oath: newOath, pact: { ...pact, closing: 'x'.repeat(9000) } }))).toBe('value-not-allowed');
  expect(small.ceremony.root()).toBe(before);
  expect(picture().definition.title).not.toBe('Baru');
  expect(must(save({ oath: newOath, pact: { ...pact, closing: 'Demikian.' } }))).toEqual({ changed: true });
  expect(picture()).toMatchObject({
    definition: { title: 'Baru' },
    oath: { text: { title: 'Ikrar Lain' } },
    pact: { text: { closing: 'Demikian.' } },
  });
});

test('an emblem is judged by its bytes and lies in the file with the entry that names it', async () => {
  const png = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#8a5f0d80' } })
    .png()
    .toBuffer();
  const save = (image: Uint8Array) =>
    saveArrangement(small.ceremony, small.organiser, {
      change: { letterhead: { lines: ['PEMERINTAH'], image: null } },
      image,
      evenIfUsed: false,
    });
  must(save(png));
  const { image, lines } = picture().definition.letterhead;
  expect(lines).toEqual(['PEMERINTAH']);
  expect(Buffer.from(small.ceremony.rows.blob(image ?? '') ?? [])).toEqual(png);
  expect(codeOf(save(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBe('image-not-allowed');
  expect(codeOf(save(Buffer.concat([png, Buffer.alloc(600_000)])))).toBe('image-too-large');
  // What no document would show is not saved.
  expect(codeOf(save(png.subarray(0, -20)))).toBe('image-unprintable');
  // A picture of one pixel, and one whose header promises more than anybody prints.
  for (const side of [1, 60_000]) {
    const odd = Buffer.from(png);
    odd.writeUInt32BE(side, 16);
    expect(codeOf(save(odd))).toBe('image-not-allowed');
  }
});

describe('versions of the texts', () => {
  const other = { ...pact, closing: 'Demikian dengan sungguh hati.' };

  test('a pact that people have signed is replaced only on purpose; old signatures stay with their version', async () => {
    const { path } = handOut(small, 'aula');
    const tokens = small.badges.map(({ token }) => token);
    await dayAtKiosk(path, small.clock, tokens.slice(0, 3));
    must(await mergeFiles(small.ceremony, [path]));
    expect(adoptText(small.ceremony, small.organiser, { text: 'pact', content: other })).toMatchObject({
      error: { code: 'text-in-use', uses: 3 },
    });
    expect(textVersions(picture()).filter(({ text }) => text === 'pact')).toHaveLength(1);
    handOut(small, 'kantor');
    const adopted = must(adoptText(small.ceremony, small.organiser, { text: 'pact', content: other }, true));
    expect(adopted).toMatchObject({ changed: true, underOlder: 3, stations: 2 });
    expect(textVersions(picture()).map(({ text, inForce, uses }) => [text, inForce, uses])).toEqual([
      ['oath', true, 0],
      ['pact', false, 3],
      ['pact', true, 0],
    ]);
    // The same text again is no new version, and a station that knows it counts nowhere, whatever else it does not know.
    handOut(small, 'sore');
    must(say({ title: 'Judul Lain' }));
    const { entries } = picture();
    const again = must(adoptText(small.ceremony, small.organiser, { text: 'pact', content: other }));
    expect(again).toMatchObject({ changed: false, stations: 2 });
    expect(picture().entries).toBe(entries);
  });

  test('a version taken up again stands last, where it is in force', () => {
    for (const content of [other, pact]) must(adoptText(small.ceremony, small.organiser, { text: 'pact', content }, true));
    const versions = textVersions(picture()).filter(({ text }) => text === 'pact');
    expect(versions.map(({ inForce }) => inForce)).toEqual([false, true]);
    expect(versions[1]?.hash).toBe(picture().pact.hash);
  });

  test('a station file made before a change says what it does not know; one made after it, nothing', () => {
    const before = handOut(small, 'pagi').station;
    expect(stationsMadeBefore(picture())).toEqual([]);
    must(adoptText(small.ceremony, small.organiser, { text: 'oath', content: { ...oath, title: 'Ikrar Lain' } }));
    must(say({ title: 'Judul Lain' }));
    const after = handOut(small, 'siang').station;
    expect(stationsMadeBefore(picture())).toEqual([{ station: before, changed: ['text', 'arrangement'] }]);
    const station = picture().stations.get(after) ?? fail();
    expect(changesSinceMade(station, picture())).toEqual([]);
  });

  test('a kiosk that is closed needs to know nothing any more', async () => {
    const { path, pin } = handOut(small, 'pagi');
    must(say({ title: 'Judul Lain' }));
    expect(stationsMadeBefore(picture())).toHaveLength(1);
    const kiosk = new Kiosk(path, small.clock);
    must(kiosk.station.close(pin));
    kiosk.close();
    must(await mergeFiles(small.ceremony, [path]));
    expect(stationsMadeBefore(picture())).toEqual([]);
  });

  test('a text with a part that is too long is refused by the name of the part', () => {
    const content = { ...oath, points: [['Satu,', 'x'.repeat(401)]] };
    expect(adoptText(small.ceremony, small.organiser, { text: 'oath', content })).toMatchObject({
      error: { code: 'value-not-allowed', field: 'oath.points.0.1' },
    });
  });
});

test('duties are written down once for each person, all or none, and taken back', () => {
  must(say({ duties: [{ id: 'logo', name: 'Memakai logo' }] }));
  const people = [somebody(0).id, somebody(1).id];
  const record = (done: boolean, of: readonly PersonId[], duty = 'logo') =>
    recordDuty(small.ceremony, small.organiser, { duty, people: of, done });
  expect(must(record(true, people))).toEqual({ recorded: 2 });
  expect(must(record(true, people))).toEqual({ recorded: 0 });
  expect(dutyCounts(picture())).toEqual([{ id: 'logo', name: 'Memakai logo', done: 2 }]);
  expect(must(record(false, people.slice(1)))).toEqual({ recorded: 1 });
  expect(codeOf(record(true, people, 'aplikasi'))).toBe('duty-unknown');
  expect(codeOf(record(true, [somebody(3).id, 'ZZZZZZZZ' as PersonId]))).toBe('person-unknown');
  expect(dutyCounts(picture())[0]?.done).toBe(1);
});
