import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { enterStation } from '../../../core/ceremony/enrolment.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { MirrorCopy } from '../../../core/mirror/mirror-copy.ts';
import { mirrorPath } from '../../../core/mirror/mirror-file.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { codeOf, contentsOf, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { Kiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';
import { heldByAnotherProgram, withoutRights } from '../fixtures/trouble.ts';
import { jobOf, mirroredKiosk, readAll } from './mirrored-kiosk.ts';

test('the second copy holds every entry and blob, and the organiser can merge it', async () => {
  const { small, handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0, 1);
  must(copy.catchUp());
  await sign(2);
  expect(must(copy.catchUp()).added).toBe(1);
  copy.close();
  kiosk.close();
  const original = readAll(handedOut.path);
  const second = readAll(mirror);
  expect(second.entries).toEqual(original.entries);
  expect(second.blobs).toEqual(original.blobs);
  must(await mergeFiles(small.ceremony, [mirror]));
  expect(small.ceremony.picture().signings.size).toBe(3);
  small.ceremony.close();
});

test('the second copy lies in one piece after every commit: it can be pulled at any moment', async () => {
  const { stick, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  expect(readdirSync(stick)).toEqual(['kios-1.salinan.ikrar']);
  expect(readAll(mirror).entries).toHaveLength(readAll(kiosk.ceremony.file.path).entries.length);
  copy.close();
  kiosk.close();
});

test('the second copy cannot be opened as the station: it holds neither its key nor the one-time secret', async () => {
  const { small, handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  copy.close();
  const [, key] = readAll(handedOut.path).local;
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(mirror).includes(Buffer.from(key ?? ''))).toBe(false);
  expect(readAll(mirror).local).toEqual([null, null, null]);
  const ceremony = must(openCeremony(mirror));
  expect(codeOf(enterStation(ceremony.file, ceremony.picture().id, small.clock, seededRandom('lain'), 'uji'))).toBe(
    'no-station-here',
  );
  ceremony.close();
  kiosk.close();
});

test('a stick that comes back with an older copy is caught up, entry by entry', async () => {
  const { handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  copyFileSync(mirror, `${mirror}.lama`);
  await sign(1, 2);
  must(copy.catchUp());
  rmSync(mirror);
  renameSync(`${mirror}.lama`, mirror);
  expect(must(copy.catchUp()).added).toBe(2);
  copy.close();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('a stick that vanishes is missed at once, and nothing grows where it was', async () => {
  const { stick, handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  renameSync(stick, `${stick}-di-saku`);
  expect(codeOf(copy.catchUp())).toBe('folder-not-found');
  await sign(1);
  expect(codeOf(copy.catchUp())).toBe('folder-not-found');
  expect(existsSync(stick)).toBe(false);
  renameSync(`${stick}-di-saku`, stick);
  expect(must(copy.catchUp()).added).toBe(1);
  copy.close();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

const otherDisk = '/dev/shm';
const isOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.runIf(isOtherDisk)(
  'the empty folder that a pulled stick leaves on the laptop’s own disk is not taken for the stick',
  async () => {
    const { stick, kiosk, copy, sign } = mirroredKiosk();
    const disk = mkdtempSync(join(otherDisk, 'ikrar-test-'));
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    rmSync(stick, { recursive: true });
    symlinkSync(disk, stick);
    await sign(0);
    must(copy.catchUp());
    rmSync(stick);
    mkdirSync(stick);
    await sign(1);
    expect(codeOf(copy.catchUp())).toBe('folder-not-found');
    expect(readdirSync(stick)).toEqual([]);
    rmSync(stick, { recursive: true });
    symlinkSync(disk, stick);
    expect(must(copy.catchUp()).added).toBe(1);
    copy.close();
    kiosk.close();
  },
);

test('a row of the file at work that was changed is not copied, and what the stick has stays', async () => {
  const { handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  const before = readAll(mirror);
  await sign(1);
  kiosk.close();
  const falsified = new FalsifiedFile(handedOut.path);
  falsified.sql(`update entry set body = replace(body, '"badge"', '"number"') where station = ? and seq = 3`, handedOut.station);
  falsified.close();
  expect(copy.catchUp()).toEqual({ ok: false, error: { code: 'file-damaged', file: basename(handedOut.path) } });
  copy.close();
  expect(readAll(mirror)).toEqual(before);
});

test('another stick gets a copy of its own', async () => {
  const { stick, handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  renameSync(stick, `${stick}-penuh`);
  mkdirSync(stick);
  await sign(1);
  must(copy.catchUp());
  copy.close();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('the copy of another station stays as it is, to the byte', async () => {
  const first = mirroredKiosk({ name: 'kios' });
  await first.sign(0);
  must(first.copy.catchUp());
  first.copy.close();
  const other = handOut(first.small, 'lain');
  const path = join(temporaryFolder(), 'kios.ikrar');
  renameSync(other.path, path);
  const second = new Kiosk(path, first.small.clock);
  const before = contentsOf(first.stick);
  const copy = new MirrorCopy(jobOf(second, path, first.stick));
  expect(codeOf(copy.catchUp())).toBe('mirror-of-other-station');
  expect(contentsOf(first.stick)).toEqual(before);
  first.kiosk.close();
  second.close();
});

test('the copy of another ceremony, a document and a plain folder of the same name stay as they are', () => {
  const first = mirroredKiosk();
  const other = smallCeremony({ seed: 'lain' });
  other.ceremony.close();
  for (const [put, code] of [
    [() => copyFileSync(other.path, first.mirror), 'mirror-of-other-ceremony'],
    [() => copyFileSync(first.small.path, first.mirror), 'mirror-of-other-station'],
    [() => writeFileSync(first.mirror, 'catatan rapat'.repeat(20)), 'not-a-ceremony-file'],
    [() => mkdirSync(first.mirror), 'not-a-ceremony-file'],
  ] as const) {
    put();
    const before = contentsOf(first.stick);
    expect(codeOf(first.copy.catchUp())).toBe(code);
    expect(contentsOf(first.stick)).toEqual(before);
    rmSync(first.mirror, { recursive: true });
  }
  first.kiosk.close();
});

test('a laptop that was set back does not write over what the stick still knows', async () => {
  const { handedOut, small, stick, kiosk, copy, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  const image = join(temporaryFolder(), 'kios-1.ikrar');
  kiosk.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  copyFileSync(handedOut.path, image);
  await sign(1);
  must(copy.catchUp());
  copy.close();
  kiosk.close();

  const setBack = new Kiosk(image, small.clock);
  await setBack.sign(small.badges[2]?.token ?? '');
  const before = contentsOf(stick);
  expect(codeOf(new MirrorCopy(jobOf(setBack, image, stick)).catchUp())).toBe('mirror-ahead');
  expect(contentsOf(stick)).toEqual(before);
  setBack.close();
});

test('a copy that was damaged on the stick is set aside, and a whole one takes its place', async () => {
  const { stick, handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0, 1);
  must(copy.catchUp());
  copy.close();
  const bytes = readFileSync(mirror);
  const strokes = bytes.indexOf('pact-signed');
  bytes.write('pact-sagned', strokes);
  writeFileSync(mirror, bytes);
  expect(must(copy.catchUp()).setAside).toBe('kios-1.salinan.ikrar.rusak-1');
  copy.close();
  kiosk.close();
  expect(readdirSync(stick).toSorted()).toEqual(['kios-1.salinan.ikrar', 'kios-1.salinan.ikrar.rusak-1']);
  expect(readFileSync(join(stick, 'kios-1.salinan.ikrar.rusak-1')).equals(bytes)).toBe(true);
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('a copy that another program holds is left alone until it is free', async () => {
  const { handedOut, kiosk, copy, mirror, sign } = mirroredKiosk();
  await sign(0);
  must(copy.catchUp());
  copy.close();
  const letGo = await heldByAnotherProgram(mirror);
  expect(codeOf(copy.catchUp())).toBe('file-in-use');
  await letGo();
  must(copy.catchUp());
  copy.close();
  kiosk.close();
  expect(readAll(mirror).entries).toEqual(readAll(handedOut.path).entries);
});

test('the folder of the file itself is no second place', () => {
  const { handedOut, small, kiosk } = mirroredKiosk();
  expect(codeOf(new MirrorCopy(jobOf(kiosk, handedOut.path, small.folder)).catchUp())).toBe('mirror-beside-file');
  expect(existsSync(mirrorPath(handedOut.path, small.folder))).toBe(false);
  kiosk.close();
});

test('a stick that may only be read is named', () => {
  const { handedOut, small, kiosk } = mirroredKiosk();
  const stick = temporaryFolder();
  chmodSync(small.folder, 0o777);
  for (const name of readdirSync(small.folder)) chmodSync(join(small.folder, name), 0o777);
  const refused = withoutRights(stick, () => codeOf(new MirrorCopy(jobOf(kiosk, handedOut.path, stick)).catchUp()));
  expect(refused).toBe('file-read-only');
  expect(readdirSync(stick)).toEqual([]);
  kiosk.close();
});
