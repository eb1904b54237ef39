import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../core/ledger/chain.ts';
import { rosterBytes } from '../../../core/roster/person.ts';
import { bytesOf, fauzan, header, putu, read, reading, suparmi, togar, valueOf } from './sheets.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import type { EmployeeId, Person } from '../../../core/roster/person.ts';

describe('a plain roster', () => {
  const roster = reading(bytesOf(header, putu, togar, suparmi, fauzan));

  test('everybody is taken, in the order of the sheet', () => {
    expect(roster).toMatchObject({ rows: 4, accepted: 4, rejected: [], warnings: [], units: 3, leftBehind: [] });
    expect(roster.people.map((person) => person.name)).toEqual([
      'Ni Putu Ayu Lestari',
      'Togar Simanjuntak',
      'Suparmi',
      "Fauzan Ma'ruf",
    ]);
    expect(roster.people[2]).toEqual({
      id: 'P0000003',
      number: '199907222024212902',
      numberKind: 'nip',
      name: 'Suparmi',
      unit: 'Dinas Pendidikan',
      position: 'Guru Kelas',
      employment: 'PPPK',
      rank: 'IX',
    });
  });

  test('reading it again keeps every id, and newcomers get their own', () => {
    const again = reading(bytesOf(header, fauzan, suparmi), {
      existing: roster.people,
      newPersonId: () => 'NEW00001' as PersonId,
    });
    expect(again.people.map((person) => person.id)).toEqual(['P0000004', 'P0000003']);
    const newcomer = reading(bytesOf(header, putu, '199001012015011901,Budi,Staf,III/a,PNS,Dinas Kominfo'), {
      existing: roster.people,
      newPersonId: () => 'NEW00001' as PersonId,
    });
    expect(newcomer.people.map((person) => person.id)).toEqual(['P0000001', 'NEW00001']);
  });

  test('a number that somebody went by once, and another person goes by now, is not taken for the old owner', () => {
    const [one] = roster.people;
    if (one === undefined) throw new Error('nobody');
    const corrected = { ...one, number: '198503152010012909' as EmployeeId };
    const again = reading(bytesOf(header, putu.replace('Ni Putu Ayu Lestari', 'Ni Luh'), putu.replace('2903', '2909')), {
      existing: [corrected],
      earlier: [[one]],
      newPersonId: () => 'NEW00001' as PersonId,
    });
    expect(again.people.map(({ id, name }) => [id, name])).toEqual([
      ['NEW00001', 'Ni Luh'],
      [one.id, one.name],
    ]);
  });

  test('an id that somebody already has, or had on an earlier roster, is drawn again', () => {
    const draws = ['P0000002', 'P0000001', 'GONE0001', 'FRESH001'] as PersonId[];
    const gone = roster.people.slice(0, 1).map((person) => ({ ...person, id: 'GONE0001' as PersonId, number: '' as EmployeeId }));
    const [person] = reading(bytesOf(header, '199001012015011901,Budi,Staf,III/a,PNS,Dinas Kominfo'), {
      existing: roster.people,
      earlier: [gone],
      newPersonId: () => draws.shift() ?? ('NONE' as PersonId),
    }).people;
    expect(person?.id).toBe('FRESH001');
  });
});

test('the blob of a roster is canonical JSON, also with characters that JSON escapes', () => {
  const strange = reading(bytesOf(header, putu, `-,"Ma""ruf \\ é 𝄞 </script>",Staf,,THL,Dinas A`)).people;
  expect(Buffer.from(rosterBytes(strange)).toString()).toBe(canonicalJson({ people: strange }));
});

