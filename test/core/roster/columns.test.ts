import { describe, expect, test } from 'vitest';
import { layoutOf, listsPeople } from '../../../core/roster/layout.ts';
import { bytesOf, reading } from './sheets.ts';

const nip = '198503152010012903';

/** Where the header of people stands, counted from 0; null where no row is one. */
function headerAt(...lines: string[][]): number | null {
  const rows = lines.map((cells, index) => ({ row: index + 1, cells, damage: null }));
  const layout = layoutOf({ name: null, hidden: false, merged: [], rows }, {});
  return layout !== null && listsPeople(layout) ? layout.columns.headerIndex : null;
}

function joined(before: string, given: string, after: string): string | undefined {
  const row = [nip, before, given, `"${after}"`, 'A'].join(',');
  return reading(bytesOf('NIP,GELAR DEPAN,NAMA,GELAR BELAKANG,UNOR INDUK', row)).people[0]?.name;
}

describe('the header is found', () => {
  test.each([['NIP'], ['nip'], [' N I P '], ['N.I.P.'], ['NIP / NI PPPK'], ['NIP/NI\nPPPK'], ['Nip Baru'], ['NIK']])(
    'by %j',
    (name) => {
      expect(headerAt(['Daftar'], [], [name, 'Nama Lengkap'])).toBe(2);
    },
  );

  test('not in a title that only speaks of names and numbers', () => {
    expect(headerAt(['DAFTAR NAMA DAN NIP PEGAWAI'], ['NIP pegawai di bawah ini', 'nama jelas'])).toBeNull();
  });

  test('and the row before it is no header for having one of the words', () => {
    expect(headerAt(['NAMA', 'Dinas A'], ['NIP', 'NAMA'])).toBe(1);
  });

  test('below a letterhead of nineteen rows, and no further down', () => {
    const letterhead = Array.from({ length: 19 }, () => ['Pemerintah Kabupaten']);
    expect(headerAt(...letterhead, ['NIP', 'NAMA'])).toBe(19);
    expect(headerAt(...letterhead, [], ['NIP', 'NAMA'])).toBeNull();
  });
});

describe('names are joined with their titles', () => {
  test.each([
    ['dr.', 'Budi Santoso', 'Sp.A, M.Kes.', 'dr. Budi Santoso, Sp.A, M.Kes.'],
    ['Dr.', 'Suparmi', '', 'Dr. Suparmi'],
    ['', 'Suparmi', 'S.Pd.', 'Suparmi, S.Pd.'],
    ['-', 'Suparmi', '-', 'Suparmi'],
    ['Drs.', 'Drs. Togar', 'M.Si.', 'Drs. Togar, M.Si.'],
  ])('%j, %j, %j', (before, given, after, whole) => {
    expect(joined(before, given, after)).toBe(whole);
  });
});

describe('only what a ceremony needs is taken', () => {
  const siasn = [
    'NIP BARU',
    'NIP LAMA',
    'NAMA',
    'TEMPAT LAHIR',
    'TANGGAL LAHIR',
    'JENIS KELAMIN',
    'AGAMA',
    'NIK',
    'NOMOR HP',
    'NPWP',
    'BPJS',
    'ALAMAT',
  ];
  const more = ['KEDUDUKAN HUKUM', 'STATUS CPNS PNS', 'GOL AKHIR', 'NAMA JABATAN', 'NAMA UNOR', 'UNOR INDUK'];
  const row = [
    nip,
    '130567890',
    'Putu',
    'Gianyar',
    '15-03-1985',
    'P',
    'Hindu',
    '5104015503850001',
    '0811',
    '09.1',
    '0001',
    'Jl. Raya',
  ];
  const moreOfRow = ['Aktif', 'P', 'III/d', 'Analis', 'Subbagian Umum', 'Dinas Kesehatan'];
  const roster = reading(bytesOf([...siasn, ...more].join(','), [...row, ...moreOfRow].join(',')));

  test('the person', () => {
    expect(roster.people[0]).toMatchObject({
      number: nip,
      name: 'Putu',
      employment: 'PNS',
      rank: 'III/d',
      position: 'Analis',
      unit: 'Dinas Kesehatan',
    });
  });

  test('and what was left behind is named', () => {
    expect(roster.leftBehind).toEqual([
      'NIP LAMA',
      'TEMPAT LAHIR',
      'TANGGAL LAHIR',
      'JENIS KELAMIN',
      'AGAMA',
      'NIK',
      'NOMOR HP',
      'NPWP',
      'BPJS',
      'ALAMAT',
    ]);
    expect(JSON.stringify(roster.people)).not.toMatch(/Hindu|Jl\. Raya|0811|1985-03|5104/);
  });

  test('the numbers of the rows are nobody’s secret', () => {
    expect(reading(bytesOf('NO.,NIP,NAMA,KET.', `1,${nip},Putu,`)).leftBehind).toEqual(['KET.']);
  });

  test('where the office above is blank, the unit itself counts', () => {
    const sheet = bytesOf('NIP,NAMA,NAMA UNOR,UNOR INDUK', `${nip},Putu,Subbagian Umum,-`);
    expect(reading(sheet).people[0]?.unit).toBe('Subbagian Umum');
  });
});

describe('classes of employment are named alike', () => {
  test.each([
    ['JENIS PEGAWAI', 'PNS Daerah', 'PNS'],
    ['JENIS PEGAWAI', 'pppk', 'PPPK'],
    ['JENIS PEGAWAI', 'P3K', 'PPPK'],
    ['JENIS PEGAWAI', 'PPPK Paruh Waktu', 'PPPK paruh waktu'],
    ['JENIS PEGAWAI', 'Tenaga Harian Lepas', 'non-ASN'],
    ['JENIS PEGAWAI', 'Non-ASN', 'non-ASN'],
    ['JENIS PEGAWAI', 'Pegawai BLUD', 'non-ASN'],
    ['KEDUDUKAN HUKUM', 'PPPK Aktif', 'PPPK'],
    ['STATUS CPNS PNS', 'C', 'CPNS'],
    ['STATUS CPNS PNS', 'P', 'PNS'],
    ['JENIS PEGAWAI', 'Perangkat Desa', 'Perangkat Desa'],
    ['KEDUDUKAN HUKUM', 'Aktif', ''],
  ])('%s %j', (column, cell, employment) => {
    expect(reading(bytesOf(`NIP,NAMA,UNIT,${column}`, `-,Putu,A,${cell}`)).people[0]?.employment).toBe(employment);
  });
});
