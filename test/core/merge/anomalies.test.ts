import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson, hashOfBlob, sha256 } from '../../../core/ledger/chain.ts';
import type { EntryHash } from '../../../core/ledger/ids.ts';
import { anomalyCodes, type Anomaly } from '../../../core/merge/anomaly.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { must } from '../fixtures/hand-held.ts';
import { callSynthetic, dayAtKiosk, handOut, pact, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** Each anomaly from the event in the hall that makes it, through the real merge. */
const seen = new Set<string>();

async function anomaliesAfter(small: SmallCeremony, paths: string[]): Promise<Anomaly[]> {
  const { anomalies } = must(await mergeFiles(small.ceremony, paths));
  expect(anomaliesOf(small.ceremony.picture())).toEqual(anomalies);
  small.ceremony.close();
  for (const { code } of anomalies) seen.add(code);
  return anomalies;
}

const tokensOf = ({ badges }: SmallCeremony) => badges.map(({ token }) => token);
const personOf = (small: SmallCeremony, index: number) => [...small.ceremony.picture().people.keys()][index];

test('a day without trouble has none', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, tokensOf(small));
  expect(await anomaliesAfter(small, [path])).toEqual([]);
});

test('one person signs at two stations: both are kept, the later one is named', async () => {
  const small = smallCeremony({ people: 2 });
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
  const [first = '', second = ''] = tokensOf(small);
  const person = personOf(small, 0);
  await dayAtKiosk(one.path, small.clock, [first, second]);
  await dayAtKiosk(other.path, small.clock, [first]);
  const anomalies = await anomaliesAfter(small, [other.path, one.path]);
  expect(anomalies).toEqual([{ code: 'signed-twice', station: other.station, seq: 2, person }]);
});

test('one station file is opened on two laptops', async () => {
  const small = smallCeremony({ people: 2 });
  const { path, station } = handOut(small, 'satu');
  const copy = join(small.folder, 'salinan.ikrar');
  copyFileSync(path, copy);
  const [first = '', second = ''] = tokensOf(small);
  await dayAtKiosk(path, small.clock, [first]);
  await dayAtKiosk(copy, small.clock, [second]);
  expect(await anomaliesAfter(small, [path, copy])).toEqual([
    { code: 'station-cloned', station },
    { code: 'ledger-forked', station, seq: 1 },
    { code: 'ledger-forked', station, seq: 2 },
  ]);
});

test('a laptop is rolled back to an image of its disk and goes on from there', async () => {
  const small = smallCeremony({ people: 3 });
  const { path, station } = handOut(small, 'satu');
  const image = join(small.folder, 'citra.ikrar');
  const [first = '', second = '', third = ''] = tokensOf(small);
  await dayAtKiosk(path, small.clock, [first]);
  copyFileSync(path, image);
  await dayAtKiosk(path, small.clock, [second]);
  await dayAtKiosk(image, small.clock, [third]);
  expect(await anomaliesAfter(small, [path, image])).toEqual([{ code: 'ledger-forked', station, seq: 3 }]);
});

test('an entry was taken out of a file', async () => {
  const small = smallCeremony({ people: 3 });
  const { path, station } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, tokensOf(small));
  const file = new FalsifiedFile(path);
  file.sql('delete from entry where station = ? and seq = 3', station);
  file.close();
  expect(await anomaliesAfter(small, [path])).toEqual([{ code: 'ledger-gap', station, seq: 3 }]);
});

test('an entry follows one that nobody has, where another one stands: the ledger went another way there', async () => {
  const small = smallCeremony({ people: 1 });
  const { path, station } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, tokensOf(small));
  const file = new FalsifiedFile(path);
  file.writeNext(station, { previous: sha256('yang hilang') as EntryHash });
  file.close();
  expect(await anomaliesAfter(small, [path])).toEqual([{ code: 'ledger-forked', station, seq: 2 }]);
});

test('the last entries of a file that came home early are no gap: nobody can miss what nobody knows of', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(path, small.clock, tokensOf(small).slice(0, 1));
  expect(await anomaliesAfter(small, [path])).toEqual([]);
});

