import { readFileSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBadgeToken } from '../../../core/badge/token.ts';
import { newPersonId, type CeremonyId } from '../../../core/ledger/ids.ts';
import { privateKey, newPrivateKey } from '../../../core/ledger/keys.ts';
import { openSignature } from '../../../core/station/signing.ts';
import { packStrokes } from '../../../core/station/strokes.ts';
import { hashPrefixOf, readReceiptCode, readReceiptQr } from '../../../core/station/receipt.ts';
import { must, seededRandom } from '../fixtures/hand-held.ts';
import {
  definition,
  handOut,
  Kiosk,
  signature,
  smallCeremony,
  type HandedOut,
  type SmallCeremony,
} from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
let out: HandedOut;
let kiosk: Kiosk;
beforeEach(() => {
  small = smallCeremony({ people: 3 });
  out = handOut(small, 'satu');
  kiosk = new Kiosk(out.path, small.clock);
});
afterEach(() => {
  kiosk.close();
  small.ceremony.close();
});

const token = (index = 0) => small.badges[index]?.token ?? '';
const number = (index = 0) => String(small.badges[index]?.number ?? '');

/** What a second program sees in the file right now. */
function signingsInFile(): number {
  const beside = new Database(out.path, { readonly: true });
  const count = beside.prepare<[], number>("select count(*) from entry where kind = 'pact-signed'").pluck().get() ?? 0;
  beside.close();
  return count;
}

describe('one person', () => {
  test('scans, confirms, reads, signs, and hears that it is saved', async () => {
    const [badge] = small.badges;
    const person = { name: badge?.name, unit: badge?.unit };
    expect(kiosk.station.status()).toEqual({ state: 'scan-badge' });
    expect(kiosk.station.scan(token())).toMatchObject({ state: 'confirm-identity', person });
    expect(kiosk.station.confirm()).toMatchObject({ state: 'read-pact', person, pact: { title: 'Pakta Contoh' } });
    expect(kiosk.station.read()).toMatchObject({ state: 'sign-pact', person, saving: false });
    expect(await kiosk.station.sign(signature)).toMatchObject({ state: 'thanks', person });
    expect(kiosk.station.cancel()).toEqual({ state: 'scan-badge' });
    expect(kiosk.station.signed()).toBe(1);
  });

  test('is never shown with the number that names them', async () => {
    const shown = [
      kiosk.station.scan(token()),
      kiosk.station.confirm(),
      kiosk.station.read(),
      await kiosk.station.sign(signature),
    ];
    shown.push(kiosk.station.scan(token()));
    expect(number()).toMatch(/^\d{18}$/);
    expect(JSON.stringify(shown)).not.toContain(number());
  });

  test('is thanked only when another program can see the signing in the file', async () => {
    kiosk.toThePad(token());
    const seen: [string, number][] = [];
    kiosk.station.onChange(() => seen.push([kiosk.station.status().state, signingsInFile()]));
    await kiosk.station.sign(signature);
    expect(seen.filter(([state]) => state === 'thanks')).toEqual([['thanks', 1]]);
    expect(seen[0]).toEqual(['sign-pact', 0]);
  });

  test('leaves an entry that says how they were identified, what they read, and when', async () => {
    kiosk.station.scan(token());
    small.clock.forward(5);
    kiosk.station.confirm();
    const shown = new Date(small.clock.now()).toISOString();
    small.clock.forward(20);
    kiosk.station.read();
    await kiosk.station.sign(signature);
    const [signing] = [...kiosk.ceremony.picture().signings.values()].flat();
    expect(signing).toMatchObject({ identified: 'badge', noticeShownAt: shown, pact: kiosk.ceremony.picture().pact.hash });
    expect(signing?.at).toBe(new Date(small.clock.now()).toISOString());
  });
});