describe('rows that are wrong are refused, each with its number in the spreadsheet and its column', () => {
  test('one of each', () => {
    const roster = reading(
      bytesOf(
        header,
        putu,
        '198502302010012903,Made,Staf,III/a,PNS,Dinas A',
        '"1,98503E+17",Wayan,Staf,III/a,PNS,Dinas A',
        '198503152010012000,Nyoman,Staf,III/a,PNS,Dinas A',
        '19850315201O012903,Ketut,Staf,III/a,PNS,Dinas A',
        '1985031520,Gede,Staf,III/a,PNS,Dinas A',
        '198503152010132903,Komang,Staf,III/a,PNS,Dinas A',
        '198503152010013903,Kadek,Staf,III/a,PNS,Dinas A',
        '198503152010012904,,Staf,III/a,PNS,Dinas A',
        '198503152010012905,Luh,Staf,III/a,PNS,',
        putu,
        '198503152010012906,Budi Santoso, S.Pd.,Guru,III/a,PNS,Dinas A',
        togar,
      ),
    );
    expect(roster.rejected).toEqual([
      { row: 3, column: 'NIP', code: 'id-date' },
      { row: 4, column: 'NIP', code: 'id-damaged-by-spreadsheet' },
      { row: 5, column: 'NIP', code: 'id-damaged-by-spreadsheet' },
      { row: 6, column: 'NIP', code: 'id-not-digits' },
      { row: 7, column: 'NIP', code: 'id-length' },
      { row: 8, column: 'NIP', code: 'id-months' },
      { row: 9, column: 'NIP', code: 'id-sex' },
      { row: 10, column: 'NAMA', code: 'name-missing' },
      { row: 11, column: 'UNIT KERJA', code: 'unit-missing' },
      { row: 12, column: 'NIP', code: 'id-duplicate' },
      { row: 13, column: '', code: 'cells-beyond-header' },
    ]);
    expect(roster).toMatchObject({ rows: 13, accepted: 2, warnings: [] });
  });

  test('a number given to two people shows the office both of them', () => {
    const roster = reading(bytesOf(header, putu, togar, putu.replace('Ni Putu Ayu Lestari', 'Ni Putu Ayu Utami')));
    expect(roster.rejected).toEqual([{ row: 4, column: 'NIP', code: 'id-duplicate' }]);
    expect(roster.warnings).toEqual([{ row: 2, column: 'NIP', code: 'id-also-in-later-row' }]);
  });

  test('a row refused for something else does not make the next one a duplicate', () => {
    const roster = reading(bytesOf(header, putu.replace('Dinas Kesehatan', ''), putu));
    expect(roster.rejected.map((note) => note.code)).toEqual(['unit-missing']);
    expect(roster.accepted).toBe(1);
  });
});

describe('rows that are unlikely are accepted with a warning', () => {
  const full = `${header},JENIS KELAMIN,TANGGAL LAHIR`;
  test.each([
    ['201001012026011901,Anak,Staf,III/a,PNS,A,L,', 'NIP', 'age-under-17'],
    ['195501011980011901,Eyang,Staf,III/a,PNS,A,L,', 'NIP', 'age-over-70'],
    ['198503152000012901,Dini,Staf,III/a,PNS,A,P,', 'NIP', 'start-before-age-16'],
    ['198503152026122901,Nanti,Staf,III/a,PNS,A,P,', 'NIP', 'start-after-ceremony'],
    ['198503152010012901,Salah,Staf,III/a,PNS,A,Laki-laki,', 'JENIS KELAMIN', 'sex-contradicts-column'],
    ['198503152010012901,Salah,Staf,III/a,PNS,A,P,16-03-1985', 'TANGGAL LAHIR', 'birth-date-contradicts-column'],
    ['198503152010012901,Salah,Staf,III/a,PPPK Aktif,A,P,', 'JENIS PEGAWAI', 'class-contradicts-column'],
    ['199907222024212902,Salah,Staf,IX,PNS,A,P,', 'JENIS PEGAWAI', 'class-contradicts-column'],
    ['19850315201001290,Salah,Staf,III/a,PNS,A,P,', 'NIP', 'id-17-digits'],
    ['130567890,Lama,Staf,III/a,PNS,A,P,', 'NIP', 'id-9-digits'],
    ['-,Tanpa Nomor,Staf,,THL,A,P,', 'NIP', 'id-missing'],
  ])('%s', (row, column, code) => {
    expect(reading(bytesOf(full, row))).toMatchObject({ accepted: 1, rejected: [], warnings: [{ row: 2, column, code }] });
  });

  test.each(['15-03-1985', '15/03/1985', '03/15/1985', '1985-03-15', '15 Maret 1985', '1985-03-15 00:00:00', 'tidak tahu', ''])(
    'a birth date written as %j contradicts nothing',
    (date) => {
      expect(reading(bytesOf(full, `198503152010012901,Wajar,Staf,III/a,PNS,A,Perempuan,${date}`)).warnings).toEqual([]);
    },
  );

  test('who begins in the month of the ceremony is no warning, who begins in the next is', () => {
    const beginning = (month: string) => reading(bytesOf(full, `1985031520${month}2901,Baru,Staf,III/a,PNS,A,P,`)).warnings;
    expect(beginning('2611')).toEqual([]);
    expect(beginning('2612')).toMatchObject([{ code: 'start-after-ceremony' }]);
  });

  test('the day somebody turns 17 is no warning, the day before is', () => {
    const row = '200911202026011901,Muda,Staf,III/a,PNS,A,L,';
    expect(reading(bytesOf(full, row), { ceremonyDate: '2026-11-20' }).warnings).toEqual([]);
    expect(reading(bytesOf(full, row), { ceremonyDate: '2026-11-19' }).warnings).toMatchObject([{ code: 'age-under-17' }]);
  });
});

