import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentsOnDisk } from '../../../core/api/documents-on-disk.ts';
import { temporaryFolder } from '../fixtures/hand-held.ts';

test('files are listed by name with the moment they were written; hidden files and folders are not', () => {
  const folder = temporaryFolder();
  const at = new Date('2026-11-30T02:35:00.000Z');
  for (const name of ['daftar-hadir.pdf', 'berita-acara.pdf', '.berita-acara.pdf.tmp']) {
    writeFileSync(join(folder, name), 'isi');
    utimesSync(join(folder, name), at, at);
  }
  mkdirSync(join(folder, 'lama'));
  const madeAt = '2026-11-30T02:35:00.000Z';
  expect(documentsOnDisk(folder)).toEqual([
    { name: 'berita-acara.pdf', bytes: 3, madeAt },
    { name: 'daftar-hadir.pdf', bytes: 3, madeAt },
  ]);
});

test('a folder that was never made holds nothing', () => {
  expect(documentsOnDisk(join(temporaryFolder(), 'laporan'))).toEqual([]);
});
