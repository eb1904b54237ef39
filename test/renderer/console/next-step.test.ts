import { expect, test } from 'vitest';
import { nextStep } from '../../../renderer/console/next-step.ts';
import { allHomeScene, at, districtScene, emptyScene } from '../../e2e/console-scenes.ts';

const { overview: district } = districtScene();
const { overview: home } = allHomeScene();
const here = district.stations.filter(({ state }) => state === 'here');

test('the next step goes with the order of the day', () => {
  const unsigned = { ...district, signed: 0, reading: { began: null, ended: null } };
  expect(nextStep(emptyScene().overview)).toBe('import-roster');
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

test('an office that signs before the reading is not held up', () => {
  expect(nextStep({ ...district, reading: { began: null, ended: null } })).toBe('merge');
});

test('one laptop alone, with no other kiosk, comes to its report', () => {
  expect(nextStep({ ...home, stations: here })).toBe('report');
});
