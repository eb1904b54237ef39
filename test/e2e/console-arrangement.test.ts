import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import type { CeremonyPicture } from '../../core/ceremony/picture.ts';
import { arrange } from '../../core/ceremony/arranging.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, handOut, passphrase, smallCeremony } from '../core/fixtures/small-ceremony.ts';
import { fine, holdableAnswers, openConsoleOn, page, typeDay, unlockWith } from './real-console.ts';

/** The organiser says how the ceremony is held, on a real file: everything by keyboard. */

const heading = (name: string) => page.getByRole('heading', { level: 2, name });
const field = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' });
async function type(name: string | RegExp, words: string): Promise<void> {
  await field(name).first().fill(words);
}
async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  await page.getByText('Tersimpan.').waitFor();
}
async function goToStep(name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).press('Enter');
  await heading(name).waitFor();
}
/** Follows what an element says from now on; the returned function tells all of it. */
async function everyTextOf(selector: string): Promise<() => Promise<string[]>> {
  const said = await page
    .locator(selector)
    .first()
    .evaluateHandle((element) => {
      const texts = new Set([element.textContent]);
      new MutationObserver(() => texts.add(element.textContent)).observe(element, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      return texts;
    });
  return () => said.evaluate((texts) => [...texts]);
}
function pictureOf(path: string): CeremonyPicture {
  const ceremony = must(openCeremony(path));
  const picture = ceremony.picture();
  ceremony.close();
  return picture;
}

test('step by step, by keyboard: what is said stands in the file, and nothing typed is lost on the way', async () => {
  const small = smallCeremony({ people: 40 });
  small.ceremony.close();
  await openConsoleOn(small.path, 'arrangement');
  await heading('Identitas').waitFor();
  await type('Judul upacara', 'Ikrar Netralitas Kabupaten Contoh 2026');
  await type('Nomor berita acara', '800/123/2026');
  await type('Dasar hukum', 'Undang-Undang Nomor 20 Tahun 2023\n\nSurat Edaran Bupati Contoh\n');
  await field('WITA').press(' ');
  // Looking elsewhere keeps what is not saved yet, and says so.
  await page.getByRole('link', { name: 'Pegawai', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Pegawai' }).waitFor();
  await page.getByRole('link', { name: 'Upacara', exact: true }).press('Enter');
  await page.getByText('belum disimpan').waitFor();
  await expect.poll(() => field('Nomor berita acara').inputValue()).toBe('800/123/2026');
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  await unlockWith(passphrase);
  await page.getByText('Tersimpan.').waitFor();
  await fine('arrangement-identity');
  expect(pictureOf(small.path).definition).toMatchObject({
    title: 'Ikrar Netralitas Kabupaten Contoh 2026',
    number: '800/123/2026',
    timezone: 'Asia/Makassar',
    legalBasis: ['Undang-Undang Nomor 20 Tahun 2023', 'Surat Edaran Bupati Contoh'],
  });

  await goToStep('Tempat');
  await type('Tambah banyak sekaligus', 'Dinas Kesehatan\nPendopo Contoh\nKecamatan Seberang');
  await page.getByText('Sudah ada di daftar: Pendopo Contoh').waitFor();
  await page.getByRole('button', { name: 'Tambahkan 2 tempat' }).press('Enter');
  await save();
  await fine('arrangement-places');

  await goToStep('Pemimpin dan saksi');
  await type('Nama dengan gelar', 'Dra. Contoh Pemimpin, M.Si.');
  await page.getByRole('button', { name: /Tanda pengenal/ }).press('Enter');
  await page.getByRole('option', { name: 'NIP' }).press('Enter');
  await type('Nomor', '19850315 201001 2 000');
  await field('Nomor').press('Tab');
  await page.getByText(/Tidak mungkin benar: /).waitFor();
  await fine('arrangement-speakers');
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  await page.getByRole('alert').getByText('NIP pemimpin ikrar rusak oleh spreadsheet.').waitFor();
  await type('Nomor', '19850315 201001 2 003');
  // What was found in a row stays with that row when the one before it is taken out.
  await page.getByRole('button', { name: 'Tambah saksi' }).press('Enter');
  await page.getByRole('button', { name: 'Tambah saksi' }).press('Enter');
  const [first, second] = [page.getByRole('group', { name: 'Saksi 1' }), page.getByRole('group', { name: 'Saksi 2' })];
  await second.getByRole('button', { name: /Tanda pengenal/ }).press('Enter');
  await page.getByRole('option', { name: 'NIP' }).press('Enter');
  await second.getByLabel('Nomor', { exact: true }).fill('19850315 201001 2 000');
  await second.getByLabel('Nomor', { exact: true }).press('Tab');
  await second.getByText(/Tidak mungkin benar: /).waitFor();
  await first.getByRole('button', { name: 'Hapus Saksi 1' }).press('Enter');
  await second.waitFor({ state: 'detached' });
  await first.getByText(/Tidak mungkin benar: /).waitFor();
  await first.getByLabel('Nomor', { exact: true }).fill('');
  await first.getByRole('button', { name: /Tanda pengenal/ }).press('Enter');
  await page.getByRole('option', { name: 'Tanpa nomor' }).press('Enter');
  await first.getByLabel('Nama dengan gelar').fill('Contoh Saksi');
  await save();
  expect(pictureOf(small.path).definition).toMatchObject({
    leader: { name: 'Dra. Contoh Pemimpin, M.Si.', identity: { label: 'NIP', number: '198503152010012003' } },
    witnesses: [{ name: 'Contoh Saksi' }],
    venues: [{ name: 'Pendopo Contoh' }, { name: 'Dinas Kesehatan', kind: 'office' }, { name: 'Kecamatan Seberang' }],
  });

  await goToStep('Ikrar');
  // A phrase is split where the cursor stands, and joined again.
  const phrase = page.getByLabel('Butir 1, penggal 2', { exact: true });
  await phrase.press('Home');
  for (let letter = 0; letter < 'bekerja'.length; letter += 1) await phrase.press('ArrowRight');
  await phrase.press('Enter');
  const split = page.getByLabel('Butir 1, penggal 3', { exact: true });
  await expect.poll(() => split.inputValue()).toBe('dengan jujur.');
  await split.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await split.waitFor({ state: 'detached' });
  await expect.poll(() => phrase.inputValue()).toBe('bekerja dengan jujur.');
  await page.getByRole('button', { name: 'Tempel naskah resmi' }).press('Enter');
  await type(
    'Naskah',
    'Ikrar Resmi\nKami pegawai kabupaten ini berjanji:\n1. Menjaga netralitas sebelum, selama, dan sesudah pemilihan\n\nDemikian ikrar kami ucapkan bersama.',
  );
  await page.getByRole('button', { name: 'Pakai naskah ini' }).press('Enter');
  await page.getByLabel('Butir 1, penggal 1', { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('Butir 1, penggal 1', { exact: true }).inputValue()).toBe('Satu,');
  await page.getByRole('button', { name: 'Penggal berikutnya', exact: true }).press('Enter');
  await page.getByRole('region', { name: 'Seperti di proyektor' }).getByText('Satu,').waitFor();
  const titles = await everyTextOf('.wall-top span');
  await save();
  // Once the second version is listed, the console has asked again; until then it went on showing what was saved.
  await page.locator('.versions li').nth(1).waitFor();
  expect(await titles()).toEqual(['Ikrar Resmi']);
  await fine('arrangement-reading');

  await goToStep('Pakta');
  await page.getByRole('button', { name: 'Salin dari ikrar' }).press('Enter');
  await page.getByText('Menjaga netralitas sebelum, selama, dan sesudah pemilihan').last().waitFor();
  await save();
  await fine('arrangement-pact');
  expect(pictureOf(small.path).pact.text.points).toEqual(['Menjaga netralitas sebelum, selama, dan sesudah pemilihan']);

  await goToStep('Penanda tangan');
  await field(/^Pimpinan dahulu/).press(' ');
  await typeDay('Batas waktu', '2026-11-01');
  await page.getByText('Minggu, 1 November 2026').waitFor();
  await page.getByText('Batas waktu tidak boleh mendahului hari upacara.').waitFor();
  await field(/^Wakil, atas nama unitnya/).press(' ');
  const { name } = Array.from(pictureOf(small.path).people.values())[0] ?? { name: '' };
  await type('Cari nama wakil', name);
  await page.getByRole('button', { name: `Pilih ${name}` }).press('Enter');
  // By the arrow keys a second unit, whose name the file then holds beside the first.
  await page.getByRole('button', { name: `Tambah unit untuk ${name}` }).press('Enter');
  const units = page.getByRole('menuitem');
  await units.and(page.locator(':focus')).waitFor();
  const further = await units.and(page.locator(':focus')).innerText();
  await page.keyboard.press('Enter');
  await save();
  await page.getByText('1 dari 40 pegawai terpanggil').waitFor();
  await fine('arrangement-signers');
  expect(pictureOf(small.path).definition.representatives).toMatchObject([{ units: [expect.any(String), further] }]);

  await page.getByRole('link', { name: 'Ringkasan', exact: true }).press('Enter');
  await page.getByText('dari 1 menandatangani, atas nama 2 unit').waitFor();
  await page.getByRole('link', { name: 'Upacara', exact: true }).press('Enter');
  await goToStep('Kewajiban lain');
  await page.getByRole('button', { name: 'Tambah kewajiban' }).press('Enter');
  await type('Kewajiban 1', 'Memakai logo kampanye');
  await save();
  await page.getByText('0 dari 1 sudah').waitFor();
  await fine('arrangement-duties');

  await goToStep('Kertas dan kop');
  await field(/^A4/).press(' ');
  await type('Baris kop surat', 'PEMERINTAH KABUPATEN CONTOH\nBADAN KEPEGAWAIAN');
  const emblem = await sharp({ create: { width: 120, height: 150, channels: 3, background: '#8a5f0d' } })
    .png()
    .toBuffer();
  await page.locator('input[type="file"]').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: emblem });
  await page.getByRole('img', { name: 'Lambang kop surat' }).waitFor();
  await save();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await fine('arrangement-papers');
  // The last saving is taken back by keyboard, and the title of the file is what every window says.
  await page.getByRole('button', { name: 'Kembalikan ke sebelumnya' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan ke sebelumnya' }).press('Enter');
  await page.getByText('Isian sebelumnya berlaku lagi.').waitFor();
  expect(pictureOf(small.path).definition.paper).toBe('F4');
});

test('while a step is saved one may type on or go on: what was typed then stays unsaved, what was saved does not', async () => {
  const small = smallCeremony({ people: 4 });
  small.ceremony.close();
  await openConsoleOn(small.path, 'arrangement');
  const answers = await holdableAnswers();
  await heading('Identitas').waitFor();
  const saveButton = page.getByRole('button', { name: 'Simpan' });
  await type('Nomor berita acara', '800/1/2026');
  await saveButton.press('Enter');
  await unlockWith(passphrase);
  await page.getByText('Tersimpan.').waitFor();

  await type('Nomor berita acara', '800/2/2026');
  answers.hold();
  await saveButton.press('Enter');
  await page.getByRole('button', { name: 'Menyimpan…' }).waitFor();
  await type('Instansi', 'Pemerintah Kabupaten Baru');
  answers.release();
  await saveButton.waitFor();
  await page.getByText('belum disimpan').waitFor();
  expect(await field('Instansi').inputValue()).toBe('Pemerintah Kabupaten Baru');

  answers.hold();
  await saveButton.press('Enter');
  await page.getByRole('button', { name: 'Menyimpan…' }).waitFor();
  await goToStep('Pakta');
  answers.release();
  await page.getByText('belum disimpan').waitFor({ state: 'detached' });
  expect(pictureOf(small.path).definition).toMatchObject({ number: '800/2/2026', institution: 'Pemerintah Kabupaten Baru' });
});

test('an answer that is late, asked before a step was saved, does not bring back what stood there before', async () => {
  const small = smallCeremony({ people: 4 });
  small.ceremony.close();
  await openConsoleOn(small.path, 'arrangement?step=reading');
  const answers = await holdableAnswers();
  const anArrangement = /canUndo/;
  const saveButton = page.getByRole('button', { name: 'Simpan' });
  await heading('Ikrar').waitFor();
  answers.hold(anArrangement);
  await type('Judul ikrar', 'Ikrar Pertama');
  await saveButton.press('Enter');
  await unlockWith(passphrase);
  await page.getByText('Tersimpan.').waitFor();
  await expect.poll(answers.held).toBe(1);

  await type('Judul ikrar', 'Ikrar Kedua');
  const titles = await everyTextOf('.wall-top span');
  answers.hold();
  await saveButton.press('Enter');
  await page.getByRole('button', { name: 'Menyimpan…' }).waitFor();
  answers.release(anArrangement);
  await page.locator('.versions li').nth(1).waitFor();
  // The save is answered, the question after it is not.
  answers.hold(anArrangement);
  answers.release(/(?:)/);
  await page.getByText('Tersimpan.').waitFor();
  await expect.poll(answers.held).toBe(1);
  expect(await titles()).toEqual(['Ikrar Kedua']);
  answers.release();
  await page.locator('.versions li').nth(2).waitFor();
  expect(await titles()).toEqual(['Ikrar Kedua']);
});

test('a pact that people have signed is replaced only after a question, and from then on every screen says so', async () => {
  const small = smallCeremony({ people: 4 });
  must(arrange(small.ceremony, small.organiser, { duties: [{ id: 'logo', name: 'Memakai logo' }] }));
  const { path } = handOut(small, 'Pendopo 1');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.slice(0, 2).map(({ token }) => token),
  );
  must(await mergeFiles(small.ceremony, [path]));
  handOut(small, 'Kantor Seberang');
  small.ceremony.close();
  await openConsoleOn(small.path, 'arrangement?step=pact');
  await type('Penutup', 'Demikian, dengan sungguh hati.');
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  const question = page.getByRole('dialog', { name: 'Naskah ini sudah dipakai' });
  await question.getByText(/^2 orang sudah menandatangani/).waitFor();
  await question.getByText(/^2 kios memakai berkas yang masih memuat naskah lama/).waitFor();
  await fine('arrangement-text-in-use');
  // Putting it off changes nothing, and keeps what was typed.
  await page.keyboard.press('Escape');
  expect(await field('Penutup').inputValue()).toBe('Demikian, dengan sungguh hati.');
  expect(pictureOf(small.path).adoptions).toHaveLength(2);
  await page.getByRole('button', { name: 'Simpan' }).press('Enter');
  await question.getByRole('button', { name: 'Terbitkan naskah baru' }).press('Enter');
  await unlockWith(passphrase);
  await page.getByText('Tersimpan.').waitFor();
  await page.getByText(/^2 orang menandatangani naskah pakta yang sudah diganti/).waitFor();
  expect(pictureOf(small.path).pact.text.closing).toBe('Demikian, dengan sungguh hati.');
  await fine('arrangement-replaced');
  for (const section of ['Ringkasan', 'Kios']) {
    await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: section, exact: true }).press('Enter');
    await page.locator('[aria-current="page"]', { hasText: section }).waitFor();
    await page.getByText(/2 kios memakai berkas yang dibuat sebelum naskah berubah: .*Kantor Seberang/).waitFor();
    await fine(`arrangement-behind-${section.toLowerCase()}`);
  }
  // One person's duty, in their dialog.
  const [person] = Array.from(pictureOf(small.path).people.values());
  await page.goto(`${page.url().split('#')[0]}#/people?person=${person?.id}`);
  await page.getByRole('checkbox', { name: 'Memakai logo' }).press(' ');
  await expect.poll(() => page.getByRole('checkbox', { name: 'Memakai logo' }).isChecked()).toBe(true);
  await expect
    .poll(() =>
      pictureOf(small.path)
        .duties.get(person?.id as never)
        ?.has('logo'),
    )
    .toBe(true);
  await fine('arrangement-person');
});

test('a new ceremony: the template fills what is typical, the passphrase is typed twice, the PIN is shown once', async () => {
  const small = smallCeremony({ people: 0 });
  small.ceremony.close();
  await openConsoleOn(small.path, 'ceremonies');
  await page.getByRole('button', { name: 'Upacara baru' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Upacara baru' }).waitFor();
  await page.getByRole('radio', { name: /melalui Zoom/ }).press(' ');
  await expect.poll(() => field('Judul upacara').inputValue()).toBe('Ikrar Netralitas Serentak');
  await type('Judul upacara', 'Ikrar Netralitas Kabupaten Baru');
  await page.getByRole('button', { name: 'Buat upacara' }).press('Enter');
  await page.getByText('Isi bagian ini.').first().waitFor();
  // What no eye sees is in the language on screen too.
  const day = page.getByRole('group', { name: 'Tanggal' }).getByRole('spinbutton').first();
  expect(await day.getAttribute('aria-valuetext')).toBe('kosong');
  await typeDay('Tanggal', '2026-12-07');
  await page.getByText('Senin, 7 Desember 2026').waitFor();
  await field('WITA').press(' ');
  await type('Tempat utama', 'Wantilan Contoh');
  await type('Frasa sandi panitia', 'kuda');
  await page.getByText('Lemah: tambah kata.').waitFor();
  await type('Frasa sandi panitia', 'empat kuda hijau menari');
  await page.getByText('Kuat.').waitFor();
  await type('Ketik sekali lagi', 'empat kuda hijau');
  await page.getByText('Tidak sama dengan yang pertama.').waitFor();
  await page.getByRole('button', { name: 'Buat upacara' }).press('Enter');
  await fine('arrangement-new');
  expect(readdirSync(dirname(small.path), { withFileTypes: true }).filter((entry) => entry.isDirectory())).toEqual([]);
  await type('Ketik sekali lagi', 'empat kuda hijau menari');
  await page.getByRole('button', { name: 'Buat upacara' }).press('Enter');
  const made = page.getByRole('dialog', { name: 'Upacara siap' });
  expect(await made.locator('.pin strong').innerText()).toMatch(/^\d{6}$/);
  await page.keyboard.press('Escape');
  await fine('arrangement-made');
  await made.getByRole('button', { name: 'PIN sudah dicatat' }).press('Enter');
  await heading('Identitas').waitFor();
  const folder = 'ikrar-netralitas-kabupaten-baru-2026-12-07';
  const founded = pictureOf(join(dirname(small.path), folder, `${folder}.ikrar`));
  expect(founded.definition).toMatchObject({
    title: 'Ikrar Netralitas Kabupaten Baru',
    timezone: 'Asia/Makassar',
    venues: [{ name: 'Wantilan Contoh', kind: 'hall' }],
    officials: [{ heading: 'Mengetahui' }],
  });
  // The key is open already: whoever has just chosen the passphrase is not asked for it again.
  await type('Instansi', 'Pemerintah Kabupaten Baru');
  await save();
  await goToStep('Ikrar');
  await page
    .getByText(/Naskah ini contoh bawaan Ikrar/)
    .first()
    .waitFor();
  await fine('arrangement-after-founding');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('radio', { name: 'English' }))
    .press('Enter');
  for (const step of ['Identity', 'Leader and witnesses', 'Paper and letterhead']) {
    await goToStep(step);
    await fine(`arrangement-english-${step.slice(0, 5).toLowerCase()}`);
  }
  await page.getByRole('link', { name: 'Overview' }).press('Enter');
  await page.getByRole('button', { name: 'Complete the ceremony' }).waitFor();
});
