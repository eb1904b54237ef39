import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { addStation, enterStation, isOperatorPin } from '../../../core/ceremony/enrolment.ts';
import { foundCeremony, type Founding } from '../../../core/ceremony/founding.ts';
import { unlockOrganiser } from '../../../core/ceremony/organiser.ts';
import { keyFileOf } from '../../../core/ledger/key-file.ts';
import { openLedgerFile } from '../../../core/ledger/file.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { codeOf, contentsOf, HandClock, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import {
  definition,
  handOut,
  keyCost,
  Kiosk,
  oath,
  pact,
  passphrase,
  smallCeremony,
  startOfDay,
} from '../fixtures/small-ceremony.ts';

function foundingIn(folder: string, changes: Partial<Founding> = {}): Founding {
  const clock = new HandClock(startOfDay);
  const path = join(folder, 'upacara.ikrar');
  return { path, definition, oath, pact, passphrase, clock, random: seededRandom('baru'), keyCost, ...changes };
}

describe('a ceremony is founded whole or not at all', () => {
  test('with its key beside it', () => {
    const folder = temporaryFolder();
    must(foundCeremony(foundingIn(folder)));
    expect(Object.keys(contentsOf(folder))).toEqual(['upacara.ikrar', 'upacara.ikrar.key']);
    const opened = must(openCeremony(join(folder, 'upacara.ikrar')));
    expect(opened.picture()).toMatchObject({ founded: definition, oath: { text: oath }, pact: { text: pact } });
    opened.close();
  });

  test.each<[string, string, (folder: string) => void, Partial<Founding>]>([
    ['a ceremony of that name is there', 'file-exists', (folder) => writeFileSync(join(folder, 'upacara.ikrar'), 'x'), {}],
    ['a key of that name is there', 'file-exists', (folder) => writeFileSync(join(folder, 'upacara.ikrar.key'), 'x'), {}],
    [
      'the title hides its direction',
      'value-not-allowed',
      () => undefined,
      { definition: { ...definition, title: 'Ikrar \u202eASN' } },
    ],
    ['the title is a book', 'value-not-allowed', () => undefined, { definition: { ...definition, title: 'x'.repeat(201) } }],
    ['the day does not exist', 'value-not-allowed', () => undefined, { definition: { ...definition, date: '2026-02-30' } }],
  ])('not where %s', (_, code, prepare, changes) => {
    const folder = temporaryFolder();
    prepare(folder);
    const before = contentsOf(folder);
    expect(codeOf(foundCeremony(foundingIn(folder, changes)))).toBe(code);
    expect(contentsOf(folder)).toEqual(before);
  });
});

test('where its place is taken while it is being made, not even the key stays behind', () => {
  const folder = temporaryFolder();
  const chance = seededRandom('baru');
  const random = (count: number) => {
    // The draft is there, and something else appears where it is to stand.
    if (readdirSync(folder).length > 0) mkdirSync(join(folder, 'upacara.ikrar'), { recursive: true });
    return chance(count);
  };
  expect(codeOf(foundCeremony(foundingIn(folder, { random })))).toBe('file-is-folder');
  expect(readdirSync(folder)).toEqual(['upacara.ikrar']);
});

describe('the organiser', () => {
  test('opens the key with the passphrase and with nothing else', () => {
    const { ceremony, clock } = smallCeremony({ people: 0 });
    expect(codeOf(unlockOrganiser(ceremony, null, clock))).toBe('passphrase-missing');
    expect(codeOf(unlockOrganiser(ceremony, '', clock))).toBe('passphrase-missing');
    expect(codeOf(unlockOrganiser(ceremony, 'salah', clock))).toBe('passphrase-wrong');
    expect(codeOf(unlockOrganiser(ceremony, passphrase, clock))).toBe(null);
    ceremony.close();
  });

  test('of another ceremony is not the organiser of this one', () => {
    const [one, other] = [smallCeremony({ people: 0 }), smallCeremony({ people: 0, seed: 'lain' })];
    writeFileSync(keyFileOf(one.path), readFileSync(keyFileOf(other.path)));
    expect(codeOf(unlockOrganiser(one.ceremony, passphrase, one.clock))).toBe('key-file-of-other-ceremony');
    one.ceremony.close();
    other.ceremony.close();
  });
});

