import { beforeAll, describe, expect, test } from 'vitest';
import { openFonts } from '../../../../core/print/fonts.ts';
import { writeMinutes } from '../../../../core/report/minutes/minutes.ts';
import { readPdf, type ReadPdf } from '../../print/read-pdf.ts';
import { root, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

/** Where the pages of the minutes break, for every length that the parts before may have. */

const fonts = openFonts();
const witness = (name: string) => ({
  name,
  position: 'Ketua',
  rank: 'Pembina (IV/a)',
  identity: { label: 'NIP' as const, number: '196805121993032001' },
});
const witnesses = ['Saksi Satu', 'Saksi Dua', 'Saksi Tiga'].map(witness);
const longUnit = 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kabupaten Contoh';
const longNote = 'merawat orang tua yang sakit di luar daerah sampai akhir bulan menurut surat kepala dinas';

describe.each(['A4', 'F4'] as const)('on %s', (paper) => {
  const minutes: ReadPdf[] = [];
  beforeAll(async () => {
    // Each line more moves everything behind it by a line; a page has some forty.
    for (let lines = 0; lines < 44; lines += 2) {
      const picture = syntheticPicture(9, 4, {
        legalBasis: Array.from({ length: lines }, (_, index) => `Dasar ke-${index + 1};`),
      });
      const { definition, people, absences } = picture;
      Object.assign(definition, {
        witnesses: witnesses.slice((lines / 2) % 3),
        officials: [{ ...witness('Pejabat'), heading: 'Mengetahui' }],
      });
      for (const person of people.values()) {
        person.unit = longUnit;
        if (!picture.signings.has(person.id))
          absences.set(person.id, { reason: 'other', note: longNote, at: utc('2023-11-20T03:00:00.000Z') });
      }
      minutes.push(await readPdf((await writeMinutes(syntheticInput(picture, { paper, fonts }))).pdf));
    }
  }, 120_000);
  const pages = () => minutes.flatMap((each) => each.pages.map((page) => page.replace(/\s*Dicetak[^]*$/, '').trim()));

  test('no heading stands alone at the foot of a page', () => {
    const last = pages().map((page) => page.split('\n').at(-1) ?? '');
    expect(last.filter((line) => /^\d+\. ?\D/.test(line) && !/butir|dasar|;$|\.$/i.test(line))).toEqual([]);
  });

  test('the list of attachments never has a page to itself', () => {
    const withList = pages().filter((page) => page.includes('Daftar penanda tangan beserta'));
    expect(withList).toHaveLength(minutes.length);
    for (const page of withList) expect(page).toMatch(/Sifat tanda tangan|Sidik arsip/);
  });

  test('everybody signs the page of the root', () => {
    const signed = pages().filter((page) => page.includes('Demikian berita acara'));
    expect(signed).toHaveLength(minutes.length);
    for (const page of signed) expect(page.replaceAll(/\s/g, '')).toContain(root);
    const witnessed = pages().filter((page) => /Saksi (?:I|II|III),/.test(page));
    for (const page of witnessed) expect(page.replaceAll(/\s/g, '')).toContain(root);
  });
});
