import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentKinds } from '../../../core/report/documents.ts';
import { writeReport } from '../../../core/report/write-report.ts';
import { must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { readPdf } from '../print/read-pdf.ts';

/** All papers of a real ceremony on a real disk. */

let small: SmallCeremony;
beforeAll(async () => {
  small = smallCeremony({ people: 12 });
  const { path } = handOut(small, 'Kios 1');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.slice(0, 9).map(({ token }) => token),
  );
  must(await mergeFiles(small.ceremony, [path], { now: () => small.clock.now() }));
});
afterAll(() => small.ceremony.close());

const at = (name: string) => join(small.folder, name);
const write = (out: string, order: Parameters<typeof writeReport>[4] = {}) =>
  writeReport(small.ceremony, small.organiser, at(out), small.clock, order);
const namesIn = (out: string) => (readdirSync(at(out), { recursive: true }) as string[]).toSorted();

test('every kind of paper is there, whole, under the name and with the size that is said', async () => {
  const told: [number, number][] = [];
  const { files } = must(await write('semua', { progress: (done, of) => told.push([done, of]) }));
  const units = new Set([...small.ceremony.picture().people.values()].map(({ unit }) => unit)).size;
  for (const { name, bytes } of files) expect(statSync(at(`semua/${name}`)).size).toBe(bytes);
  const names = files.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('daftar-hadir/'))).toHaveLength(units);
  expect(names).toEqual(expect.arrayContaining(['berita-acara.pdf', 'rekapitulasi.pdf']));
  expect(namesIn('semua').filter((name) => !name.startsWith('.') && statSync(at(`semua/${name}`)).isFile())).toEqual(
    names.toSorted(),
  );
  const sheets = files.filter(({ name }) => name.startsWith('pakta-integritas/'));
  expect(sheets.reduce((sum, { pages = 0 }) => sum + pages, 0)).toBe(9);
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  for (const { number } of small.ceremony.picture().people.values()) expect(names.join(' ')).not.toContain(number);
});

test('one kind of paper, and the papers of one unit', async () => {
  const [person] = small.ceremony.picture().people.values();
  const unit = person?.unit ?? '';
  const { files } = must(await write('satu', { only: ['daftar-hadir'], unit }));
  expect(files).toHaveLength(1);
  const { text } = await readPdf(readFileSync(at(`satu/${files[0]?.name ?? ''}`)));
  expect(text).toContain(person?.name);
  expect(text).toContain(unit.toLocaleUpperCase('id-ID'));
  expect(await write('tidak', { unit: 'Dinas yang tidak ada' })).toMatchObject({ error: { code: 'unit-unknown' } });
  expect(await write('tidak', { only: ['daftar-belanja'] })).toMatchObject({
    error: { code: 'document-unknown', known: documentKinds.map(({ id }) => id) },
  });
  expect(existsSync(at('tidak'))).toBe(false);
});

test('stopped on the way it leaves the earlier papers as they were, and no folder where there was none', async () => {
  mkdirSync(at('lama'));
  writeFileSync(at('lama/berita-acara.pdf'), 'yang lama');
  for (const out of ['lama', 'baru/di/dalam']) {
    const stop = new AbortController();
    const order = { signal: stop.signal, progress: (done: number) => done > 0 && stop.abort() };
    expect(await write(out, order)).toMatchObject({ ok: false, error: { code: 'printing-stopped' } });
  }
  // In the last moment, when all of them lie on the disk.
  const late = new AbortController();
  const lastStep = () => {
    late.abort();
    late.signal.throwIfAborted();
  };
  const stopped = await write('lama', { only: ['berita-acara'], signal: late.signal, lastStep });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'printing-stopped' } });
  expect(namesIn('lama')).toEqual(['berita-acara.pdf']);
  expect(readFileSync(at('lama/berita-acara.pdf'), 'utf8')).toBe('yang lama');
  expect(existsSync(at('baru'))).toBe(false);
});

test('where one paper cannot take its place, none does', async () => {
  mkdirSync(at('terhalang/rekapitulasi.pdf'), { recursive: true });
  expect(await write('terhalang')).toMatchObject({ ok: false, error: { code: 'file-is-folder' } });
  expect(namesIn('terhalang')).toEqual(['rekapitulasi.pdf']);
});

test('what a killed run left behind is cleared away, and a second run replaces the first', async () => {
  mkdirSync(at('ulang/.sedang-ditulis'), { recursive: true });
  writeFileSync(at('ulang/.sedang-ditulis/berita-acara.pdf'), 'setengah');
  must(await write('ulang', { only: ['berita-acara'] }));
  must(await write('ulang', { only: ['berita-acara'] }));
  expect(namesIn('ulang')).toEqual(['.isi-laporan', 'berita-acara.pdf']);
  rmSync(at('ulang'), { recursive: true });
});