describe('people without a number', () => {
  const rows = bytesOf('NIP,NAMA,UNIT KERJA', ',Suparmi,Dinas A', '-,Suparmi,Dinas A', ',Wagiman,Dinas B');

  test('are no duplicates of each other', () => {
    expect(reading(rows)).toMatchObject({ accepted: 3, rejected: [] });
    expect(reading(rows).people[0]).toMatchObject({ number: '', numberKind: 'other' });
  });

  test('keep their ids by name and unit, unless they have a namesake there', () => {
    const before = reading(rows).people;
    const after = reading(rows, { existing: before, newPersonId: freshIds() }).people;
    expect(after.map((person) => person.id)).toEqual(['F1', 'F2', 'P0000003']);
  });

  test('share no id when a namesake joins the unit', () => {
    const before = reading(bytesOf('NIP,NAMA,UNIT KERJA', ',Suparmi,Dinas A')).people;
    const after = reading(rows, { existing: before, newPersonId: freshIds() }).people;
    expect(after.map((person) => person.id)).toEqual(['P0000001', 'F1', 'F2']);
  });

  test('give their NIK where they have one, and only then is it taken', () => {
    const sheet = bytesOf('NAMA,NIP,NIK,UNIT KERJA', 'Putu,198503152010012903,5104015503850001,A', 'Made,-,5104011503850002,A');
    const roster = reading(sheet);
    expect(roster.people.map(({ number, numberKind }) => [number, numberKind])).toEqual([
      ['198503152010012903', 'nip'],
      ['5104011503850002', 'nik'],
    ]);
    expect(roster.leftBehind).toEqual(['NIK']);
    expect(JSON.stringify(roster)).not.toContain('5104015503850001');
  });
});

describe('a person is never mistaken for a total, nor a total for a person', () => {
  test('totals, counts of columns, headers of the next page and blank rows are passed over', () => {
    const sheet = bytesOf(
      'NO,NIP,NAMA,UNIT KERJA',
      '(1),(2),(3),(4)',
      '1,198503152010012903,Putu,Dinas A',
      ',,,',
      'NO,NIP,NAMA,UNIT KERJA',
      '2,197811022005011901,Jumlah Hutabarat,Dinas A',
      '3,-,Jumlah,Dinas A',
      'JUMLAH,,,3',
      ',,Total Pegawai : 3 orang,',
      '   ',
    );
    const roster = reading(sheet);
    expect(roster.people.map((person) => person.name)).toEqual(['Putu', 'Jumlah Hutabarat', 'Jumlah']);
    expect(roster).toMatchObject({ rows: 3, rejected: [], leftBehind: [] });
    expect(roster.warnings).toEqual([{ row: 7, column: 'NIP', code: 'id-missing' }]);
  });

  test('somebody called Jumlah whose unit is missing is refused aloud, not passed over', () => {
    const sheet = bytesOf('NIP,NAMA,UNIT KERJA', '130567890,Jumlah,', '198503152010012903,Putu,Dinas A');
    expect(reading(sheet).rejected).toEqual([{ row: 2, column: 'UNIT KERJA', code: 'unit-missing' }]);
  });
});

describe('a file that is no roster is refused as a whole', () => {
  test.each([
    ['nothing', new Uint8Array(), 'roster-empty'],
    ['blank lines', bytesOf('', '  ', ''), 'roster-empty'],
    ['a header alone', bytesOf(header), 'roster-empty'],
    ['a header and a total', bytesOf(header, 'JUMLAH,,,,,0'), 'roster-empty'],
    ['a letter', bytesOf('Kepada Yth.', 'Kepala Dinas, di tempat'), 'roster-no-header'],
    ['a list without numbers', bytesOf('NO,NAMA,UNIT', '1,Putu,Dinas A'), 'roster-no-header'],
    ['a header too far down', bytesOf(...Array.from({ length: 20 }, () => 'Judul'), header, putu), 'roster-no-header'],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'roster-is-old-excel'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n%…'), 'roster-unreadable'],
    ['a database', new TextEncoder().encode('SQLite format 3\0'), 'roster-unreadable'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes)).toMatchObject({ ok: false, error: { code, file: 'pegawai.csv' } });
  });

  test('a file larger than any roster is refused unread', () => {
    expect(read(new Uint8Array(32 * 1024 * 1024 + 1))).toMatchObject({ error: { code: 'roster-too-large' } });
    const rows = Array.from({ length: 50_001 }, () => '-,x,y');
    expect(read(bytesOf('NIP,NAMA,UNIT KERJA', ...rows))).toMatchObject({ error: { code: 'roster-too-large' } });
  });
});

