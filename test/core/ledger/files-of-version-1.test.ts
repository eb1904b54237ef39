import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyFile } from '../../../core/api/commands/verification.ts';
import { issueBadges } from '../../../core/badge/issue.ts';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { unlockOrganiser } from '../../../core/ceremony/organiser.ts';
import { readKeyFile, keyFileOf } from '../../../core/ledger/key-file.ts';
import { migrations } from '../../../core/ledger/migrations/all.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { MirrorCopy } from '../../../core/mirror/mirror-copy.ts';
import { recoverLedger } from '../../../core/mirror/recover.ts';
import { openSignature } from '../../../core/station/signing.ts';
import { contentsOf, HandClock, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { Kiosk, signature } from '../fixtures/small-ceremony.ts';
import { readAll } from '../mirror/mirrored-kiosk.ts';
import {
  dayOfVersion1,
  filesOfVersion1,
  passphraseOfVersion1,
  saidByVersion1,
  type FilesOfVersion1,
} from './file-of-version-1.ts';

/** An office installs today's program in the middle of a ceremony that the first one began. Real files, written by that program. */
const clock = new HandClock(dayOfVersion1);
let old: FilesOfVersion1;
beforeEach(() => {
  old = filesOfVersion1();
});

const versionIn = (path: string) => readFileSync(path).readUInt32BE(60);

function badges(): string[] {
  const ceremony = must(openCeremony(old.organiser));
  const organiser = must(unlockOrganiser(ceremony, passphraseOfVersion1, clock));
  const issued = issueBadges(ceremony.picture(), organiser);
  ceremony.close();
  return issued.map(({ token }) => token);
}

test('the ground of what follows: all of them are of version 1, and the kiosk was not closed', () => {
  expect([old.organiser, old.kiosk, old.secondCopy].map(versionIn)).toEqual([1, 1, 1]);
  expect(readFileSync(`${old.kiosk}-wal`).length).toBeGreaterThan(4096);
  expect(migrations.length).toBeGreaterThan(1);
});

test('verified as they lie there: what the program of then said, and not a byte is changed', () => {
  const before = contentsOf(old.folder);
  for (const which of ['organiser', 'kiosk', 'secondCopy'] as const) {
    expect(must(verifyFile(old[which]))).toMatchObject({ ...saidByVersion1[which], problems: [], notes: [] });
  }
  expect(contentsOf(old.folder)).toEqual(before);
});

test('the kiosk goes on: everybody who signed is known, the next one signs, and the chain is one', async () => {
  const [, , , fourth = '', fifth = ''] = badges();
  const kiosk = new Kiosk(old.kiosk, clock);
  expect(kiosk.station.signed()).toBe(saidByVersion1.signed);
  expect(kiosk.station.scan(fourth)).toMatchObject({ state: 'refused', reason: 'already-signed' });
  expect((await kiosk.sign(fifth)).state).toBe('thanks');
  kiosk.close();
  expect(versionIn(old.kiosk)).toBe(migrations.length);
  const { entries, problems, notes } = must(verifyFile(old.kiosk));
  expect({ entries, problems, notes }).toEqual({ entries: saidByVersion1.kiosk.entries + 2, problems: [], notes: [] });
});

test('merged as they came home: everybody counts, the drawn signatures open, and the station file stays as it was', async () => {
  const before = [readFileSync(old.kiosk), readFileSync(`${old.kiosk}-wal`)];
  const ceremony = must(openCeremony(old.organiser));
  expect(ceremony.root()).toBe(saidByVersion1.organiser.root);
  const merged = must(await mergeFiles(ceremony, [old.kiosk, old.secondCopy]));
  expect(merged).toMatchObject({ stations: 2, added: saidByVersion1.kiosk.entries - saidByVersion1.organiser.entries });
  // The rehearsal's own kiosk stayed where it was.
  expect(merged.anomalies.map(({ code }) => code)).toEqual(['station-missing']);
  const { open } = must(readKeyFile(keyFileOf(old.organiser), ceremony.picture().id, passphraseOfVersion1));
  const signings = [...ceremony.picture().signings.values()].flat();
  expect(signings).toHaveLength(saidByVersion1.signed);
  for (const signing of signings) {
    // oxlint-disable-next-line no-await-in-loop -- four of them
    const strokes = await openSignature(ceremony, ceremony.picture(), signing, open);
    expect(strokes?.flat().map(([x, y]) => [x, y])).toEqual(signature.flat().map(([x, y]) => [x, y]));
  }
  ceremony.close();
  expect([readFileSync(old.kiosk), readFileSync(`${old.kiosk}-wal`)]).toEqual(before);
});

test('the second copy is caught up where it lies, and holds what the kiosk holds', () => {
  const stick = join(old.folder, 'stik');
  mkdirSync(stick);
  const secondCopy = join(stick, 'kios.salinan.ikrar');
  renameSync(old.secondCopy, secondCopy);
  const kiosk = new Kiosk(old.kiosk, clock);
  const copy = new MirrorCopy({ primary: old.kiosk, folder: stick, ...kiosk.author });
  expect(must(copy.catchUp())).toMatchObject({ added: 2, setAside: null });
  copy.close();
  const { entries, blobs } = readAll(old.kiosk);
  expect(entries).toHaveLength(saidByVersion1.kiosk.entries);
  expect(readAll(secondCopy)).toMatchObject({ entries, blobs });
  expect(versionIn(secondCopy)).toBe(migrations.length);
  kiosk.close();
});

describe('recovered', () => {
  const headless = (file: Buffer) => Buffer.concat([Buffer.alloc(100), file.subarray(100)]);
  const halved = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2));

  test.each([
    ['without its header', headless, true],
    ['whose second half is gone, and the key with it', halved, false],
  ])('from a file %s, its -wal and its second copy: every entry', (_, damage, canContinue) => {
    const { entries, blobs } = readAll(old.kiosk);
    writeFileSync(old.kiosk, damage(readFileSync(old.kiosk)));
    const out = join(temporaryFolder(), 'pulih.ikrar');
    expect(must(recoverLedger(old.kiosk, old.secondCopy, out))).toMatchObject({ missing: [], canContinue });
    expect(readAll(out)).toMatchObject({ entries, blobs });
    expect(versionIn(out)).toBe(migrations.length);
  });

  test('from its second copy alone: what had reached the stick', () => {
    writeFileSync(old.kiosk, '');
    writeFileSync(`${old.kiosk}-wal`, '');
    const out = join(temporaryFolder(), 'pulih.ikrar');
    expect(must(recoverLedger(old.kiosk, old.secondCopy, out))).toMatchObject({ fromPrimary: 0, missing: [] });
    expect(must(verifyFile(out))).toMatchObject({ ...saidByVersion1.secondCopy, problems: [] });
  });
});
