import { expect, test } from 'vitest';
import { writeTimeCode } from '../../../core/station/time-code.ts';
import { HandClock } from '../fixtures/hand-held.ts';
import { definition, handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';

/** The ceremony is on 23 November 2026 in Jakarta; its day ends at 17:00 UTC. A badge expires a week later. */
const lastMoment = '2026-11-30T17:00:00.000Z';
const badDays = { state: 'refused', reason: 'badge-other-ceremony' };
const taken = { state: 'confirm-identity' };

function scanAt(iso: string, { badgeDays, compared = false }: { badgeDays?: number; compared?: boolean } = {}) {
  const small = smallCeremony({ people: 1, definition: { ...definition, ...(badgeDays === undefined ? {} : { badgeDays }) } });
  const { path, pin } = handOut(small, 'satu');
  const clock = new HandClock(iso);
  const kiosk = new Kiosk(path, clock);
  small.clock.forward(60);
  if (compared) kiosk.station.scan(writeTimeCode(small.founded.ceremony, small.clock.now(), small.organiser.author.key));
  const scanned = kiosk.station.scan(small.badges[0]?.token ?? '');
  const person = [...small.ceremony.picture().people.values()][0];
  const typed = kiosk.station.type(person?.number ?? '', pin);
  kiosk.close();
  small.ceremony.close();
  return { scanned, typed };
}

test('a badge is taken until the end of the seventh day after the ceremony, and not after it', () => {
  expect(scanAt(lastMoment).scanned).toMatchObject(taken);
  expect(scanAt('2026-11-30T17:00:00.001Z').scanned).toMatchObject(badDays);
});

test('the organiser may choose another number of days', () => {
  expect(scanAt('2026-11-23T17:00:00.001Z', { badgeDays: 0 }).scanned).toMatchObject(badDays);
  expect(scanAt('2027-11-23T00:00:00.000Z', { badgeDays: 366 }).scanned).toMatchObject(taken);
});

test('an operator can still let a latecomer sign', () => {
  expect(scanAt('2027-03-01T00:00:00.000Z')).toMatchObject({ scanned: badDays, typed: taken });
});

test('a kiosk that believes it is next year turns nobody away once its clock was compared', () => {
  expect(scanAt('2027-11-23T00:31:00.000Z').scanned).toMatchObject(badDays);
  expect(scanAt('2027-11-23T00:31:00.000Z', { compared: true }).scanned).toMatchObject(taken);
});

test('a clock whose battery died turns nobody away', () => {
  expect(scanAt('2000-01-01T00:00:00.000Z').scanned).toMatchObject(taken);
});

test('a station file that is made for latecomers takes their badges as long again', () => {
  const small = smallCeremony({ people: 1 });
  small.clock.forward(90 * 86_400);
  const { path } = handOut(small, 'susulan');
  small.clock.forward(6 * 86_400);
  const kiosk = new Kiosk(path, small.clock);
  expect(kiosk.station.scan(small.badges[0]?.token ?? '')).toMatchObject(taken);
  kiosk.station.cancel();
  small.clock.forward(2 * 86_400);
  expect(kiosk.station.scan(small.badges[0]?.token ?? '')).toMatchObject(badDays);
  kiosk.close();
  small.ceremony.close();
});