test('two runs at once: the second is refused in words, and the first one is whole', async () => {
  const first = write('serentak', { only: ['berita-acara'] });
  expect(await write('serentak', { only: ['xlsx'] })).toEqual({
    ok: false,
    error: { code: 'documents-being-written', folder: 'serentak' },
  });
  must(await first);
  must(await write('serentak', { only: ['xlsx'] }));
  expect(namesIn('serentak')).toEqual(['.isi-laporan', 'berita-acara.pdf', 'data', 'data/upacara.xlsx']);
});

test.each([
  ['a process that is no more', '999999999', 0],
  ['one that said nothing for long', String(process.pid), 3_600_000],
])('the draft of %s is cleared away', async (_, writer, age) => {
  const out = `mati-${age}`;
  mkdirSync(at(`${out}/.sedang-ditulis`), { recursive: true });
  const file = at(`${out}/.sedang-ditulis/.penulis`);
  writeFileSync(file, writer);
  const then = new Date(statSync(file).mtimeMs - age);
  utimesSync(file, then, then);
  must(await write(out, { only: ['berita-acara'] }));
  expect(namesIn(out)).toEqual(['.isi-laporan', 'berita-acara.pdf']);
});

describe('papers that an earlier run wrote', () => {
  const lists = (out: string) => namesIn(out).filter((name) => name.startsWith('belum-tanda-tangan/'));
  /** As though the run before had found people missing in two units where everybody has signed since. */
  async function withOutdated(out: string): Promise<string> {
    must(await write(out, { only: ['belum-tanda-tangan', 'berita-acara'] }));
    const list = at(`${out}/.isi-laporan`);
    const made = JSON.parse(readFileSync(list, 'utf8')) as { name: string; unit: string | null }[];
    const sample = made.find(({ unit }) => unit !== null);
    const outdated = ['dinas-lama', 'dinas-lain'].map((name) => {
      const path = at(`${out}/belum-tanda-tangan/${name}.pdf`);
      writeFileSync(path, 'lama');
      const { size, mtimeMs } = statSync(path);
      return { ...sample, name: `belum-tanda-tangan/${name}.pdf`, unit: name, bytes: size, modified: mtimeMs };
    });
    writeFileSync(list, JSON.stringify([...made, ...outdated]));
    writeFileSync(at(`${out}/belum-tanda-tangan/catatan-panitia.pdf`), 'milik orang lain');
    return sample?.unit ?? '';
  }

  test('and that this one has no cause for go; whatever somebody else put or changed there stays', async () => {
    await withOutdated('usang');
    writeFileSync(at('usang/belum-tanda-tangan/dinas-lain.pdf'), 'diubah panitia');
    must(await write('usang'));
    expect(lists('usang')).toContain('belum-tanda-tangan/catatan-panitia.pdf');
    expect(lists('usang')).toContain('belum-tanda-tangan/dinas-lain.pdf');
    expect(lists('usang')).not.toContain('belum-tanda-tangan/dinas-lama.pdf');
  });

  test('stay when only other kinds or another unit are written', async () => {
    const unit = await withOutdated('sebagian');
    const before = lists('sebagian');
    must(await write('sebagian', { only: ['berita-acara'] }));
    must(await write('sebagian', { unit }));
    expect(lists('sebagian')).toEqual(before);
    must(await write('sebagian', { only: ['belum-tanda-tangan'] }));
    expect(lists('sebagian')).toEqual(before.filter((name) => !/dinas-la(?:ma|in)\.pdf$/.test(name)));
  });

  test('a list that points out of the folder is believed in nothing', async () => {
    mkdirSync(at('palsu'));
    writeFileSync(at('milik-orang.pdf'), 'x');
    const { size: bytes, mtimeMs: modified } = statSync(at('milik-orang.pdf'));
    const entry = { name: '../milik-orang.pdf', kind: 'berita-acara', unit: null, bytes, modified };
    writeFileSync(at('palsu/.isi-laporan'), JSON.stringify([entry]));
    must(await write('palsu', { only: ['berita-acara'] }));
    expect(existsSync(at('milik-orang.pdf'))).toBe(true);
  });
});

test('without the key the papers say that the signatures are sealed', async () => {
  const { files } = must(await writeReport(small.ceremony, null, at('tersegel'), small.clock, { only: ['pakta-integritas'] }));
  const { text } = await readPdf(readFileSync(at(`tersegel/${files[0]?.name ?? ''}`)));
  expect(text).toContain('tanda tangan tersegel');
});
