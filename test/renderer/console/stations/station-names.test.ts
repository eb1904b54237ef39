import { expect, test } from 'vitest';
import { stationNames } from '../../../../renderer/console/stations/station-names.ts';

test('one kiosk keeps its name; several are numbered, behind those that there are', () => {
  expect(stationNames('  Pendopo  barat ', 1, [])).toEqual(['Pendopo barat']);
  expect(stationNames('Pendopo', 3, [])).toEqual(['Pendopo 1', 'Pendopo 2', 'Pendopo 3']);
  expect(stationNames('Pendopo', 2, ['Pendopo 1', 'pendopo 7', 'Pendopo timur', 'Aula 9'])).toEqual(['Pendopo 8', 'Pendopo 9']);
});
