import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { recoverLedger, type Recovered } from '../../../core/mirror/recover.ts';
import { salvageFile } from '../../../core/mirror/salvage/salvage-file.ts';
import { codeOf, contentsOf, must, temporaryFolder } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';
import { bytesWithWal, damaged, fileOf, blobsThatSqliteStillReads, rowsThatSqliteStillReads, type Damage } from './damage.ts';
import { mirroredKiosk, readAll, type Contents, type MirroredKiosk } from './mirrored-kiosk.ts';

/** A station whose last signings stand only in its `-wal`, and a copy that ends before the last two. */
let mirrored: MirroredKiosk;
let primary: { file: Buffer; wal: Buffer };
let closed: Buffer;
let mirror: Buffer;
let original: Contents;
let onStick: Contents;

beforeAll(async () => {
  mirrored = mirroredKiosk({ people: 60 });
  const { kiosk, copy, sign, handedOut } = mirrored;
  await sign(...Array.from({ length: 30 }, (_, index) => index));
  kiosk.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  await sign(30, 31, 32);
  must(copy.catchUp());
  copy.close();
  await sign(33, 34);
  primary = bytesWithWal(handedOut.path);
  mirror = readFileSync(mirrored.mirror);
  kiosk.close();
  closed = readFileSync(handedOut.path);
  original = readAll(handedOut.path);
  onStick = readAll(mirrored.mirror);
});

test('the ground of what follows: the last signings stand in the -wal alone, and the copy ends before the last two', () => {
  expect(primary.wal.length).toBeGreaterThan(4096);
  expect(original.entries.length - onStick.entries.length).toBe(2);
});

function recover(first: string, second: string): { recovered: Recovered; out: string } {
  const out = join(temporaryFolder(), 'pulih.ikrar');
  return { recovered: must(recoverLedger(first, second, out)), out };
}

const hashesOf = (entries: readonly StoredEntry[]) => entries.map(({ hash }) => hash);

test('page by page, a whole file gives exactly what SQLite gives', () => {
  const { committed } = must(salvageFile(fileOf(primary.file, primary.wal)));
  expect(new Set(hashesOf([...committed.entries.values()]))).toEqual(new Set(hashesOf(original.entries)));
  expect(committed.entries.size).toBe(original.entries.length);
  expect(new Map(Array.from(committed.blobs, ([hash, bytes]) => [hash, Buffer.from(bytes).toString('hex')]))).toEqual(
    original.blobs,
  );
  expect(committed.local.get('station')).toEqual(new Set([mirrored.handedOut.station]));
});

test('from a whole file and its copy everything comes back, and the station goes on with it', async () => {
  const { recovered, out } = recover(fileOf(primary.file, primary.wal), fileOf(mirror));
  expect(recovered).toEqual({
    station: mirrored.handedOut.station,
    entries: original.entries.length,
    fromPrimary: original.entries.length,
    fromMirror: 0,
    missing: [],
    canContinue: true,
  });
  expect(readAll(out)).toEqual(original);
  const again = new Kiosk(out, mirrored.small.clock);
  expect((await again.sign(mirrored.small.badges[40]?.token ?? '')).state).toBe('thanks');
  expect(again.station.signed()).toBe(36);
  again.close();
});

test('a file of which nothing is left: the copy gives its entries, the key is gone, and the organiser can merge it', async () => {
  const { recovered, out } = recover(fileOf(Buffer.alloc(0)), fileOf(mirror));
  expect(recovered).toMatchObject({ fromPrimary: 0, fromMirror: onStick.entries.length, canContinue: false, missing: [] });
  expect(recovered.station).toBe(mirrored.handedOut.station);
  const organiser = smallCopyOfOrganiser();
  must(await mergeFiles(organiser, [out]));
  expect(organiser.picture().signings.size).toBe(33);
  organiser.close();
});

