import { beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../../../core/ceremony/definition.ts';
import { writeMinutes } from '../../../../core/report/minutes/minutes.ts';
import { readPdf, type ReadPdf } from '../../print/read-pdf.ts';
import { readTags } from '../../print/read-tags.ts';
import { root, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

/** How the organiser arranged the ceremony, as the minutes tell it. */

const official = (name: string, position: string, identity: Definition['leader']['identity'], rank = '') => ({
  name,
  position,
  rank,
  identity,
});
const none = { label: 'none', number: '' } as const;
const leader = official(
  'Dra. Pemimpin Contoh',
  'Sekretaris Daerah',
  { label: 'NIP', number: '196805121993032001' },
  'Pembina (IV/a)',
);
const police = official('AKBP Saksi Contoh', 'Kepala Kepolisian Resor', { label: 'NRP', number: '78010203' });
const chair = official('I Wayan Contoh', 'Ketua Badan Pengawas Pemilihan Umum Kabupaten Contoh', none);
const headOfOffice = official('Dr. Kepala Contoh', 'Kepala BKPSDM', { label: 'NIP', number: '197001011995031001' });

const picture = syntheticPicture(12, 7);
const people = [...picture.people.keys()];
const [first, second, , , , , , missing, undecided] = people;
if (!first || !second || !missing || !undecided) throw new Error('too few people');
Object.assign(picture.definition, {
  leader,
  witnesses: [police, chair],
  officials: [{ ...headOfOffice, heading: 'Mengetahui' }],
  signers: 'cascade',
  deadline: '2023-11-27',
  eligible: ['PNS', 'PPPK'],
  duties: [{ id: 'lencana', name: 'Memakai lencana' }],
  venues: [
    { name: 'Pendopo Wiyata Guna', kind: 'hall' },
    { name: 'Kantor Kecamatan Lembah Pinus', kind: 'office' },
  ],
  letterhead: { lines: ['PEMERINTAH CONTOH', 'BADAN KEPEGAWAIAN', 'Jalan Contoh Nomor 1'], image: null },
} satisfies Partial<Definition>);
picture.absences.set(missing, { reason: 'study', note: '', at: utc('2023-11-20T03:00:00.000Z') });
picture.duties.set(first, new Set(['lencana']));
picture.duties.set(second, new Set(['lencana', 'yang-lama']));

let read: ReadPdf;
let pdf: Buffer;
beforeAll(async () => {
  ({ pdf } = await writeMinutes(syntheticInput(picture)));
  read = await readPdf(pdf);
});

test('above it stands the letterhead as the office wrote it', () => {
  expect(read.text).toMatch(/^PEMERINTAH CONTOH BADAN KEPEGAWAIAN Jalan Contoh Nomor 1 ?BERITA ACARA/);
  expect(read.text).not.toContain('PEMERINTAH KABUPATEN CONTOH');
});

test('who led and who witnessed it, each with the number that they carry and no other', () => {
  expect(read.text).toContain(
    'Nama : Dra. Pemimpin Contoh NIP : 196805121993032001 Pangkat/golongan : Pembina (IV/a) Jabatan : Sekretaris Daerah',
  );
  expect(read.text).toContain('Saksi I Nama : AKBP Saksi Contoh NRP : 78010203 Jabatan : Kepala Kepolisian Resor');
  expect(read.text).toContain('Saksi II Nama : I Wayan Contoh Jabatan : Ketua Badan Pengawas Pemilihan Umum Kabupaten Contoh');
});

test('who was called, until when, and from where they signed, with sums by place and mode', () => {
  expect(read.text).toContain('Yang dipanggil menandatangani: PNS, PPPK.');
  expect(read.text).toContain('paling lambat tanggal 27 November 2023.');
  expect(read.text).toMatch(/Pendopo Wiyata Guna di tempat upacara 5 \(lima\)/);
  expect(read.text).toMatch(/Kantor Kecamatan Lembah Pinus dari kantor, daring 2 \(dua\)/);
  expect(read.text).toMatch(/Jumlah di tempat upacara 5 \(lima\) Jumlah dari kantor, daring 2 \(dua\) Jumlah 7 \(tujuh\)/);
});

test('why somebody is missing, where it is known, and what else people have done', () => {
  const unsigned = read.text.slice(read.text.indexOf('4. Yang belum'), read.text.indexOf('5. Kewajiban lain'));
  expect(unsigned.match(/tugas belajar/g)).toHaveLength(1);
  expect(unsigned).toContain(picture.people.get(undecided)?.name);
  expect(read.text).toContain('Memakai lencana: 2 (dua) pegawai (16,7%) telah melaksanakan');
});

test('everybody signs under their own heading, name and number; who carries none has no line for one', () => {
  const signatures = read.text.slice(read.text.indexOf('Demikian berita acara'), read.text.indexOf('LAMPIRAN I '));
  expect(signatures).toMatch(/Sekretaris Daerah, Dra\. Pemimpin Contoh Pembina \(IV\/a\) NIP 196805121993032001/);
  expect(signatures).toContain('NRP 78010203');
  // Nobody signs a page that does not say what they sign.
  const page = read.pages.find((words) => words.includes('Mengetahui'))?.replaceAll(/\s/g, '');
  expect(page).toContain(root);
  expect(signatures).toMatch(
    /Saksi II, Ketua Badan Pengawas Pemilihan Umum Kabupaten Contoh, I Wayan Contoh Mengetahui, Kepala BKPSDM, Dr\. Kepala Contoh NIP 197001/,
  );
});

test('representatives are named with the units that they sign for', async () => {
  const units = ['Dinas Satu', 'Dinas Dua'];
  const represented: Partial<Definition> = {
    signers: 'representatives',
    representatives: [{ person: first, units }],
    eligible: [],
  };
  const changed = { ...picture, definition: { ...picture.definition, ...represented } };
  const { text } = await readPdf((await writeMinutes(syntheticInput(changed))).pdf);
  expect(text).toMatch(
    new RegExp(`1 ${picture.people.get(first)?.name.replaceAll('.', '\\.') ?? ''} Analis Kepegawaian Dinas Satu Dinas Dua sudah`),
  );
});

test('all of it is tagged: a heading for each part, and no word outside', async () => {
  const { elements, loose } = await readTags(pdf);
  expect(loose).toEqual([]);
  expect(elements.filter(({ tag }) => tag === 'H1')).toHaveLength(1);
  expect(elements.filter(({ tag }) => tag === 'H2')).toHaveLength(9);
  expect(elements.filter(({ tag }) => tag === 'Figure')).toHaveLength(7);
});

test('names that are signed beside each other stand on one line, however long the words above them are', () => {
  const [one, other] = [police, chair].map(({ name }) => read.places.findLast(({ text }) => text === name));
  expect(one).toBeDefined();
  expect([other?.page, other?.y]).toEqual([one?.page, one?.y]);
});
