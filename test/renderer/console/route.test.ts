import { expect, test } from 'vitest';
import { hrefOf, readRoute, type Route } from '../../../renderer/console/route.ts';

test('a route reads back as it was written, with any unit name', () => {
  const everything: Required<Route> = {
    section: 'people',
    unit: 'Dinas',
    signed: true,
    person: 'P0000001',
    story: true,
    full: true,
    step: 'pact',
    adding: true,
    clock: true,
  };
  const routes: Route[] = [
    everything,
    { section: 'overview' },
    { section: 'people', unit: 'Dinas P&K? = #1 / "Contoh"', signed: false },
    { section: 'people', person: 'P0000001', signed: true },
    { section: 'stations', adding: true },
  ];
  expect(routes.map((route) => readRoute(hrefOf(route)))).toEqual(routes);
});

test('an address that nobody wrote leads to the overview', () => {
  expect(['', '#', '#/nowhere', '#/__proto__?unit'].map((hash) => readRoute(hash).section)).toEqual(Array(4).fill('overview'));
});