test('a laptop runs a day ahead until somebody sets its clock right', async () => {
  const small = smallCeremony({ people: 2 });
  const { path, station } = handOut(small, 'satu');
  const [first = '', second = ''] = tokensOf(small);
  const day = 86_400;
  small.clock.forward(day);
  await dayAtKiosk(path, small.clock, [first]);
  small.clock.forward(-day);
  await dayAtKiosk(path, small.clock, [second]);
  const { ceremony, organiser } = small;
  must(await mergeFiles(ceremony, [path]));
  // The organiser's own entries stay in the present.
  const next = must(ceremony.append(organiser.author, 'reading-began', { oath: ceremony.picture().oath.hash }));
  expect(next.clock.slice(0, 10)).toBe('2026-11-23');
  expect(await anomaliesAfter(small, [path])).toEqual([{ code: 'clock-ahead-of-cap', station, seq: 3 }]);
});

test('somebody signed who is not on the roster any more', async () => {
  const small = smallCeremony({ people: 1 });
  const { path, station } = handOut(small, 'satu');
  const person = personOf(small, 0);
  await dayAtKiosk(path, small.clock, tokensOf(small));
  callSynthetic(small, 2, 'daftar baru');
  expect(await anomaliesAfter(small, [path])).toEqual([{ code: 'person-unknown', station, seq: 2, person }]);
});

test('the pact was changed while people were signing', async () => {
  const small = smallCeremony({ people: 2 });
  const [first = '', second = ''] = tokensOf(small);
  const early = handOut(small, 'satu');
  const text = Buffer.from(canonicalJson({ ...pact, title: 'Pakta Kedua' }));
  small.clock.forward(1);
  must(small.ceremony.append(small.organiser.author, 'text-adopted', { text: 'pact', blob: hashOfBlob(text) }, [text]));
  const late = handOut(small, 'dua');
  await dayAtKiosk(early.path, small.clock, [first]);
  await dayAtKiosk(late.path, small.clock, [second]);
  expect(await anomaliesAfter(small, [early.path, late.path])).toEqual([{ code: 'text-version-mixed' }]);
});

test('a signing without the notice on personal data', async () => {
  const small = smallCeremony({ people: 1 });
  const { path, station } = handOut(small, 'satu');
  const person = personOf(small, 0);
  await dayAtKiosk(path, small.clock, tokensOf(small));
  const file = new FalsifiedFile(path);
  const { body, seq } = file.entryOf(station, 'pact-signed');
  file.sql('delete from entry where station = ? and seq = ?', station, seq);
  // A program of another make may well leave it out; ours always shows it.
  file.writeNext(station, {
    kind: 'pact-signed',
    body: canonicalJson({ ...(JSON.parse(body) as object), noticeShownAt: null }),
  });
  file.close();
  expect(await anomaliesAfter(small, [path])).toEqual([{ code: 'signed-without-reading-notice', station, seq: 2, person }]);
});

test('a station has not come home; before the first one has, none is missed', async () => {
  const small = smallCeremony({ people: 1 });
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
  expect(anomaliesOf(small.ceremony.picture())).toEqual([]);
  await dayAtKiosk(one.path, small.clock, tokensOf(small));
  expect(await anomaliesAfter(small, [one.path])).toEqual([{ code: 'station-missing', station: other.station }]);
});

test('every code of the registry has arisen', async () => {
  expect([...seen].toSorted()).toEqual([...anomalyCodes].toSorted());
});

test('a laptop whose clock was a day ahead all day is found by the clock of the organiser', async () => {
  const small = smallCeremony({ people: 2, seed: 'sehari di depan' });
  const { station, path } = handOut(small, 'satu');
  small.clock.forward(86_400);
  await dayAtKiosk(path, small.clock, [small.badges[0]?.token ?? '']);
  small.clock.forward(-86_400);
  const { anomalies } = must(await mergeFiles(small.ceremony, [path], { now: () => small.clock.now() }));
  expect(anomalies).toEqual([{ code: 'clock-ahead-of-cap', station }]);
  // Without a clock to hold it against nobody can know.
  expect(anomaliesOf(small.ceremony.picture())).toEqual([]);
  small.ceremony.close();
});

test('an organiser whose clock was set back is ahead of nobody: by that clock all others are measured', async () => {
  const small = smallCeremony({ people: 1, seed: 'jam panitia' });
  small.clock.forward(-86_400);
  expect(anomaliesOf(small.ceremony.picture(), small.clock.now())).toEqual([]);
  small.ceremony.close();
});
