import { beforeAll, describe, expect, test } from 'vitest';
import type { Signing } from '../../../../core/ceremony/picture.ts';
import type { PersonId } from '../../../../core/ledger/ids.ts';
import { anomalyCodes } from '../../../../core/merge/anomaly.ts';
import { numberInWords } from '../../../../core/print/indonesian-numbers.ts';
import { marginPresets, mm } from '../../../../core/print/paper.ts';
import { writeMinutes } from '../../../../core/report/minutes/minutes.ts';
import { readPdf, type ReadPdf } from '../../print/read-pdf.ts';
import { readingEvent, root, signingOf, stations, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

async function minutesOf(...[picture, change]: Parameters<typeof syntheticInput>): Promise<ReadPdf> {
  return readPdf((await writeMinutes(syntheticInput(picture, change))).pdf);
}

describe('the minutes of a small ceremony', () => {
  const picture = syntheticPicture(24, 20);
  let read: ReadPdf;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = (await writeMinutes(syntheticInput(picture))).pdf;
    read = await readPdf(bytes);
  });

  test('come in the order that offices use', () => {
    const order = [
      'PEMERINTAH KABUPATEN CONTOH',
      'BERITA ACARA',
      'Nomor:',
      'Pada hari ini, Senin, tanggal dua puluh bulan November tahun dua ribu dua puluh tiga (20-11-2023), bertempat di Pendopo',
      'Nama : Dra. Sri Wulandari Contoh, M.M.',
      '1. Dasar',
      '2. Pembacaan ikrar',
      '3. Jumlah penanda tangan',
      '4. Yang belum menandatangani',
      '5. Kejadian dan kejanggalan',
      '6. Sifat tanda tangan',
      '7. Lampiran',
      '8. Sidik arsip',
      'Demikian berita acara ini',
      'pada tanggal 20 November 2023',
      'Saksi I,',
      'LAMPIRAN I ',
      'LAMPIRAN II',
    ];
    const places = order.map((words) => read.text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('tell when the reading was, in the time of the place, and hold the oath word by word', () => {
    expect(read.text).toContain('Dimulai : Senin, 20 November 2023 pukul 08.05 WITA');
    expect(read.text).toContain('Selesai : Senin, 20 November 2023 pukul 08.12 WITA');
    expect(read.text).toContain('4 dari 4 butir');
    for (const point of picture.oath.text.points) expect(read.text).toContain(point.join(' '));
  });

  test('name everybody: signers with number, time and kiosk, and the others as missing', () => {
    const [body, list] = read.text.split('LAMPIRAN II') as [string, string];
    const missing = body.slice(body.indexOf('4. Yang belum'), body.indexOf('5. Kejadian'));
    [...picture.people.values()].forEach((person, index) => {
      const signed = index < 20;
      expect(list.includes(person.name)).toBe(signed);
      expect(missing.includes(person.name)).toBe(!signed);
      expect(list.includes(`NIP ${person.number}`)).toBe(signed);
    });
    expect(list).toContain('08.30 WITA Kios 1');
    expect(list).toContain('Kios 2');
  });

  test('print counts whose rows add up to the totals, in digits and the same in words', () => {
    const counted = String.raw`(\d+) \(([a-z ]+)\) (\d+) \(([a-z ]+)\) (\d+) \(([a-z ]+)\) [\d,]+%`;
    const table = read.text.slice(read.text.indexOf('Perangkat daerah Dipanggil'), read.text.indexOf('Jenis kepegawaian'));
    const rows = [...table.matchAll(new RegExp(String.raw`\d+ (?:Dinas|Kecamatan|Badan) [A-Za-z ]+ ${counted}`, 'g'))];
    const total = new RegExp(`Jumlah ${counted}`).exec(table);
    expect(rows).toHaveLength(3);
    for (const column of [1, 3, 5]) {
      const sum = rows.reduce((all, row) => all + Number(row[column]), 0);
      expect(sum).toBe(Number(total?.[column]));
      expect(total?.[column + 1]).toBe(numberInWords(sum));
    }
    expect(total?.[1]).toBe('24');
    expect(read.text).toContain('20 (dua puluh) pegawai (83,3%) telah menandatangani dan 4 (empat) pegawai belum');
  });

  test('print the root in groups that an eye can compare', () => {
    const printed = read.text.slice(read.text.indexOf('8. Sidik arsip'), read.text.indexOf('Demikian berita'));
    expect(printed).toContain('3f2a 91bc 07d4 e855');
    expect(printed.replaceAll(' ', '')).toContain(root);
  });

  test('print it on the very page that the officials sign', () => {
    const signed = read.pages.find((page) => page.includes('Saksi II,'));
    expect(signed?.replaceAll(/\s/g, '')).toContain(root);
  });

  test('draw every signature as curves, never as an image', () => {
    const curves = read.operators.reduce((sum, page) => sum + page.curves, 0);
    expect(curves).toBeGreaterThan(20 * 30);
    expect(read.operators.every((page) => page.images === 0)).toBe(true);
    expect(bytes.toString('latin1')).not.toContain('/Subtype /Image');
  });

  test('say what such a signature is in law, and claim nothing beyond it', () => {
    expect(read.text).toContain('tanda tangan elektronik tidak tersertifikasi');
    expect(read.text).not.toMatch(/\bsah\b/i);
    expect(read.text).not.toMatch(/BSrE|Balai Sertifikasi|secara elektronik menggunakan/i);
  });

  test('are the same bytes when they are printed again', async () => {
    expect((await writeMinutes(syntheticInput(picture))).pdf.equals(bytes)).toBe(true);
  });

  test('lead the reader by bookmarks and tell every page its place', () => {
    expect(read.bookmarks).toContain('  8. Sidik arsip');
    expect(read.bookmarks.at(-1)).toBe('Lampiran II: Daftar penanda tangan');
    read.pages.forEach((page, index) => expect(page).toContain(`Halaman ${index + 1} dari ${read.pages.length}`));
  });
});

test('only the first signing of a person is printed', async () => {
  const picture = syntheticPicture(1, 1);
  const person = [...picture.people.keys()][0] as PersonId;
  picture.signings.get(person)?.push(signingOf(person, 50, { at: utc('2023-11-20T06:15:00.000Z') }));
  const { text } = await minutesOf(picture);
  expect(text).toContain('08.30 WITA');
  expect(text).not.toContain('14.15');
});

test('a sealed signature says so, and so does one without a stroke', async () => {
  const picture = syntheticPicture(4, 4);
  const { text, operators } = await minutesOf(picture, { strokesOf: (signing) => (signing.seq === 2 ? [[]] : null) });
  expect(text.match(/tersegel/g)).toHaveLength(3);
  expect(text.match(/tanpa goresan/g)).toHaveLength(1);
  expect(operators.every((page) => page.curves === 0)).toBe(true);
});

test('a ceremony without a recorded reading says it plainly', async () => {
  const picture = syntheticPicture(2, 1);
  picture.readings = [];
  const { text } = await minutesOf(picture);
  expect(text).toContain('Pembacaan ikrar tidak tercatat');
  expect(text).not.toContain('Dimulai');
});

test('a reading without an end leaves no invented time', async () => {
  const picture = syntheticPicture(2, 1);
  picture.readings = [readingEvent('began', '2023-11-20T00:05:00.000Z')];
  const { text } = await minutesOf(picture);
  expect(text).toContain('Dimulai : Senin, 20 November 2023 pukul 08.05 WITA');
  expect(text).toContain('Selesai : tidak tercatat');
});

test('the number of the document is printed as the office wrote it, or is left to be written in', async () => {
  const numbered = await minutesOf(syntheticPicture(1, 1, { number: '800/123-BA/2023' }));
  expect(numbered.text).toContain('Nomor: 800/123-BA/2023');
  const empty = await minutesOf(syntheticPicture(1, 1));
  expect(empty.text).toMatch(/Nomor: \.{20,}/);
});

test('without anomalies it says so, with them each has its sentence', async () => {
  const picture = syntheticPicture(3, 3);
  const person = [...picture.people.keys()][1] as PersonId;
  expect((await minutesOf(picture)).text).toContain('Kejanggalan: tidak ada.');
  const anomalies = anomalyCodes.map((code) => ({ code, station: stations.office, seq: 12, person }));
  const { text } = await minutesOf(picture, { anomalies });
  expect(text).not.toContain('tidak ada. 6.');
  expect(text).toContain('I Gusti Ngurah Wirabuana, Kecamatan Lembah Pinus, menandatangani lebih dari satu kali');
  expect(text).toContain('Buku catatan Kios 2 (K10SB2) tidak lengkap: ada yang hilang mulai dari catatan nomor 12.');
  expect(text).toContain('Tidak semua orang menandatangani versi teks yang sama');
  Object.assign(picture.stations.get(stations.office)?.added ?? {}, { name: 'Pendopo' });
  expect((await minutesOf(picture, { anomalies })).text).toContain('Buku catatan kios Pendopo (K10SB2) tidak lengkap');
  expect(text).toContain(`${anomalyCodes.length}) `);
  for (const code of anomalyCodes) expect(text).not.toContain(code);
  expect(text.split('Belum ada penyelesaian.')).toHaveLength(anomalyCodes.length + 1);
});

test('how the organiser settled an anomaly stands behind it, with the time and the reason', async () => {
  const picture = syntheticPicture(3, 3);
  const settled = { reason: 'Kios ditemukan rusak; pegawainya menandatangani ulang.', at: utc('2023-11-20T03:30:00.000Z') };
  const { text } = await minutesOf(picture, { anomalies: [{ code: 'station-missing', station: stations.office, settled }] });
  expect(text).toContain(
    'Buku catatan Kios 2 (K10SB2) belum kembali dan belum digabungkan. Penyelesaian oleh panitia ' +
      '(Senin, 20 November 2023 pukul 11.30 WITA): Kios ditemukan rusak; pegawainya menandatangani ulang.',
  );
  expect(text).not.toContain('Belum ada penyelesaian');
});

test('of two signings the minutes say which one counts: the first, or the one that the organiser chose', async () => {
  const picture = syntheticPicture(3, 3);
  const person = [...picture.people.keys()][1] as PersonId;
  const [first, second] = [signingOf(person, 2), signingOf(person, 9)];
  const anomalies = [{ code: 'signed-twice', station: second.station, seq: 9, person }] as const;
  const said = async (signings: Signing[]) => {
    picture.signings.set(person, signings);
    return (await minutesOf(picture, { anomalies: [...anomalies] })).text;
  };
  expect(await said([first, second])).toContain('catatan nomor 9 dari Kios 2 (K10SB2) tidak dihitung, yang dihitung adalah');
  expect(await said([second, first])).toContain('(K10SB2) yang dihitung menurut keputusan panitia, bukan yang pertama.');
});

test('a point whose number is spoken is numbered once', async () => {
  const picture = syntheticPicture(3, 3);
  const points = [['Satu,', 'kami bekerja jujur;'], ['Tiga,', 'kami tidak ikut menghitung;'], ['Tiga puluh orang hadir.']];
  const { text } = await minutesOf({ ...picture, oath: { ...picture.oath, text: { ...picture.oath.text, points } } });
  expect(text).toContain('1. Kami bekerja jujur;');
  expect(text).not.toContain('Satu, kami');
  // Words that are no number of their own point stay as they were adopted.
  expect(text).toContain('2. Tiga, kami tidak ikut menghitung;');
  expect(text).toContain('3. Tiga puluh orang hadir.');
});

test('when all have signed nobody is listed as missing', async () => {
  expect((await minutesOf(syntheticPicture(5, 5))).text).toContain('seluruh pegawai yang dipanggil telah menandatangani');
});

test('an empty ceremony still gives minutes', async () => {
  const founded = { institution: '', venue: '', legalBasis: [], leader: { name: '', position: '' }, title: '' };
  const { text, pages } = await minutesOf(syntheticPicture(0, 0, founded), { root: '', paper: 'A4' });
  expect(text).toContain('Daftar pegawai kosong.');
  expect(text).toContain('Belum ada yang menandatangani.');
  expect(pages.length).toBeGreaterThan(2);
});

test.each(['A4', 'F4'] as const)('on %s the longest words that a ceremony may hold stay within the margins', async (paper) => {
  const wide = 'W'.repeat(200);
  const founded = { title: wide, venue: wide, institution: wide, leader: { name: 'W'.repeat(120), position: wide } };
  const picture = syntheticPicture(3, 2, founded);
  for (const person of picture.people.values()) Object.assign(person, { name: 'W'.repeat(120), unit: wide, position: wide });
  const { white } = await minutesOf(picture, { paper, margins: 'wide' });
  const margins = marginPresets.wide;
  expect(white.left).toBeGreaterThanOrEqual(margins.left - 0.5);
  expect(white.right).toBeGreaterThanOrEqual(margins.right - 0.5);
  expect(white.top).toBeGreaterThanOrEqual(margins.top - 6);
  expect(white.bottom).toBeGreaterThanOrEqual(10 * mm);
});

test('a signing from another day shows its day, and the pact that was signed is attached in every version', async () => {
  const picture = syntheticPicture(2, 2);
  const [first] = [...picture.signings.values()].map(([signing]) => signing);
  const older = 'e'.repeat(64) as typeof picture.pact.hash;
  picture.pacts.set(older, { ...picture.pact.text, title: 'Pakta Versi Lama' });
  if (first) Object.assign(first, { at: utc('2023-11-21T02:00:00.000Z'), pact: older });
  const { text } = await minutesOf(picture);
  expect(text).toContain('21-11-2023 10.00 WITA');
  expect(text).toContain('Pakta Versi Lama');
  expect(text).toContain('Pakta Integritas Netralitas');
});

test('of more than two hundred who have not signed the minutes say how many by unit, and where their names are', async () => {
  for (const [called, named] of [
    [201, true],
    [202, false],
  ] as const) {
    const picture = syntheticPicture(called, 1);
    const { text } = await minutesOf(picture);
    const part = text.slice(text.indexOf('Yang belum menandatangani'), text.indexOf('Kejadian dan kejanggalan'));
    expect(part.includes([...picture.people.values()].at(-1)?.name ?? '?')).toBe(named);
    expect(part.includes('«belum-tanda-tangan»')).toBe(!named);
    expect(part.includes('Jumlah 201 (dua ratus satu)')).toBe(!named);
  }
});