test('a list without a column for units is taken, and says so once', () => {
  const roster = reading(bytesOf('Daftar hadir', 'NIP;NAMA', '198503152010012903;Putu', '197811022005011901;Togar'));
  expect(roster).toMatchObject({ accepted: 2, units: 1, rejected: [] });
  expect(roster.warnings).toEqual([{ row: 2, column: '', code: 'unit-column-missing' }]);
});

test('what the person had before does not survive a new roster', () => {
  const old: Person = {
    id: 'OLD00001' as PersonId,
    number: '198503152010012903' as EmployeeId,
    numberKind: 'nip',
    name: 'Nama Lama',
    unit: 'Unit Lama',
    position: '',
    employment: '',
    rank: '',
  };
  const [person] = valueOf(read(bytesOf(header, putu), { existing: [old] })).people;
  expect(person).toMatchObject({ id: 'OLD00001', name: 'Ni Putu Ayu Lestari', unit: 'Dinas Kesehatan' });
});

function freshIds(): () => PersonId {
  let last = 0;
  return () => `F${(last += 1)}` as PersonId;
}

describe('the place, date and signature under a list', () => {
  const numbered = 'NO,NIP,NAMA,JABATAN,UNIT KERJA';
  const first = '1,198503152010012903,Putu,Staf,Dinas A';

  test('are nobody below the last person, also with a row of sums between', () => {
    const signature = [',,,,', ',,,"Sukamaju, 1 November 2026",', ',,,Kepala BKPSDM,', ',,Drs. Togar,,'];
    expect(reading(bytesOf(numbered, first, ...signature))).toMatchObject({ rows: 1, rejected: [] });
    const full = 'Mengetahui,,Sekretaris,Kepala BKPSDM,';
    expect(reading(bytesOf(numbered, first, 'JUMLAH,,,,1', full, ...signature))).toMatchObject({ rows: 1, rejected: [] });
  });

  test('a row between people is refused as before, and so is one with a number, a unit or a running number', () => {
    expect(reading(bytesOf(numbered, ',,Made,,', first)).rejected).toEqual([
      { row: 2, column: 'UNIT KERJA', code: 'unit-missing' },
    ]);
    for (const last of ['2,,Made,,', ',198503152010012904,Made,,', ',,,,Dinas A', ',,Made,Staf,-x'])
      expect(reading(bytesOf(numbered, first, last)).rows).toBe(2);
  });
});

describe('units that differ in capitals and spaces alone', () => {
  test('are one, spelt as first, and said once', () => {
    const shouted = suparmi.replace('Dinas Pendidikan', 'DINAS  KESEHATAN');
    const roster = reading(bytesOf(header, putu, shouted, fauzan.replace('Dinas Kesehatan', 'DINAS KESEHATAN')));
    expect(roster.units).toBe(1);
    expect(roster.people.map(({ unit }) => unit)).toEqual(['Dinas Kesehatan', 'Dinas Kesehatan', 'Dinas Kesehatan']);
    expect(roster.warnings).toEqual([{ row: 3, column: 'UNIT KERJA', code: 'unit-spelling' }]);
  });

  test('are spelt as the roster in force has them', () => {
    const existing = reading(bytesOf(header, putu)).people;
    const roster = reading(bytesOf(header, fauzan.replace('Dinas Kesehatan', 'dinas kesehatan')), { existing });
    expect(roster.people[0]?.unit).toBe('Dinas Kesehatan');
  });
});

describe('somebody who had no number before and has one now', () => {
  const existing = reading(bytesOf('NIP,NAMA,JABATAN,UNIT KERJA', '-,Suparmi,Guru,Dinas A')).people;

  test('is the same person with the same name, unit and position', () => {
    const { people, warnings } = reading(bytesOf('NIP,NAMA,JABATAN,UNIT KERJA', '199907222024212902,Suparmi,Guru,Dinas A'), {
      existing,
    });
    expect(people[0]?.id).toBe(existing[0]?.id);
    expect(warnings).toEqual([]);
  });

  test('is perhaps another in another position, and that is said', () => {
    let drawn = 0;
    const { people, warnings } = reading(bytesOf('NIP,NAMA,JABATAN,UNIT KERJA', '199907222024212902,Suparmi,Bidan,Dinas A'), {
      existing,
      newPersonId: () => `F${(drawn += 1)}` as PersonId,
    });
    expect(people[0]?.id).toBe('F1');
    expect(warnings).toEqual([{ row: 2, column: 'NIP', code: 'namesake-without-number' }]);
  });
});