describe('a station', () => {
  test('is added together with its file, or not at all', () => {
    const small = smallCeremony({ people: 1 });
    const { path } = handOut(small, 'satu');
    const before = small.ceremony.root();
    const again = (out: string, name = 'dua') =>
      codeOf(addStation(small.ceremony, small.organiser.author, { name, venue: 'Aula' }, out, small.random));
    expect(again(path)).toBe('file-exists');
    expect(again(join(small.folder, 'tidak', 'ada.ikrar'))).toBe('folder-not-found');
    expect(again(join(small.folder, 'tiga.ikrar'), 'Kios\u0000')).toBe('value-not-allowed');
    expect(small.ceremony.root()).toBe(before);
    expect(existsSync(join(small.folder, 'tiga.ikrar'))).toBe(false);
    small.ceremony.close();
  });

  test('makes its own key once, and the one-time key is gone from the disk afterwards', () => {
    const small = smallCeremony({ people: 1 });
    const { path, station } = handOut(small, 'satu');
    const peek = must(openLedgerFile(path));
    const oneTime = rowsOf(peek.database).local('enrolment-key') ?? '';
    peek.database.close();
    expect(readFileSync(path).includes(oneTime)).toBe(true);

    const kiosk = new Kiosk(path, small.clock);
    const [first] = kiosk.ceremony.rows.entriesOf(station);
    kiosk.close();
    expect(oneTime).toHaveLength(64);
    expect(readFileSync(path).includes(oneTime)).toBe(false);
    const again = new Kiosk(path, small.clock, { seed: 'hari kedua' });
    expect(again.ceremony.rows.entriesOf(station)).toEqual([first]);
    expect(again.ceremony.picture().stations.get(station)?.keys).toHaveLength(1);
    again.close();
    small.ceremony.close();
  });

  test('carries no secret of the organiser', () => {
    const small = smallCeremony({ people: 1 });
    const bytes = readFileSync(handOut(small, 'satu').path);
    for (const secret of Object.values(small.founded.keys)) {
      expect(bytes.includes(secret)).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'hex'))).toBe(false);
    }
    small.ceremony.close();
  });

  test('knows its operator by the PIN alone', () => {
    const small = smallCeremony({ people: 0 });
    const { station, pin } = handOut(small, 'satu');
    const stored = small.ceremony.picture().stations.get(station)?.added?.operatorPin ?? '';
    expect(stored).not.toContain(pin);
    expect(isOperatorPin(pin, stored)).toBe(true);
    for (const typed of ['', '0', `${pin} `, `${pin}0`, pin.slice(1)]) expect(isOperatorPin(typed, stored)).toBe(false);
    small.ceremony.close();
  });

  test('does not begin with a one-time key in which a digit went bad', () => {
    const small = smallCeremony({ people: 0 });
    const { path, station } = handOut(small, 'satu');
    const file = must(openLedgerFile(path));
    const rows = rowsOf(file.database);
    const oneTime = rows.local('enrolment-key') ?? '';
    rows.setLocal('enrolment-key', `${oneTime.startsWith('0') ? '1' : '0'}${oneTime.slice(1)}`);
    expect(codeOf(enterStation(file, small.founded.ceremony, small.clock, small.random, 'uji'))).toBe('file-damaged');
    expect(rows.entriesOf(station)).toEqual([]);
    file.database.close();
    small.ceremony.close();
  });

  test('cannot be entered in a file that was made for none', () => {
    const small = smallCeremony({ people: 0 });
    small.ceremony.rows.setLocal('station', null);
    const entered = enterStation(small.ceremony.file, small.founded.ceremony, small.clock, small.random, 'uji');
    expect(codeOf(entered)).toBe('no-station-here');
    small.ceremony.close();
  });
});
