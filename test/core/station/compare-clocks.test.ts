import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockFit, lastOffset, type StationClock } from '../../../core/ceremony/clock-offset.ts';
import { newPrivateKey, privateKey } from '../../../core/ledger/keys.ts';
import { writeTimeCode } from '../../../core/station/time-code.ts';
import { HandClock, must, seededRandom } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, signature, smallCeremony, startOfDay, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** A kiosk's clock held against the organiser's, through the real station: the organiser's clock is `small.clock`. */

let small: SmallCeremony;
let kiosk: Kiosk;
let kioskClock: HandClock;
beforeEach(() => {
  small = smallCeremony({ people: 3 });
  kioskClock = new HandClock(startOfDay);
  const { path } = handOut(small, 'satu');
  pass(60);
  kiosk = new Kiosk(path, kioskClock);
});
afterEach(() => {
  kiosk.close();
  small.ceremony.close();
});

/** Time goes by for everybody. */
function pass(seconds: number): void {
  small.clock.forward(seconds);
  kioskClock.forward(seconds);
}
const timeCode = () => writeTimeCode(small.founded.ceremony, small.clock.now(), small.organiser.author.key);
const clock = (): StationClock => {
  const station = kiosk.ceremony.picture().stations.get(kiosk.author.station);
  if (station === undefined) throw new Error('the kiosk has opened no ledger');
  return station.clock;
};
const written = () => kiosk.ceremony.rows.entriesOfKind('clock-compared');

test('a kiosk that nobody compared says so, and no offset is invented', () => {
  expect(lastOffset(clock())).toBe(null);
  expect(clockFit(clock(), kioskClock.now())).toBe('not-compared');
});

test('a clock that fits is written down with what was measured against whom, and shown', () => {
  kioskClock.forward(1.25);
  expect(kiosk.station.scan(timeCode())).toEqual({ state: 'scan-badge', clock: { fit: 'fits', offsetMillis: 1250 } });
  const [entry] = written();
  expect(JSON.parse(entry?.body ?? '')).toEqual({
    offsetMillis: 1250,
    against: small.ceremony.picture().organiser,
    how: 'time-code',
    shownAt: '2026-11-23T00:31:00.000Z',
  });
  expect(clockFit(clock(), kioskClock.now())).toBe('fits');
});

test.each([
  [14 * 60, 'off'],
  [-14 * 60, 'off'],
  [61, 'off'],
  [60, 'fits'],
  [-60, 'fits'],
])('a clock that is %i s ahead: %s', (seconds, fit) => {
  kioskClock.forward(seconds);
  expect(kiosk.station.scan(timeCode())).toEqual({ state: 'scan-badge', clock: { fit, offsetMillis: seconds * 1000 } });
  expect(clockFit(clock(), kioskClock.now())).toBe(fit);
});

test('a clock whose battery died is behind its own file, and says so before anybody compares it', () => {
  expect(clockFit(clock(), Date.parse('2000-01-01T00:00:00.000Z') as never)).toBe('off');
});

test('the camera sees a new code every second, and the ledger hears of it once a minute', () => {
  for (let second = 0; second < 50; second++) {
    expect(kiosk.station.scan(timeCode())).toMatchObject({ clock: { fit: 'fits' } });
    pass(1);
  }
  expect(written()).toHaveLength(1);
  pass(60);
  kiosk.station.scan(timeCode());
  expect(written()).toHaveLength(2);
});

test('a clock that was set right is measured again at once', () => {
  kioskClock.forward(14 * 60);
  kiosk.station.scan(timeCode());
  pass(5);
  kioskClock.forward(-14 * 60);
  expect(kiosk.station.scan(timeCode())).toEqual({ state: 'scan-badge', clock: { fit: 'fits', offsetMillis: 0 } });
  expect(clock().comparisons.map(({ offsetMillis }) => offsetMillis)).toEqual([840_000, 0]);
});

describe('a code that was shown earlier', () => {
  test('is not taken after a newer one', () => {
    const photograph = timeCode();
    pass(120);
    kiosk.station.scan(timeCode());
    pass(1);
    expect(kiosk.station.scan(photograph)).toEqual({ state: 'scan-badge', clock: { fit: 'old-code' } });
    expect(written()).toHaveLength(1);
    expect(lastOffset(clock())).toBe(0);
  });

  test('is not taken where it is older than the station itself', () => {
    small.clock.forward(-600);
    expect(kiosk.station.scan(timeCode())).toEqual({ state: 'scan-badge', clock: { fit: 'old-code' } });
    expect(written()).toEqual([]);
  });

  test('can only make a kiosk look ahead by its own age, and the next true code mends it', () => {
    const photograph = timeCode();
    pass(600);
    expect(kiosk.station.scan(photograph)).toMatchObject({ clock: { offsetMillis: 600_000 } });
    pass(5);
    expect(kiosk.station.scan(timeCode())).toMatchObject({ clock: { fit: 'fits', offsetMillis: 0 } });
    expect(lastOffset(clock())).toBe(0);
  });
});

describe('what is no code of this organiser', () => {
  test('from another ceremony, or signed by somebody else, is refused, logged and not measured', () => {
    const other = smallCeremony({ people: 0, seed: 'lain' });
    const foreign = writeTimeCode(other.founded.ceremony, small.clock.now(), other.organiser.author.key);
    expect(kiosk.station.scan(foreign)).toMatchObject({ state: 'refused', reason: 'badge-other-ceremony' });
    const forged = writeTimeCode(small.founded.ceremony, small.clock.now(), privateKey(newPrivateKey(seededRandom('palsu'))));
    expect(kiosk.station.scan(forged)).toMatchObject({ state: 'refused', reason: 'badge-not-signed' });
    expect(written()).toEqual([]);
    expect(kiosk.ceremony.picture().refusals).toHaveLength(2);
    other.ceremony.close();
  });
});

describe('a time code disturbs nobody', () => {
  test('who is in the middle of signing', () => {
    const [badge] = small.badges;
    kiosk.toThePad(badge?.token ?? '');
    expect(kiosk.station.scan(timeCode())).toMatchObject({ state: 'sign-pact' });
    expect(written()).toEqual([]);
  });

  test('who reads the receipt', async () => {
    const [badge] = small.badges;
    await kiosk.sign(badge?.token ?? '');
    expect(kiosk.station.scan(timeCode())).toMatchObject({ state: 'thanks' });
    expect(written()).toEqual([]);
  });

  test('and after it the next person begins as always', async () => {
    const [badge] = small.badges;
    kiosk.station.scan(timeCode());
    expect(kiosk.station.scan(badge?.token ?? '')).toMatchObject({ state: 'confirm-identity' });
    kiosk.station.confirm();
    kiosk.station.read();
    expect(await kiosk.station.sign(signature)).toMatchObject({ state: 'thanks' });
  });
});

test('a station that is closed compares no more', () => {
  must(kiosk.ceremony.append(kiosk.author, 'station-closed', { signed: 0 }));
  const closed = new Kiosk(kiosk.ceremony.file.path, kioskClock);
  expect(closed.station.scan(timeCode())).toMatchObject({ state: 'closed' });
  expect(written()).toEqual([]);
  closed.close();
});
