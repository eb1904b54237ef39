import { expect, test } from 'vitest';
import { definitionAtFounding, type Definition } from '../../../../core/ceremony/definition.ts';
import type { UtcMillis } from '../../../../core/clock.ts';
import { writeStationHandOuts, type HandedOutStation } from '../../../../core/report/hand-out/station-hand-out.ts';
import { definition } from '../../fixtures/small-ceremony.ts';
import { readPdf } from '../../print/read-pdf.ts';

const arranged: Definition = definitionAtFounding({ ...definition, organiserKey: '', sealKey: '' });
const laptop: HandedOutStation = {
  id: 'K7Q2M4',
  name: 'Pendopo 1',
  venue: 'Pendopo',
  role: 'kiosk',
  file: 'Pendopo 1.ikrar',
  pin: '048213',
};

async function printed(stations: HandedOutStation[], changed: Partial<Definition> = {}) {
  const input = { definition: { ...arranged, ...changed }, emblem: null, stations, printedAt: 1_700_000_000_000 as UtcMillis };
  return readPdf((await writeStationHandOuts({ ...input, paper: 'A4' })).pdf);
}

test('whatever laptop, venue and ceremony are called, a laptop has one page', async () => {
  const long = { ...laptop, name: 'W'.repeat(80), venue: 'M'.repeat(200), file: `${'W'.repeat(80)}.ikrar` };
  const { pages, white } = await printed([{ ...long, pin: null }, { ...long, role: 'both' }, laptop], {
    title: `${'W'.repeat(99)} ${'M'.repeat(100)}`,
    letterhead: {
      lines: ['PEMERINTAH KABUPATEN CONTOH', 'BADAN KEPEGAWAIAN', 'Jalan Contoh 1', 'Laman contoh.example'],
      image: null,
    },
  });
  expect(pages).toHaveLength(3);
  expect(white.right).toBeGreaterThan(40);
  for (const page of pages) expect(page).toContain('Hanya untuk petugas laptop ini.');
});

test('a laptop for the projector is told of no badge and of nothing to close', async () => {
  const { pages } = await printed([laptop, { ...laptop, role: 'projector' }]);
  const [kiosk = '', projector = ''] = pages;
  expect(kiosk).toContain('048 213');
  expect(kiosk).toContain('PEMERINTAH KABUPATEN CONTOH');
  for (const words of ['Badge tidak terbaca', 'Tutup kios', 'Bukan saya']) {
    expect(kiosk).toContain(words);
    expect(projector).not.toContain(words);
  }
  expect(projector).toContain('Sambungkan proyektor');
  for (const page of pages)
    for (const words of ['Listrik atau laptop mati', 'Flashdisk terlepas', 'Serahkan flashdisk']) expect(page).toContain(words);
});
