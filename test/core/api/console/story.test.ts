import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesBehindNumber, sidesOf } from '../../../../core/api/console/entries-behind.ts';
import { entryLines } from '../../../../core/api/console/entry-lines.ts';
import { storyOf } from '../../../../core/api/console/story.ts';
import { arrange } from '../../../../core/ceremony/arranging.ts';
import { explainAbsence } from '../../../../core/ceremony/explaining.ts';
import { anomaliesOf } from '../../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { settleAnomaly } from '../../../../core/merge/settling.ts';
import { signatureAsPath } from '../../../../core/report/signatures/signature-path.ts';
import { openSignature } from '../../../../core/station/signing.ts';
import { FalsifiedFile } from '../../fixtures/falsified-file.ts';
import { must } from '../../fixtures/hand-held.ts';
import { callSynthetic, dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

const kindsOf = (entries: readonly { kind: string; seq: number }[]) => entries.map(({ kind, seq }) => `${kind} ${seq}`);
const tokenOf = ({ badges }: SmallCeremony, index: number) => badges[index]?.token ?? '';
const idOf = ({ ceremony }: SmallCeremony, index: number) => ceremony.picture().people.keys().toArray()[index] ?? '';

test('a story has every entry that speaks of the person, in order, and nobody else’s', async () => {
  const small = smallCeremony({ people: 3, seed: 'riwayat' });
  const { ceremony, organiser, clock } = small;
  const [person, neighbour] = [idOf(small, 0), idOf(small, 1)];
  must(explainAbsence(ceremony, organiser, { people: [person, neighbour], reason: 'leave', note: '' }));
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
  await dayAtKiosk(one.path, clock, [tokenOf(small, 0), tokenOf(small, 1)]);
  const kiosk = new Kiosk(other.path, clock);
  clock.forward(10);
  await kiosk.sign(tokenOf(small, 0));
  kiosk.station.scan(tokenOf(small, 0));
  kiosk.close();
  clock.forward(60);
  callSynthetic(small, 1, 'daftar lain');
  must(await mergeFiles(ceremony, [one.path, other.path]));
  must(settleAnomaly(ceremony, organiser, { code: 'signed-twice', reason: 'Ditanyakan.' }));

  const story = storyOf(ceremony, person);
  expect(story?.lines.map(({ detail }) => detail.kind)).toEqual([
    'roster-imported',
    'absence-explained',
    'pact-signed',
    'pact-signed',
    'person-refused',
    'roster-imported',
    'anomaly-settled',
  ]);
  expect(story?.lines[0]?.detail).toMatchObject({ about: { change: 'called' } });
  expect(story?.lines[5]?.detail).toMatchObject({ about: { change: 'left' } });
  expect(story?.lines[2]).toMatchObject({ name: 'satu', seq: 2, detail: { counts: true, version: 1, versions: 1 } });
  expect(story?.lines[3]).toMatchObject({ name: 'dua', detail: { counts: false } });
  expect(story?.lines[2]?.receipt).toMatch(/^[0-9A-Z]{8}$/);
  // Not on the roster any more, but still known by name.
  expect(story).toMatchObject({ called: false, absence: null });
  expect(story?.person.name).not.toBe('');
  expect(storyOf(ceremony, 'ZZZZZZZZ')).toBeNull();
  expect(storyOf(ceremony, '"')).toBeNull();
  // What stands elsewhere in an entry is nobody.
  expect(storyOf(ceremony, one.station)).toBeNull();
  expect(storyOf(ceremony, 'oath')).toBeNull();
  ceremony.close();
});

test('both sides of what does not fit stand beside each other, signatures as lines', async () => {
  const small = smallCeremony({ people: 3, seed: 'dua sisi' });
  const { ceremony, organiser, clock } = small;
  const [one, other] = [handOut(small, 'satu'), handOut(small, 'dua')];
  const copy = join(small.folder, 'salinan.ikrar');
  copyFileSync(other.path, copy);
  await dayAtKiosk(one.path, clock, [tokenOf(small, 0), tokenOf(small, 1), tokenOf(small, 2)]);
  const file = new FalsifiedFile(one.path);
  file.sql('delete from entry where station = ? and seq = 3', one.station);
  file.close();
  await dayAtKiosk(other.path, clock, [tokenOf(small, 0)]);
  await dayAtKiosk(copy, clock, [tokenOf(small, 1)], 'laptop lain');
  must(await mergeFiles(ceremony, [one.path, other.path, copy]));

  const picture = ceremony.picture();
  const sides = Object.fromEntries(anomaliesOf(picture).map((anomaly) => [anomaly.code, kindsOf(sidesOf(ceremony, anomaly))]));
  expect(sides).toEqual({
    'signed-twice': ['pact-signed 2', 'pact-signed 2'],
    'ledger-gap': ['pact-signed 2', 'pact-signed 4'],
    'station-cloned': ['station-opened 1', 'station-opened 1'],
    'ledger-forked': ['pact-signed 2', 'pact-signed 2'],
  });
  const laptops = entryLines(sidesOf(ceremony, { code: 'station-cloned', station: other.station }), picture);
  const keys = laptops.map(({ detail }) => (detail.kind === 'station-opened' ? detail.key : ''));
  expect(new Set(keys).size).toBe(2);

  const [first] = picture.signings.get(idOf(small, 0) as never) ?? [];
  if (first === undefined) throw new Error('nobody signed');
  const strokes = await openSignature(ceremony, picture, first, organiser.keys.open);
  const drawn = signatureAsPath(strokes ?? [], { width: 340, height: 130 });
  expect(drawn?.path).toMatch(/^M[\d.]+ [\d.]+(Q[\d. ]+)+L[\d.]+ [\d.]+$/);
  expect(signatureAsPath([], { width: 340, height: 130 })).toBeNull();
  ceremony.close();
});

test('every number of an account opens to as many entries as it says', async () => {
  const small = smallCeremony({ people: 3, seed: 'di balik angka' });
  const { ceremony, clock } = small;
  const { path, station, pin } = handOut(small, 'satu');
  const kiosk = new Kiosk(path, clock);
  await kiosk.sign(tokenOf(small, 0));
  clock.forward(86_400);
  await kiosk.sign(tokenOf(small, 1));
  must(kiosk.station.close(pin));
  kiosk.close();
  must(await mergeFiles(ceremony, [path]));
  const behind = (which: Parameters<typeof entriesBehindNumber>[2]) => kindsOf(entriesBehindNumber(ceremony, station, which));
  expect(behind('all')).toHaveLength(4);
  expect(behind('signed')).toEqual(['pact-signed 2', 'pact-signed 3']);
  expect(behind('counting')).toEqual(['pact-signed 2', 'pact-signed 3']);
  expect(behind('late')).toEqual(['pact-signed 3']);
  expect(behind('closing')).toEqual(['station-closed 4']);
  expect(behind('gaps')).toEqual([]);
  // Of somebody who is no longer called the signature stays, and counts no more.
  const [first] = ceremony.picture().people.values();
  if (first === undefined) throw new Error('nobody was called');
  const representatives = [{ person: first.id, units: [first.unit] }];
  must(arrange(ceremony, small.organiser, { signers: 'representatives', representatives }));
  expect(behind('signed')).toHaveLength(2);
  expect(behind('counting')).toEqual(['pact-signed 2']);
  // Beside a kiosk that is away stands when its file was made, beside mixed texts every version of the pact and no oath.
  const sides = (code: string) =>
    entryLines(sidesOf(ceremony, { code, station }), ceremony.picture()).map(({ detail }) => detail);
  expect(sides('station-missing')).toMatchObject([{ kind: 'station-added', name: 'satu' }]);
  expect(sides('text-version-mixed')).toMatchObject([{ kind: 'text-adopted', text: 'pact', version: 1, signed: 2 }]);
  ceremony.close();
});
