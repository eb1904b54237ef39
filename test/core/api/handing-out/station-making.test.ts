import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  handedOut,
  handOutAgain,
  makeStationAt,
  makeStations,
  stationFileName,
  type StationWish,
} from '../../../../core/api/handing-out/station-making.ts';
import { isOperatorPin } from '../../../../core/ceremony/enrolment.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { codeOf, must } from '../../fixtures/hand-held.ts';
import { Kiosk, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

let small: SmallCeremony;
let folder: string;
beforeEach(() => {
  small = smallCeremony({ people: 2 });
  folder = join(small.folder, 'kios');
  mkdirSync(folder);
});
afterEach(() => small.ceremony.close());

const make = (stations: readonly StationWish[]) => makeStations(small.ceremony, small.organiser, stations, folder, small);
const wish = (name: string, role: StationWish['role'] = 'kiosk'): StationWish => ({ name, venue: 'Pendopo', role });
const addedBodies = () => Array.from(small.ceremony.picture().stations.values(), ({ added }) => added);

test('each laptop gets its file, its role and a page with its PIN; no PIN is in any file', async () => {
  const { made, handOut } = must(await make([wish('Pendopo 1'), wish('Layar', 'projector'), wish('Kantor 3', 'both')]));
  expect(readdirSync(folder).toSorted()).toEqual(['Kantor 3.ikrar', 'Layar.ikrar', 'Pendopo 1.ikrar']);
  const { pages } = await readPdf(Buffer.from(handOut));
  expect(pages).toHaveLength(3);
  made.forEach(({ id, name, role, file, pin }, index) => {
    const body = addedBodies().find((added) => added?.station === id);
    expect(body).toMatchObject({ name, role, handedOut: true });
    expect(isOperatorPin(pin, body?.operatorPin ?? '')).toBe(true);
    for (const words of [name, id, file, `${pin.slice(0, 3)} ${pin.slice(3)}`]) expect(pages[index]).toContain(words);
    for (const each of readdirSync(folder)) expect(readFileSync(join(folder, each)).includes(pin)).toBe(false);
    new Kiosk(join(folder, file), small.clock).close();
  });
});

test('a page that is printed again has a line for the PIN, and none for this laptop or a stranger', async () => {
  const { made } = must(await make([wish('Pendopo 1'), wish('Pendopo 2')]));
  const stations = must(handedOut(small.ceremony.picture(), null));
  expect(codeOf(handedOut(small.ceremony.picture(), ['TAMU00']))).toBe('station-unknown');
  const { pages, text } = await readPdf(Buffer.from(await handOutAgain(small.ceremony, stations, small.clock)));
  expect(pages).toHaveLength(2);
  expect(text).toContain('Tulis PIN yang dahulu diberikan.');
  for (const { pin } of made) expect(text.replaceAll(' ', '')).not.toContain(pin);
});

test('all of them or none: a file that is there already leaves the ceremony and the folder as they were', async () => {
  writeFileSync(join(folder, 'Kios 3.ikrar'), 'milik orang lain');
  const before = small.ceremony.root();
  expect(codeOf(await make([wish('Kios 1'), wish('Kios 2'), wish('Kios 3')]))).toBe('file-exists');
  expect(readdirSync(folder)).toEqual(['Kios 3.ikrar']);
  expect(small.ceremony.root()).toBe(before);
});

test('two laptops never go by one name, however it is written', async () => {
  must(await make([wish('Pendopo 1')]));
  const before = small.ceremony.root();
  expect(codeOf(await make([wish('Aula'), wish(' pendopo  1 ')]))).toBe('station-name-taken');
  expect(codeOf(await make([wish('Aula'), wish('AULA')]))).toBe('station-name-taken');
  expect(codeOf(await make([wish('Balé'), wish('Bale\u0301')]))).toBe('station-name-taken');
  expect(codeOf(await make([wish('buku panitia')]))).toBe('station-name-taken');
  expect(small.ceremony.root()).toBe(before);
});

test.each([
  ['CON', 'berkas-CON.ikrar'],
  ['aux.', 'berkas-aux.ikrar'],
  ['Lpt1.5', 'berkas-Lpt1.5.ikrar'],
  ['Aula 1. ', 'Aula 1.ikrar'],
  ['...', 'berkas.ikrar'],
  ['Conblok', 'Conblok.ikrar'],
  ['x'.repeat(120), `${'x'.repeat(100)}.ikrar`],
])('a station called %j has a file that Windows takes', (name, file) => {
  expect(stationFileName(name)).toBe(file);
});

test('a page that cannot be written takes the station file back with it', async () => {
  const out = join(folder, 'k.ikrar');
  const before = small.ceremony.root();
  const wanted = { ...wish('Kios 1'), out, handOut: join(folder, 'tiada', 'lembar.pdf') };
  expect(codeOf(await makeStationAt(small.ceremony, small.organiser, wanted, small))).toBe('folder-not-found');
  expect(readdirSync(folder)).toEqual([]);
  expect(small.ceremony.root()).toBe(before);
  const page = join(folder, 'lembar.pdf');
  const { operatorPin } = must(await makeStationAt(small.ceremony, small.organiser, { ...wanted, handOut: page }, small));
  expect((await readPdf(readFileSync(page))).text.replaceAll(' ', '')).toContain(operatorPin);
});