describe('the receipt', () => {
  test('reads back to the very entry, by its letters and by its QR code', async () => {
    const status = await kiosk.sign(token());
    const acknowledged = kiosk.station.acknowledged();
    const receipt = status.state === 'thanks' ? status.receipt : null;
    const [signing] = [...kiosk.ceremony.picture().signings.values()].flat();
    expect(acknowledged).toMatchObject({ seq: signing?.seq, hash: signing?.hash });
    expect(hashPrefixOf(readReceiptCode(receipt?.code ?? '') ?? '')).toBe(signing?.hash.slice(0, 10));
    const claim = readReceiptQr(receipt?.qr ?? '');
    const stored = kiosk.ceremony.rows.entry(claim?.station ?? '', claim?.seq ?? 0, claim?.hash ?? '');
    expect(stored?.signature).toBe(claim?.signature);
    expect(stored?.hash).toBe(signing?.hash);
  });
});

describe('the strokes', () => {
  test('open with the organiser’s key alone, within a fortieth of a millimetre', async () => {
    await kiosk.sign(token());
    const picture = kiosk.ceremony.picture();
    const [signing] = [...picture.signings.values()].flat();
    if (signing === undefined) throw new Error('nobody signed');
    const opened = await openSignature(kiosk.ceremony, picture, signing, small.founded.keys.open);
    expect(opened?.[0]).toHaveLength(signature[0]?.length ?? 0);
    for (const [index, [x, y]] of (opened?.[0] ?? []).entries()) {
      const [fromX = 0, fromY = 0] = signature[0]?.[index] ?? [];
      expect(Math.abs(x - fromX)).toBeLessThanOrEqual(0.025);
      expect(Math.abs(y - fromY)).toBeLessThanOrEqual(0.025);
    }
    expect(await openSignature(kiosk.ceremony, picture, signing, newPrivateKey(seededRandom('pencuri')))).toBe(null);
    const transplanted = { ...signing, person: newPersonId(seededRandom('lain')) };
    expect(await openSignature(kiosk.ceremony, picture, transplanted, small.founded.keys.open)).toBe(null);
  });

  test('lie nowhere on the kiosk in the clear: neither in the file nor in its -wal', async () => {
    await kiosk.sign(token());
    const packed = Buffer.from(packStrokes(signature)).subarray(4, 40);
    const onDisk = ['', '-wal', '-shm', '-journal'].map((end) => out.path + end).filter((path) => existsSync(path));
    expect(onDisk).toContain(`${out.path}-wal`);
    for (const path of onDisk) {
      const bytes = readFileSync(path);
      expect(bytes.includes(packed)).toBe(false);
      expect(bytes.includes(JSON.stringify(signature[0]?.slice(0, 3)).slice(1, -1))).toBe(false);
    }
  });
});

describe('a scan that leads nowhere says why', () => {
  test.each<[string, string, () => string]>([
    ['a price tag', 'badge-unreadable', () => '899'],
    ['a bare number where badges are asked for', 'badge-not-signed', () => number()],
    [
      'a badge signed by somebody else',
      'badge-not-signed',
      () => writeBadgeToken(small.founded.ceremony, { person: personAt(0), issue: 1 }, privateKey('7a'.repeat(32))),
    ],
    [
      'a badge of another ceremony',
      'badge-other-ceremony',
      () => writeBadgeToken('X'.repeat(16) as CeremonyId, { person: personAt(0), issue: 1 }, small.organiser.author.key),
    ],
    [
      'a badge of somebody who was never called',
      'person-unknown',
      () =>
        writeBadgeToken(
          small.founded.ceremony,
          { person: newPersonId(seededRandom('tamu')), issue: 1 },
          small.organiser.author.key,
        ),
    ],
  ])('%s: %s', (_, reason, text) => {
    expect(kiosk.station.scan(text())).toEqual({ state: 'refused', reason, person: null, earlier: null });
    expect(kiosk.ceremony.picture().refusals).toMatchObject([{ reason }]);
    // What was scanned may hold a number, so the log knows it by its hash only.
    expect(kiosk.ceremony.rows.entriesOfKind('person-refused')[0]?.body).not.toContain(text());
    expect(kiosk.station.scan(token())).toMatchObject({ state: 'confirm-identity' });
  });

  const personAt = (index: number) => {
    const [person] = [...small.ceremony.picture().people.keys()].slice(index);
    if (person === undefined) throw new Error('nobody there');
    return person;
  };

  test('somebody who has signed hears when and where', async () => {
    await kiosk.sign(token());
    const at = new Date(small.clock.now()).toISOString();
    small.clock.forward(60);
    const again = kiosk.station.scan(token());
    expect(again).toMatchObject({
      state: 'refused',
      reason: 'already-signed',
      earlier: { at, station: 'satu', stationId: out.station },
    });
    expect(kiosk.station.confirm()).toEqual(again);
    expect(kiosk.station.signed()).toBe(1);
  });

  test('too little ink: nothing is stored, and the same person draws again', async () => {
    kiosk.toThePad(token());
    for (const strokes of [
      [],
      [[]],
      [[[10, 10, 0, 0.5]]],
      [
        [
          [10, 10, 0, 0.5],
          [17.9, 10, 5, 0.5],
        ],
      ],
    ] as never[]) {
      expect(await kiosk.station.sign(strokes)).toMatchObject({ state: 'refused', reason: 'signature-too-small' });
    }
    expect(signingsInFile()).toBe(0);
    expect(kiosk.station.read()).toMatchObject({ state: 'sign-pact' });
    expect(await kiosk.station.sign(signature)).toMatchObject({ state: 'thanks' });
    expect(signingsInFile()).toBe(1);
  });
});

