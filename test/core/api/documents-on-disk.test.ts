import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentsOnDisk } from '../../../core/api/documents-on-disk.ts';
import { rememberDocuments } from '../../../core/api/remembered-documents.ts';
import { must, temporaryFolder } from '../fixtures/hand-held.ts';

const at = new Date('2026-11-30T02:35:00.000Z');
const madeAt = '2026-11-30T02:35:00.000Z';
const root = 'a'.repeat(64);

function lay(folder: string, name: string, content = 'isi'): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), at, at);
}

test('files are listed as an office files them, with the moment they were written, those of inner folders too; hidden and half ones are not', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'pakta-integritas'));
  for (const name of ['rekapitulasi.pdf', 'berita-acara.pdf', '.tersembunyi', 'daftar.pdf.part', 'pakta-integritas/Dinas.pdf']) {
    lay(folder, name);
  }
  expect(documentsOnDisk(folder, root)).toEqual([
    { name: 'berita-acara.pdf', bytes: 3, madeAt, current: null },
    { name: 'rekapitulasi.pdf', bytes: 3, madeAt, current: null },
    { name: 'pakta-integritas/Dinas.pdf', bytes: 3, madeAt, current: null },
  ]);
});

test('a document made from another record is not current, and of one that was changed by hand nothing is claimed', () => {
  const folder = temporaryFolder();
  for (const name of ['lama.pdf', 'baru.pdf', 'ditimpa.pdf']) lay(folder, name);
  must(rememberDocuments(folder, 'b'.repeat(64), [{ name: 'lama.pdf', bytes: 3, pages: 2 }]));
  must(
    rememberDocuments(folder, root, [
      { name: 'baru.pdf', bytes: 3, pages: 7 },
      { name: 'ditimpa.pdf', bytes: 3 },
    ]),
  );
  lay(folder, 'ditimpa.pdf', 'lebih panjang');
  expect(documentsOnDisk(folder, root).map(({ name, current, pages }) => [name, current, pages])).toEqual([
    ['baru.pdf', true, 7],
    ['ditimpa.pdf', null, undefined],
    ['lama.pdf', false, 2],
  ]);
});

test('a memory that somebody has broken claims nothing', () => {
  const folder = temporaryFolder();
  lay(folder, 'berita-acara.pdf');
  for (const broken of ['{', '[]', '{"berita-acara.pdf":{"root":7}}', '{"__proto__":null}']) {
    writeFileSync(join(folder, '.dibuat.json'), broken);
    expect(documentsOnDisk(folder, root)).toEqual([{ name: 'berita-acara.pdf', bytes: 3, madeAt, current: null }]);
  }
});

test('a folder that was never made holds nothing, and a link out of it is no document', () => {
  expect(documentsOnDisk(join(temporaryFolder(), 'laporan'), root)).toEqual([]);
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  lay(elsewhere, 'rahasia.pdf');
  symlinkSync(join(elsewhere, 'rahasia.pdf'), join(folder, 'tautan.pdf'));
  expect(documentsOnDisk(folder, root)).toEqual([]);
});
