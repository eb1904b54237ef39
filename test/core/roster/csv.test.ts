import { describe, expect, test } from 'vitest';
import { decodeText, readCsv } from '../../../core/roster/csv.ts';
import { clarity } from '../../../core/roster/layout.ts';
import { bytesOf, header, putu, reading, suparmi, togar, valueOf } from './sheets.ts';

/** One byte for each character, as Windows-1252 writes those below U+0100. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  Array.from((mark ? '\ufeff' : '') + text, (letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};

describe('whatever wrote the file, the names are right', () => {
  const text = `${header}\n${putu.replace('Ni Putu Ayu Lestari', 'André Müller')}\n`;
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252', latin(text)],
    ['UTF-16, little endian', utf16(text, true, true)],
    ['UTF-16, big endian', utf16(text, false, true)],
    ['UTF-16 without a mark, little endian', utf16(text, true, false)],
    ['UTF-16 without a mark, big endian', utf16(text, false, false)],
  ])('%s', (_, bytes) => {
    expect(reading(bytes).people.map((person) => person.name)).toEqual(['André Müller']);
  });

  test('the apostrophe of Windows', () => {
    expect(decodeText(Uint8Array.of(0x4d, 0x61, 0x92, 0x72, 0x75, 0x66))).toBe('Ma’ruf');
  });

  test('one bad byte in a marked file costs its own row', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...latin(`${header}\n${putu.replace('Ayu', 'Ay\xfa')}\n${togar}\n`));
    const roster = reading(bytes);
    expect(roster.rejected).toEqual([{ row: 2, column: 'NAMA', code: 'text-unsafe' }]);
    expect(roster.accepted).toBe(1);
  });
});

describe('whatever separates the cells and the lines', () => {
  test.each([',', ';', '\t', '|'])('cells separated by %j', (delimiter) => {
    const lines = [header, putu, suparmi].map((line) => line.replaceAll(',', delimiter));
    expect(reading(bytesOf('PEMERINTAH KABUPATEN, DAERAH; LAIN', '', ...lines))).toMatchObject({
      accepted: 2,
      units: 2,
      rejected: [],
    });
  });

  test.each([
    [
      'a semicolon file whose names hold commas',
      ['NIP;NAMA', '198503152010012903;Made, S.Pd., M.Pd.', '197811022005011901;Togar, S.T., M.T.'],
      'Made, S.Pd., M.Pd.',
    ],
    ['a comma file whose positions hold semicolons', ['NIP,NAMA,JABATAN', '198503152010012903,Made,a;b;c;d;e'], 'Made'],
    ['a first line that names the separator', ['sep=;', 'NIP;NAMA', '198503152010012903;Made'], 'Made'],
  ])('%s', (_, lines, name) => {
    expect(reading(bytesOf(...lines)).people[0]?.name).toBe(name);
  });

  test.each(['\n', '\r\n', '\r'])('lines ended by %j', (newline) => {
    expect(reading(new TextEncoder().encode([header, putu, togar].join(newline))).accepted).toBe(2);
  });

  test('line ends of two kinds in one file', () => {
    expect(reading(new TextEncoder().encode(`Judul\r\nSub judul\r\n${header}\n${putu}\n${togar}\r\n`)).accepted).toBe(2);
  });
});

describe('rows are numbered as the spreadsheet numbers them', () => {
  test('titles and blank rows count, a quoted line break does not', () => {
    const sheet = bytesOf(
      'DAFTAR PEGAWAI',
      '',
      '"Tahun\r\n2026"',
      header,
      putu,
      '',
      '"1,98E+17",Made,"Staf\r\nAhli",,PNS,Dinas A',
      'x,y,,,,z',
    );
    expect(reading(sheet).rejected).toEqual([
      { row: 7, column: 'NIP', code: 'id-damaged-by-spreadsheet' },
      { row: 8, column: 'NIP', code: 'id-not-digits' },
    ]);
  });

  test('a first line that only names the separator is no row', () => {
    const sheet = bytesOf('sep=;', 'NIP;NAMA;UNIT KERJA', 'x;Made;Dinas A');
    expect(reading(sheet).rejected).toEqual([{ row: 2, column: 'NIP', code: 'id-not-digits' }]);
  });

  test('blank rows come out as rows', () => {
    expect(valueOf(readCsv(bytesOf('NIP,NAMA', '', '-,x'), clarity({}))).map(({ row, cells }) => [row, cells.join('|')])).toEqual(
      [
        [1, 'NIP|NAMA'],
        [2, ''],
        [3, '-|x'],
        [4, ''],
      ],
    );
  });
});

test('a file padded with NULs, as a disk leaves it after a power cut, loses nobody', () => {
  const padded = `${header}\n${putu}\n${'\0'.repeat(48)}\n${togar}\n${'\0'.repeat(4000)}`;
  expect(reading(new TextEncoder().encode(padded))).toMatchObject({ accepted: 2, rejected: [] });
});