describe('the next one in the queue does not disturb', () => {
  test('somebody who confirms, reads or draws', () => {
    const first = kiosk.station.scan(token(0));
    expect(kiosk.station.scan(token(1))).toEqual(first);
    const reading = kiosk.station.confirm();
    expect(kiosk.station.scan(token(1))).toEqual(reading);
    const drawing = kiosk.station.read();
    expect(kiosk.station.scan(token(1))).toEqual(drawing);
    expect(kiosk.station.type(number(1), out.pin)).toEqual(drawing);
    // Nor does the log say that anybody was sent away.
    expect(kiosk.station.scan('899')).toEqual(drawing);
    expect(kiosk.ceremony.picture().refusals).toEqual([]);
  });

  test('a commit: neither a scan, nor a cancel, nor the operator, nor a second signature', async () => {
    kiosk.toThePad(token(0));
    const stored = kiosk.station.sign(signature);
    expect(kiosk.station.status()).toMatchObject({ state: 'sign-pact', saving: true });
    for (const status of [
      kiosk.station.scan(token(1)),
      kiosk.station.cancel(),
      kiosk.station.callOperator(),
      must(kiosk.station.close(out.pin)),
    ]) {
      expect(status).toMatchObject({ state: 'sign-pact', saving: true });
    }
    const twice = kiosk.station.sign(signature);
    expect(await stored).toMatchObject({ state: 'thanks' });
    expect(await twice).toMatchObject({ state: 'thanks' });
    expect(signingsInFile()).toBe(1);
  });

  test('but begins from thanks and from a refusal', async () => {
    await kiosk.sign(token(0));
    expect(kiosk.station.scan(token(1))).toMatchObject({ state: 'confirm-identity', person: { name: small.badges[1]?.name } });
    kiosk.station.cancel();
    kiosk.station.scan('899');
    expect(kiosk.station.scan(token(2))).toMatchObject({ state: 'confirm-identity', person: { name: small.badges[2]?.name } });
  });
});

test('a fault of ours calls the operator and frees the kiosk, and is not kept silent', async () => {
  kiosk.toThePad(token(0));
  // Nothing that a disk would do: the file is shut behind the station's back.
  kiosk.ceremony.file.database.close();
  await expect(kiosk.station.sign(signature)).rejects.toThrow('not open');
  expect(kiosk.station.status()).toEqual({ state: 'call-the-operator', why: 'not-saved', message: null });
  expect(kiosk.station.cancel()).toEqual({ state: 'scan-badge' });
});

test('a station that stops while somebody signs answers, and leaves nothing half done', async () => {
  kiosk.toThePad(token(0));
  const signed = kiosk.station.sign(signature);
  kiosk.station.stop();
  expect(await signed).toEqual({ state: 'scan-badge' });
  expect(signingsInFile()).toBe(0);
});