test('a device that never ends is nothing to recover from', () => {
  const code = existsSync('/dev/zero') ? 'not-a-ceremony-file' : 'file-not-found';
  const out = join(temporaryFolder(), 'pulih.ikrar');
  expect(codeOf(recoverLedger('/dev/zero', fileOf(mirror), out))).toBe(code);
  expect(codeOf(recoverLedger(fileOf(mirror), '/dev/zero', out))).toBe(code);
});

test('of a file that two laptops opened everything comes back, and neither goes on behind the entries of the other', async () => {
  const small = smallCeremony({ people: 4 });
  const { path } = handOut(small, 'kembar');
  const twin = fileOf(readFileSync(path));
  const tokens = small.badges.map(({ token }) => token);
  await dayAtKiosk(path, small.clock, tokens.slice(0, 1));
  await dayAtKiosk(twin, small.clock, tokens.slice(1));
  small.ceremony.close();
  const { recovered, out } = recover(path, twin);
  expect(recovered.canContinue).toBe(false);
  const organiser = must(openCeremony(small.path));
  must(await mergeFiles(organiser, [out]));
  expect(organiser.picture().signings.size).toBe(4);
  organiser.close();
});

test('without its header and its -wal broken in the middle, the file still gives what was signed last', () => {
  const file = damaged(primary.file, [{ kind: 'overwrite', at: 0, bytes: 100, fill: 0 }]);
  const { recovered, out } = recover(fileOf(file, primary.wal), fileOf(mirror));
  expect(hashesOf(readAll(out).entries)).toEqual(hashesOf(original.entries));
  expect(recovered.fromPrimary).toBe(original.entries.length);
  expect(recovered.canContinue).toBe(true);
});

test('a -wal left over from another file hides nothing', () => {
  const other = mirroredKiosk({ seed: 'lain', people: 3 });
  other.kiosk.station.scan('bukan badge');
  const { wal } = bytesWithWal(other.handedOut.path);
  other.kiosk.close();
  expect(wal.length).toBeGreaterThan(0);
  const { out } = recover(fileOf(closed, wal), fileOf(mirror));
  expect(hashesOf(readAll(out).entries)).toEqual(hashesOf(original.entries));
});

test('a missing -wal loses only what the copy does not have either', () => {
  const { recovered, out } = recover(fileOf(primary.file), fileOf(mirror));
  expect(hashesOf(readAll(out).entries)).toEqual(hashesOf(onStick.entries));
  expect(recovered.fromMirror).toBe(3);
});

test('an entry that neither file has any more is named, and the rest is kept', async () => {
  const [lost] = original.entries.filter(({ kind }) => kind === 'pact-signed').slice(10);
  const without = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf(lost?.signature ?? ''); at >= 0; at = copy.indexOf(lost?.signature ?? ''))
      copy.fill('f', at, at + 128);
    return copy;
  };
  const { recovered, out } = recover(fileOf(without(closed)), fileOf(without(mirror)));
  expect(recovered.missing).toEqual([{ station: lost?.station, from: lost?.seq, to: lost?.seq }]);
  expect(recovered.entries).toBe(original.entries.length - 1);
  const organiser = smallCopyOfOrganiser();
  const { anomalies } = must(await mergeFiles(organiser, [out]));
  expect(anomalies).toEqual([{ code: 'ledger-gap', station: lost?.station, seq: lost?.seq }]);
  organiser.close();
});

describe.each(['ceremony-founded', 'station-added', 'station-opened'] as const)(
  'of %s, by which all others are believed,',
  (kind) => {
    test.each<[string, (entry: StoredEntry) => string]>([
      ['the signature is damaged', ({ signature }) => signature],
      ['nothing can be read', ({ body }) => body.slice(-32)],
    ])('%s here: it is taken from there, and nothing else is lost', (_, textOf) => {
      const entry = original.entries.findLast((each) => each.kind === kind);
      const damage = Buffer.from(textOf(entry as StoredEntry));
      const bytes = Buffer.from(closed);
      for (let at = bytes.indexOf(damage); at >= 0; at = bytes.indexOf(damage)) bytes.fill('a', at, at + damage.length);
      const { recovered, out } = recover(fileOf(bytes), fileOf(mirror));
      expect(hashesOf(readAll(out).entries)).toEqual(hashesOf(original.entries));
      expect(recovered).toMatchObject({ fromMirror: 1, canContinue: true });
    });
  },
);

