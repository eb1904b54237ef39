import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueBadge, issueBadges } from '../../../core/badge/issue.ts';
import { nextBadge, revokeBadges } from '../../../core/badge/revocation.ts';
import { readEntry } from '../../../core/ledger/read-entry.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { err, ok } from '../../../core/result.ts';
import type { Person } from '../../../core/roster/person.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** Somebody lost a badge on the way to the hall. */

let small: SmallCeremony;
beforeEach(() => (small = smallCeremony({ people: 3 })));
afterEach(() => small.ceremony.close());

const person = (): Person => [...small.ceremony.picture().people.values()][0] as Person;
/** The organiser replaces the badge of the first person. */
function reissue(): string {
  const made = must(nextBadge(small.ceremony.picture(), small.organiser, person(), 'hilang di jalan'));
  must(revokeBadges(small.ceremony, small.organiser, made, () => ok(null)));
  return made.badge.token;
}

test('the new badge is taken and the lost one refused, at every station that knows of it', async () => {
  const [lost = ''] = small.badges.map(({ token }) => token);
  const found = reissue();
  const { path } = handOut(small, 'satu');
  const kiosk = new Kiosk(path, small.clock);
  expect(kiosk.station.scan(lost)).toMatchObject({ state: 'refused', reason: 'badge-revoked', person: null });
  expect(await kiosk.sign(found)).toMatchObject({ state: 'thanks' });
  kiosk.close();
});

test('a second loss makes both earlier badges void', () => {
  const [first = ''] = small.badges.map(({ token }) => token);
  const second = reissue();
  const third = reissue();
  const kiosk = new Kiosk(handOut(small, 'satu').path, small.clock);
  const states = [first, second, third].map((token) => kiosk.station.scan(token).state);
  expect(states).toEqual(['refused', 'refused', 'confirm-identity']);
  kiosk.close();
});

test('a sheet that is printed afterwards holds the new badge, and everybody else’s as before', () => {
  const before = small.badges.map(({ token }) => token);
  const token = reissue();
  const after = issueBadges(small.ceremony.picture(), small.organiser).map((badge) => badge.token);
  expect(after).toEqual([token, ...before.slice(1)]);
  expect(issueBadge(small.ceremony.picture(), small.organiser, person()).token).toBe(token);
});

describe('a station whose file was made before', () => {
  test('takes the lost badge and the new one, and each signing says which it was', async () => {
    const [early, late] = [handOut(small, 'awal'), handOut(small, 'juga awal')];
    const [lost = ''] = small.badges.map(({ token }) => token);
    const found = reissue();
    await dayAtKiosk(early.path, small.clock, [lost]);
    await dayAtKiosk(late.path, small.clock, [found]);
    must(await mergeFiles(small.ceremony, [early.path, late.path]));
    const signings = small.ceremony.picture().signings.get(person().id) ?? [];
    expect(signings.map(({ badge }) => badge)).toEqual([1, 2]);
    expect(anomaliesOf(small.ceremony.picture())).toMatchObject([{ code: 'signed-twice', station: late.station }]);
  });

  test('and nobody else’s signing mentions a badge where none was scanned', async () => {
    const { path, pin } = handOut(small, 'satu');
    const kiosk = new Kiosk(path, small.clock);
    kiosk.station.type(person().number, pin);
    const [entry] = kiosk.ceremony.rows.entriesOfKind('pact-signed').map((stored) => readEntry(stored));
    expect(entry).toBe(undefined);
    kiosk.close();
  });
});

test('where the new badge cannot be handed over, the lost one stays valid', () => {
  const root = small.ceremony.root();
  const made = must(nextBadge(small.ceremony.picture(), small.organiser, person(), 'hilang'));
  const refused = revokeBadges(small.ceremony, small.organiser, made, () =>
    err({ code: 'disk-full' as const, file: 'badge.pdf' }),
  );
  expect(codeOf(refused)).toBe('disk-full');
  expect(small.ceremony.root()).toBe(root);
  expect(small.ceremony.picture().revokedBadges.size).toBe(0);
});

test.each([['with a line\nbreak'], ['\u202ebalik'], ['x'.repeat(201)]])('a reason that hides text is refused: %j', (reason) => {
  expect(codeOf(nextBadge(small.ceremony.picture(), small.organiser, person(), reason))).toBe('value-not-allowed');
});

test('the 256th badge of one person is refused, not miscounted', () => {
  must(small.ceremony.append(small.organiser.author, 'badge-revoked', { person: person().id, issue: 254, reason: 'uji' }));
  expect(codeOf(nextBadge(small.ceremony.picture(), small.organiser, person(), 'hilang'))).toBe('value-not-allowed');
});

test('a station that declares a badge void is not believed', () => {
  const kiosk = new Kiosk(handOut(small, 'nakal').path, small.clock);
  must(kiosk.ceremony.append(kiosk.author, 'badge-revoked', { person: person().id, issue: 1, reason: 'usil' }));
  expect(kiosk.ceremony.picture().revokedBadges.size).toBe(0);
  expect(kiosk.station.scan(small.badges[0]?.token ?? '')).toMatchObject({ state: 'confirm-identity' });
  kiosk.close();
});

test('and no merge takes its file', async () => {
  const { path } = handOut(small, 'nakal');
  const kiosk = new Kiosk(path, small.clock);
  must(kiosk.ceremony.append(kiosk.author, 'badge-revoked', { person: person().id, issue: 1, reason: 'usil' }));
  kiosk.close();
  expect(codeOf(await mergeFiles(small.ceremony, [path]))).toBe('entry-not-the-organisers');
});