test('a full disk: the operator is called, nothing is in the file, and the next person works again', async () => {
  kiosk.toThePad(token(0));
  const { database } = kiosk.ceremony.file;
  database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true }) as number}`);
  // More ink than the last page has room for.
  const long = Array.from({ length: 6000 }, (_, index) => [(index * 7919) % 160, (index * 104_729) % 60, index, 0.5] as const);
  const failed = await kiosk.station.sign([long]);
  expect(failed).toEqual({
    state: 'call-the-operator',
    why: 'not-saved',
    message: { id: 'gagal: disk-full', en: 'failed: disk-full' },
  });
  expect(kiosk.station.acknowledged()).toBe(null);
  expect(signingsInFile()).toBe(0);
  // Even with the disk full a scan still tells people what to do.
  expect(kiosk.station.scan('899')).toMatchObject({ state: 'refused', reason: 'badge-unreadable' });
  database.pragma('max_page_count = 100000');
  expect(await kiosk.sign(token(0))).toMatchObject({ state: 'thanks' });
  expect(signingsInFile()).toBe(1);
});

describe('the operator', () => {
  test('types a number for somebody without a badge, with the PIN', async () => {
    expect(kiosk.station.type(number(), '000000')).toEqual({ state: 'call-the-operator', why: 'wrong-pin', message: null });
    expect(kiosk.station.type(number(), '')).toMatchObject({ why: 'wrong-pin' });
    expect(kiosk.station.type('199901012020011999', out.pin)).toMatchObject({ state: 'refused', reason: 'person-unknown' });
    expect(kiosk.station.type(`NIP. ${number()}`, out.pin)).toMatchObject({ state: 'confirm-identity' });
    kiosk.station.confirm();
    kiosk.station.read();
    await kiosk.station.sign(signature);
    expect([...kiosk.ceremony.picture().signings.values()].flat()[0]?.identified).toBe('operator');
  });

  test('closes the station for good, also for the next start', async () => {
    await kiosk.sign(token(0));
    expect(must(kiosk.station.close('000000'))).toMatchObject({ state: 'call-the-operator', why: 'wrong-pin' });
    expect(must(kiosk.station.close(out.pin))).toEqual({ state: 'closed', signed: 1 });
    expect(must(kiosk.station.close(out.pin))).toEqual({ state: 'closed', signed: 1 });
    const closed = () => [
      kiosk.station.scan(token(1)),
      kiosk.station.cancel(),
      kiosk.station.callOperator(),
      kiosk.station.touch(),
      kiosk.station.type(number(1), out.pin),
      kiosk.station.confirm(),
    ];
    expect(new Set(closed().map(({ state }) => state))).toEqual(new Set(['closed']));
    kiosk.close();
    kiosk = new Kiosk(out.path, small.clock);
    expect(new Set(closed().map(({ state }) => state))).toEqual(new Set(['closed']));
    expect(kiosk.ceremony.picture().stations.get(out.station)).toMatchObject({ closingCount: 1, signed: 1 });
    expect(kiosk.ceremony.rows.entriesOfKind('station-closed')).toHaveLength(1);
  });
});

test('a restart finds everything that was acknowledged, and nobody in the middle of anything', async () => {
  const { state } = await kiosk.sign(token(0));
  kiosk.toThePad(token(1));
  kiosk.close();
  kiosk = new Kiosk(out.path, small.clock);
  expect(state).toBe('thanks');
  expect(kiosk.station.status()).toEqual({ state: 'scan-badge' });
  expect(kiosk.station.signed()).toBe(1);
  expect(kiosk.station.scan(token(0))).toMatchObject({ state: 'refused', reason: 'already-signed' });
  expect(kiosk.station.scan(token(1))).toMatchObject({ state: 'confirm-identity' });
});

test('where bare numbers are allowed, a scanned number is enough', () => {
  const open = smallCeremony({ people: 2, definition: { ...definition, bareNumbers: true } });
  const { path } = handOut(open, 'satu');
  const at = new Kiosk(path, open.clock);
  expect(at.station.scan('199901012020011999')).toMatchObject({ state: 'refused', reason: 'person-unknown' });
  expect(at.station.scan(` ${String(open.badges[1]?.number)} `)).toMatchObject({
    state: 'confirm-identity',
    person: { name: open.badges[1]?.name },
  });
  expect(at.station.cancel()).toEqual({ state: 'scan-badge' });
  // Short ones are somebody's ticket.
  expect(at.station.scan('1234567')).toMatchObject({ reason: 'badge-unreadable' });
  at.close();
  open.ceremony.close();
});