test('a signing whose strokes neither file has any more is missing like one that nobody has, and the rest can be merged', async () => {
  const lost = original.entries.filter(({ kind }) => kind === 'pact-signed')[10];
  const { strokes = '' } = JSON.parse(lost?.body ?? '{}') as { strokes?: string };
  const sealed = Buffer.from(original.blobs.get(strokes) ?? '', 'hex').subarray(0, 32);
  expect(closed.indexOf(sealed)).toBeGreaterThan(0);
  const without = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy.fill(0, copy.indexOf(sealed), copy.indexOf(sealed) + sealed.length);
    return copy;
  };
  const { recovered, out } = recover(fileOf(without(closed)), fileOf(without(mirror)));
  expect(recovered.missing).toEqual([{ station: lost?.station, from: lost?.seq, to: lost?.seq }]);
  const organiser = smallCopyOfOrganiser();
  expect(codeOf(await mergeFiles(organiser, [out]))).toBe(null);
  organiser.close();
});

test('a name that was damaged in the file does not make it another station', () => {
  const bytes = Buffer.from(closed);
  const { station } = mirrored.handedOut;
  const at = bytes.indexOf(`station${station}`);
  expect(at).toBeGreaterThan(0);
  bytes.write(station.startsWith('Z') ? 'Y' : 'Z', at + 'station'.length);
  const { recovered } = recover(fileOf(bytes), fileOf(mirror));
  expect(recovered).toMatchObject({ station, entries: original.entries.length, canContinue: true });
});

test('the copy of another station of the same ceremony is refused', () => {
  const first = mirroredKiosk({ seed: 'dua' });
  const second = handOut(first.small, 'kios-2');
  const kiosk = new Kiosk(second.path, first.small.clock);
  must(first.copy.catchUp());
  first.copy.close();
  first.kiosk.close();
  kiosk.close();
  const out = join(temporaryFolder(), 'pulih.ikrar');
  expect(codeOf(recoverLedger(second.path, first.mirror, out))).toBe('mirror-of-other-station');
  expect(existsSync(out)).toBe(false);
});

test('an entry that was never acknowledged does not come back as a fork', () => {
  const { small, kiosk, handedOut, copy, mirror: path } = mirroredKiosk({ seed: 'batal' });
  must(copy.catchUp());
  copy.close();
  kiosk.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  // The power goes with the first entry of this moment on its way to the disk; afterwards somebody else signs in its place.
  const aside = fileOf(...both(bytesWithWal(handedOut.path)));
  const ghost = new Kiosk(aside, small.clock);
  ghost.station.scan('hantu');
  const { wal } = bytesWithWal(aside);
  ghost.close();
  small.clock.forward(1);
  kiosk.station.scan('nyata');
  kiosk.close();
  // Its frames lie behind a broken header of the -wal: SQLite does not take them in.
  wal.fill(0, 0, 24);
  const { recovered, out } = recover(fileOf(readFileSync(handedOut.path), wal), path);
  const entries = readAll(out).entries;
  expect(hashesOf(entries)).toEqual(hashesOf(readAll(handedOut.path).entries));
  expect(recovered.missing).toEqual([]);
});

describe('refusals leave everything as it was', () => {
  test('a copy of another ceremony, of another station, and files in which nothing can be read', () => {
    const other = mirroredKiosk({ seed: 'lain' });
    must(other.copy.catchUp());
    other.copy.close();
    other.kiosk.close();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'catatan.txt'), 'catatan rapat');
    const text = join(folder, 'catatan.txt');
    const whole = fileOf(closed);
    const out = join(folder, 'pulih.ikrar');
    mkdirSync(join(folder, 'folder'));
    for (const [first, second, code] of [
      [whole, other.mirror, 'mirror-of-other-ceremony'],
      [text, text, 'nothing-to-recover'],
      [join(folder, 'tidak-ada'), whole, 'file-not-found'],
      [whole, join(folder, 'folder'), 'file-is-folder'],
    ] as const) {
      expect(codeOf(recoverLedger(first, second, out))).toBe(code);
      expect(existsSync(out)).toBe(false);
    }
    expect(codeOf(recoverLedger(whole, fileOf(mirror), text))).toBe('file-exists');
    expect(codeOf(recoverLedger(whole, fileOf(mirror), join(folder, 'tidak-ada', 'pulih.ikrar')))).toBe('folder-not-found');
    expect(readFileSync(text, 'utf8')).toBe('catatan rapat');
  });
});

