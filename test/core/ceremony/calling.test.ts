import { expect, test } from 'vitest';
import { callPeople } from '../../../core/ceremony/calling.ts';
import { syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, definition, handOut, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';

/** The first lines of the roster that the small ceremony was called by. */
function sheetOf(lines: number) {
  const csv = syntheticRosterCsv({ people: 4, seed: 'pegawai', ceremonyDate: definition.date });
  return {
    bytes: Buffer.from(
      csv
        .split('\r\n')
        .slice(0, 1 + lines)
        .join('\r\n'),
    ),
    fileName: 'daftar.csv',
  };
}

const call = ({ ceremony, organiser, random }: SmallCeremony, lines: number) =>
  callPeople(ceremony, organiser, sheetOf(lines), { acceptValid: false, random });

test('a second roster takes the place of the first, says how many it drops, and keeps the badges of those who stay', () => {
  const small = smallCeremony({ people: 4 });
  const before = [...small.ceremony.picture().people.keys()];
  expect(must(call(small, 3)).dropped).toBe(1);
  expect([...small.ceremony.picture().people.keys()]).toEqual(before.slice(0, 3));
  small.ceremony.close();
});

test('the list of one unit calls its people, changes what it says anew, and sends nobody home', () => {
  const small = smallCeremony({ people: 4 });
  const before = [...small.ceremony.picture().people.values()];
  const [first] = before;
  const lines = ['NIP,NAMA,UNIT KERJA', `${first?.number},"${first?.name}",Dinas Baru`, '198503152010012903,Putu,Dinas Baru'];
  const sheet = { bytes: Buffer.from(lines.join('\n')), fileName: 'dinas-baru.csv' };
  const { ceremony, organiser, random } = small;
  expect(must(callPeople(ceremony, organiser, sheet, { acceptValid: false, keepOthers: true, random })).dropped).toBe(0);
  const after = [...ceremony.picture().people.values()];
  expect(after.slice(1, 4)).toEqual(before.slice(1));
  expect(after[0]).toMatchObject({ id: first?.id, unit: 'Dinas Baru' });
  expect(after[4]).toMatchObject({ name: 'Putu' });
  expect(after).toHaveLength(5);
  ceremony.close();
});

test('a roster that leaves out somebody who has signed is refused, and nothing changes', async () => {
  const small = smallCeremony({ people: 4 });
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, [small.badges[3]?.token ?? '']);
  must(await mergeFiles(small.ceremony, [path]));
  const root = small.ceremony.root();
  expect(codeOf(call(small, 3))).toBe('roster-drops-signers');
  expect(small.ceremony.root()).toBe(root);
  expect(must(call(small, 4)).dropped).toBe(0);
  small.ceremony.close();
});

test('a sheet without one good row is refused also where only the valid ones were asked for', () => {
  const { ceremony, organiser, random } = smallCeremony({ people: 4 });
  const sheet = { bytes: Buffer.from('NIP,NAMA,UNIT KERJA\nx,Putu,Dinas A'), fileName: 'rusak.csv' };
  expect(codeOf(callPeople(ceremony, organiser, sheet, { acceptValid: true, random }))).toBe('roster-rows-refused');
  expect(ceremony.picture().people.size).toBe(4);
  ceremony.close();
});

test('whoever left the roster and comes back is the same person, with the badge of before', () => {
  const small = smallCeremony({ people: 4 });
  const before = [...small.ceremony.picture().people.keys()];
  must(call(small, 2));
  must(call(small, 1));
  must(call(small, 4));
  expect([...small.ceremony.picture().people.keys()]).toEqual(before);
  small.ceremony.close();
});

test('a rank with its title is called, and the roster is there afterwards', () => {
  const { ceremony, organiser, random } = smallCeremony({ people: 4 });
  const lines = ['NIP,NAMA,UNIT KERJA,GOL AKHIR', '198503152010012903,Putu,Dinas Baru,Pembina Utama Muda (IV/c)'];
  const sheet = { bytes: Buffer.from(lines.join('\n')), fileName: 'dinas-baru.csv' };
  must(callPeople(ceremony, organiser, sheet, { acceptValid: false, random }));
  expect([...ceremony.picture().people.values()].map(({ name, rank }) => [name, rank])).toEqual([
    ['Putu', 'Pembina Utama Muda (IV/c)'],
  ]);
  ceremony.close();
});
