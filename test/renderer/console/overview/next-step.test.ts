import { describe, expect, test } from 'vitest';
import { nextStep as stepOn } from '../../../../renderer/console/overview/next-step.ts';
import type { Overview } from '../../../../core/api/contract.ts';
import { allHomeScene, at, districtScene, emptyScene } from '../../../e2e/console-scenes.ts';

const { overview: district } = districtScene();
const { overview: home } = allHomeScene();
const date = '2026-11-30';
const nextStep = (overview: Overview, today = date) => stepOn(overview, { date, today });
const here = district.stations.filter(({ state }) => state === 'here');

test('the next step goes with the order of the day', () => {
  const unsigned = { ...district, signed: 0, reading: { began: null, ended: null } };
  expect(nextStep({ ...emptyScene().overview, sampleTexts: true })).toBe('arrange');
  expect(nextStep(emptyScene().overview)).toBe('import-roster');
  expect(nextStep({ ...unsigned, sampleTexts: true })).toBe('begin-reading');
  expect(nextStep({ ...unsigned, stations: here })).toBe('add-station');
  expect(nextStep(unsigned)).toBe('begin-reading');
  expect(nextStep({ ...unsigned, reading: { began: at(2), ended: null } })).toBe('end-reading');
  expect(nextStep(district)).toBe('merge');
  expect(nextStep({ ...home, anomalies: district.anomalies })).toBe('look-at-anomalies');
  expect(nextStep(home)).toBe('report');
});

test('anomalies hold the report up only until each of them is settled', () => {
  const [first, ...others] = district.anomalies;
  const settled = { settled: { reason: 'Ditanyakan kepada pegawainya.', at: at(95) } };
  const all = district.anomalies.map((one) => ({ ...one, ...settled }));
  expect(first).toBeDefined();
  expect(nextStep({ ...home, anomalies: all })).toBe('report');
  expect(nextStep({ ...home, anomalies: [...all, ...others] })).toBe('look-at-anomalies');
});

test('with every kiosk home, whoever is missing without a reason is asked after before the report', () => {
  expect(nextStep({ ...home, unexplained: 3 })).toBe('explain-absences');
  expect(nextStep({ ...home, unexplained: 3, anomalies: district.anomalies })).toBe('look-at-anomalies');
  expect(nextStep({ ...district, unexplained: 3 })).toBe('merge');
});

test('an office that signs before the reading is not held up', () => {
  expect(nextStep({ ...district, reading: { began: null, ended: null } })).toBe('merge');
});

describe('one laptop alone, with no other kiosk', () => {
  const alone = { ...home, stations: here, signed: 1, roster: 24 };

  test('waits for everybody before its report', () => {
    expect(nextStep(alone)).toBe('signing');
    expect(nextStep({ ...alone, anomalies: district.anomalies })).toBe('signing');
    expect(nextStep({ ...alone, signed: 24 })).toBe('report');
  });

  test('comes to its report with people missing once it is closed or the day is over', () => {
    expect(nextStep({ ...alone, stations: here.map((one) => ({ ...one, closed: true })) })).toBe('report');
    expect(nextStep(alone, '2026-11-29')).toBe('signing');
    expect(nextStep(alone, '2026-12-01')).toBe('report');
  });
});

test('where kiosks have come home, people who never signed do not hold the report up', () => {
  expect(nextStep({ ...home, signed: 1, roster: 24 })).toBe('report');
});