const anywhere = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: anywhere, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    kind: fc.constant('overwrite' as const),
    at: anywhere,
    bytes: fc.integer({ min: 1, max: 20_000 }),
    fill: fc.nat(255),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: anywhere }),
  fc.record({ kind: fc.constant('shift' as const), at: anywhere, bytes: fc.integer({ min: 1, max: 9000 }) }),
);

test('whatever happens to the file: all that was mirrored comes back, and so does every other row that SQLite still reads', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), fc.array(damage, { maxLength: 2 }), (inFile, inWal) => {
      const path = fileOf(damaged(primary.file, inFile), damaged(primary.wal, inWal));
      const before = contentsOf(dirname(path));
      const stick = fileOf(mirror);
      const { recovered, out } = recover(path, stick);
      const contents = readAll(out);
      const hashes = new Set(hashesOf(contents.entries));
      const genuine = new Map(original.entries.map((entry) => [JSON.stringify(entry), entry.hash]));
      for (const hash of hashesOf(onStick.entries)) expect(hashes).toContain(hash);
      const readable = rowsThatSqliteStillReads(path).map((row) => genuine.get(JSON.stringify(row)));
      const lost = readable.filter((hash) => hash !== undefined && !hashes.has(hash));
      expect(lost.filter((hash) => hash !== undefined && !hasLostItsStrokes(path, hash))).toEqual([]);
      // Nothing that was never written.
      for (const hash of hashes) expect(hashesOf(original.entries)).toContain(hash);
      expect(recovered.entries).toBe(hashes.size);
      expect(recovered.fromPrimary + recovered.fromMirror).toBe(hashes.size);
      expect(contentsOf(dirname(path))).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('file and copy both damaged: what is recovered can always be merged, and what it lacks is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (a, b) => {
        const out = join(temporaryFolder(), 'pulih.ikrar');
        const outcome = recoverLedger(fileOf(damaged(closed, a)), fileOf(damaged(mirror, b)), out);
        expect([null, 'nothing-to-recover']).toContain(codeOf(outcome));
        expect(existsSync(out)).toBe(outcome.ok);
        if (!outcome.ok) return;
        const organiser = smallCopyOfOrganiser();
        const merged = await mergeFiles(organiser, [out]);
        expect(codeOf(merged)).toBe(null);
        organiser.close();
        const own = readAll(out).entries.filter(({ station }) => station === outcome.value.station);
        const lost = outcome.value.missing.filter(({ station }) => station === outcome.value.station);
        const missing = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
        expect(own.length + missing).toBe(Math.max(0, ...own.map(({ seq }) => seq)));
      },
    ),
    { numRuns: 30 },
  );
});

/** A signing of which SQLite gives the entry and no longer gives the strokes cannot join. */
function hasLostItsStrokes(path: string, hash: string): boolean {
  const { body } = original.entries.find((entry) => entry.hash === hash) ?? { body: '{}' };
  const { strokes } = JSON.parse(body) as { strokes?: string };
  return strokes !== undefined && !blobsThatSqliteStillReads(path).has(strokes);
}

function both({ file, wal }: { file: Buffer; wal: Buffer }): [Buffer, Buffer | null] {
  return [file, wal.length === 0 ? null : wal];
}

/** The organiser's file as it was before any merge. */
function smallCopyOfOrganiser() {
  const { small } = mirrored;
  small.ceremony.file.database.pragma('wal_checkpoint(truncate)');
  return must(openCeremony(fileOf(readFileSync(small.path))));
}
