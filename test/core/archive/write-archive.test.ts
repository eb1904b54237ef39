import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import canonicalize from 'canonicalize';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { linesFromSqlite } from '../../../core/archive/check-commands.ts';
import { writeArchive } from '../../../core/archive/write-archive.ts';
import { appendEntry } from '../../../core/ledger/append.ts';
import type { PublicKeys } from '../../../core/archive/public-keys.ts';
import type { Clock } from '../../../core/clock.ts';
import { readPdf } from '../print/read-pdf.ts';
import { codeOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { withoutRights } from '../fixtures/trouble.ts';
import { archivedCeremony, mergedCeremony, type Archived } from './archived-ceremony.ts';

let archived: Archived;
beforeAll(async () => {
  archived = await archivedCeremony();
});

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('the pack', () => {
  test('holds every entry as a line of canonical JSON that leads back to its hash, in the one order', () => {
    const stored = [...archived.ceremony.rows.entries()];
    const lines = archived.read('catatan.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(archived.written.entries);
    for (const [index, line] of lines.entries()) {
      const fields = JSON.parse(line) as Record<string, unknown>;
      expect(canonicalize(fields)).toBe(line);
      expect({ ...fields, body: canonicalize(fields['body']) }).toEqual(stored[index]);
      const { hash, signature: _, ...hashed } = fields;
      expect(sha256(canonicalize(hashed) ?? '')).toBe(hash);
    }
  });

  test('holds every blob as it is, named by its own hash', () => {
    const names = readdirSync(join(archived.out, 'lampiran'));
    const count = archived.ceremony.file.database.prepare<[], number>('select count(*) from blob').pluck().get();
    expect(names).toHaveLength(count ?? 0);
    for (const name of names) expect(sha256(readFileSync(join(archived.out, 'lampiran', name)))).toBe(name);
  });

  test('names the public half of every key, and no secret of any kind', () => {
    const keys = JSON.parse(archived.read('kunci.json')) as PublicKeys;
    const { founded } = archived.ceremony.picture();
    expect(keys).toMatchObject({
      format: 'ikrar-keys-1',
      organiser: { ed25519: founded.organiserKey },
      seal: { x25519: founded.sealKey },
    });
    const kiosks = keys.stations.filter(({ name }) => name.startsWith('kios-'));
    expect(kiosks).toHaveLength(2);
    for (const { venue, enrolment, keys: own } of kiosks) {
      expect({ venue, enrolment, keys: own }).toEqual({
        venue: 'Pendopo',
        enrolment: { ed25519: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        keys: [
          {
            ed25519: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            proof: expect.stringMatching(/^[0-9a-f]{128}$/) as string,
          },
        ],
      });
    }
    const everything = readdirSync(archived.out, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      .join('\n');
    for (const secret of [archived.founded.keys.sign, archived.founded.keys.open]) expect(everything).not.toContain(secret);
  });

  test('carries the root, the minutes that print it, and the page', async () => {
    expect(archived.read('sidik.txt')).toBe(`${archived.ceremony.root()}\n`);
    expect(archived.written.root).toBe(archived.ceremony.root());
    const { text } = await readPdf(readFileSync(join(archived.out, 'laporan', 'berita-acara.pdf')));
    expect(text.replaceAll(/\s/g, '')).toContain(archived.written.root);
    expect(archived.read('verify.html')).toContain('Periksa tanda terima');
  });

  test('names files by what they are, never by whom', () => {
    const numbers = [...archived.ceremony.picture().people.values()].map(({ number }) => number);
    for (const { name } of archived.written.files) {
      expect(name).toMatch(/^(?:lampiran\/[0-9a-f]{64}|laporan\/(?:[\w-]+\/)?[\w.-]+|[\w.-]+)$/);
      for (const number of numbers) expect(name).not.toContain(number);
    }
    const there = archived.written.files.map(({ name, bytes }) => [name, readFileSync(join(archived.out, name)).length, bytes]);
    for (const [, real, said] of there) expect(said).toBe(real);
  });
});

describe('the commands in BACA-SAYA.txt', () => {
  /** As somebody would: copies every indented line below the heading into a terminal, in order. */
  const commands = () =>
    archived
      .read('BACA-SAYA.txt')
      .split('PERINTAH / COMMANDS')
      .at(-1)
      ?.split('\n')
      .filter((line) => line.startsWith('    ') && !line.trimStart().startsWith('sqlite3'))
      .map((line) => line.slice(4)) ?? [];

  /** A bare machine may lack OpenSSL's command; the other steps need coreutils alone. */
  const run = (folder: string, lines: readonly string[]) =>
    promisify(execFile)('sh', ['-c', `command -v openssl > /dev/null || openssl() { :; }\n${lines.join('\n')}\ntrue`], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporaryFolder() },
    });

  const beforeSignatures = () =>
    commands().slice(
      0,
      commands().findIndex((line) => line.startsWith('sah() {')),
    );

  test('find an honest archive whole, with nothing but a shell', async () => {
    const { stdout, stderr } = await run(archived.out, commands());
    expect(stderr).toBe('');
    const good = ['berkas', 'sidik catatan', 'rantai', 'urutan', 'sidik arsip', 'lampiran'].map((what) => `${what}: COCOK`);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining([...good, archived.written.root]));
  });

  test('check the signature of any line, also of a kiosk', async () => {
    const lines = archived.read('catatan.jsonl').trimEnd().split('\n');
    const signing = lines.findIndex((line) => line.includes('"kind":"pact-signed"')) + 1;
    const { stdout } = await run(archived.out, [...commands(), 'echo ===', `tanda ${signing}`, 'cat "$KERJA/pesan"']);
    const [, after = ''] = stdout.split('===\n');
    const { hash } = JSON.parse(lines[signing - 1] ?? '') as { hash: string };
    expect(after.replace('Signature Verified Successfully\n', '')).toBe(`ikrar-entry-1:${hash}`);
  });

  test('prove the key of a kiosk by the one-time key that the organiser named', async () => {
    const { ceremony, stations } = JSON.parse(archived.read('kunci.json')) as PublicKeys;
    const { station, keys } = stations.findLast((each) => each.keys.length > 0) ?? { station: '', keys: [] };
    const { stdout, stderr } = await run(archived.out, [...commands(), 'echo ===', `terdaftar ${station}`, 'cat "$KERJA/pesan"']);
    expect(stderr).toBe('');
    const [, after = ''] = stdout.split('===\n');
    const [line, claim] = after.replace('Signature Verified Successfully\n', '').split('\n');
    expect(claim).toBe(`ikrar-enrolment-1:${ceremony}:${station}:${keys[0]?.ed25519}`);
    const added = archived.read('catatan.jsonl').split('\n')[Number(line) - 1] ?? '';
    expect(JSON.parse(added)).toMatchObject({ kind: 'station-added', body: { station } });
  });

  test('name an attachment that was changed, and one that is missing', async () => {
    const folder = join(temporaryFolder(), 'arsip');
    cpSync(archived.out, folder, { recursive: true });
    const [changed = '', missing = ''] = readdirSync(join(folder, 'lampiran'));
    writeFileSync(join(folder, 'lampiran', changed), '[]');
    rmSync(join(folder, 'lampiran', missing));
    const { stdout } = await run(folder, commands());
    expect(stdout).toContain(`BERUBAH: ${changed}\nHILANG: ${missing}\n`);
    expect(stdout).toContain('sidik arsip: COCOK');
    expect(stdout).not.toContain('lampiran: COCOK');
  });

  test.each([
    ['a changed time', (text: string) => text.replace(/"at":"20\d\d/, '"at":"1999'), 'sidik catatan'],
    ['a lost line', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'sidik arsip'],
    ['two lines in each other’s place', (text: string) => text.replace(/^(.*)\n(.*)\n(.*)\n/, '$1\n$3\n$2\n'), 'urutan'],
    ['another past', (text: string) => text.replaceAll(/"previous":"[1-9a-f]/g, '"previous":"0'), 'rantai'],
  ])('do not say COCOK to %s', async (_, change, step) => {
    const folder = join(temporaryFolder(), 'arsip');
    mkdirSync(folder);
    for (const name of ['catatan.jsonl', 'SHA256SUMS', 'sidik.txt']) writeFileSync(join(folder, name), archived.read(name));
    writeFileSync(join(folder, 'catatan.jsonl'), change(archived.read('catatan.jsonl')));
    const { stdout } = await run(folder, beforeSignatures());
    expect(stdout).not.toContain(`${step}: COCOK`);
    expect(stdout).not.toContain('berkas: COCOK');
  });

  test('for SQLite read the same lines out of the ceremony file', () => {
    expect(archived.read('BACA-SAYA.txt')).toContain(`sqlite3 upacara.ikrar "${linesFromSqlite}"`);
    const database = new Database(archived.path, { readonly: true });
    const lines = database.prepare<[], string>(linesFromSqlite).pluck().all();
    database.close();
    expect(`${lines.join('\n')}\n`).toBe(archived.read('catatan.jsonl'));
  });
});

describe('whole or not at all', () => {
  const archive = (small: { ceremony: Archived['ceremony'] }, out: string, clock: Clock = archived.clock) =>
    writeArchive(small.ceremony, null, out, clock);

  test('a folder that holds anything is left alone; an empty one is used', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'penuh'));
    writeFileSync(join(folder, 'penuh', 'foto.jpg'), 'foto');
    expect(codeOf(await archive(archived, join(folder, 'penuh')))).toBe('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['penuh']);
    expect(readdirSync(join(folder, 'penuh'))).toEqual(['foto.jpg']);

    mkdirSync(join(folder, 'kosong'));
    must(await archive(archived, join(folder, 'kosong')));
    expect(readdirSync(folder)).toEqual(['kosong', 'penuh']);
    expect(existsSync(join(folder, 'kosong', 'sidik.txt'))).toBe(true);
  });

  test('a file in the way and a missing parent are refused by name', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'arsip'), '');
    expect(codeOf(await archive(archived, join(folder, 'arsip')))).toBe('file-exists');
    expect(codeOf(await archive(archived, join(folder, 'tidak', 'ada')))).toBe('folder-not-found');
    expect(readdirSync(folder)).toEqual(['arsip']);
  });

  test('what a killed run left behind gives way; what somebody else put there does not', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'satu.part', 'lampiran'), { recursive: true });
    writeFileSync(join(folder, 'satu.part', 'catatan.jsonl'), 'setengah');
    must(await archive(archived, join(folder, 'satu')));

    mkdirSync(join(folder, 'dua.part'));
    writeFileSync(join(folder, 'dua.part', 'skripsi.docx'), 'skripsi');
    expect(codeOf(await archive(archived, join(folder, 'dua')))).toBe('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['dua.part', 'satu']);
    expect(readdirSync(join(folder, 'dua.part'))).toEqual(['skripsi.docx']);
  });

  test('a folder that may not be written to is refused, and stays empty', async () => {
    const folder = temporaryFolder();
    const refused = await withoutRights(folder, () => archive(archived, join(folder, 'arsip')));
    expect(codeOf(refused)).toBe('file-read-only');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a record that is not intact is not archived', async () => {
    const small = await mergedCeremony(2);
    small.ceremony.file.database.exec(
      `drop trigger entry_is_never_changed; update entry set at = '1999' || substr(at, 5) where seq = 2`,
    );
    const out = join(small.folder, 'arsip');
    expect(await archive(small, out)).toMatchObject({ ok: false, error: { code: 'record-not-intact' } });
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
  });

  test('a record in which a kiosk has signed what says nothing is not archived, as it does not verify', async () => {
    const small = await mergedCeremony(2);
    const kiosk = new FalsifiedFile(join(small.folder, 'kios-satu.ikrar'));
    const [station, key] = [kiosk.station(), kiosk.stationKey()];
    kiosk.close();
    const file = new FalsifiedFile(small.path);
    file.writeNext(station, { body: '{"signed":"three"}' }, key);
    file.close();
    const out = join(small.folder, 'arsip');
    expect(await archive(small, out)).toMatchObject({ ok: false, error: { code: 'record-not-intact', problems: 1 } });
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
  });

  test('something recorded while the report was written is not left out in silence', async () => {
    const small = await mergedCeremony(2);
    const out = join(small.folder, 'arsip');
    // The report asks for the time once it has gathered its facts: at that moment another kiosk closes.
    const meanwhile: Clock = {
      now: () => {
        must(
          appendEntry(small.ceremony.file, small.organiser.author, 'reading-began', { oath: small.ceremony.picture().oath.hash }),
        );
        return small.clock.now();
      },
    };
    expect(codeOf(await archive(small, out, meanwhile))).toBe('file-in-use');
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
    must(await archive(small, out));
  });
});
