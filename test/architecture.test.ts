import { describe, expect, test } from 'vitest';
import { importsOf, sources, type Import } from './source-files.ts';

/** The arrows of the design: who may know whom. Types count as well, since a type is knowledge. */

/** Inside the core, lowest first. A folder may import from its own rank's folder and from every rank below. */
const ranks: readonly (readonly string[])[] = [
  ['result.ts', 'clock.ts'],
  ['ledger'],
  ['roster'],
  ['ceremony'],
  ['print'],
  ['badge'],
  ['oath', 'station'],
  ['merge'],
  ['mirror'],
  ['report'],
  ['archive'],
  ['rehearsal'],
  ['api'],
];

const core = sources('core').flatMap(importsOf);
const outside = sources('electron', 'cli').flatMap(importsOf);
const screens = sources('renderer').flatMap(importsOf);

test('the arrows were found: these tests would be silent about files that they cannot read', () => {
  expect(core.length).toBeGreaterThan(300);
  expect(outside.length).toBeGreaterThan(100);
  expect(screens.length).toBeGreaterThan(300);
  expect(importsOf('core/result.ts')).toEqual([]);
  expect(importsOf('core/ledger/entry.ts')).toEqual([
    { from: 'core/ledger/entry.ts', target: 'core/clock.ts', typeOnly: true },
    { from: 'core/ledger/entry.ts', target: 'core/ledger/kinds.ts', typeOnly: true },
    { from: 'core/ledger/entry.ts', target: 'core/ledger/ids.ts', typeOnly: true },
  ]);
});

test('inside the core nothing looks up', () => {
  const unknown = sources('core').filter((path) => rankOf(path) === -1 && !path.endsWith('.d.ts'));
  expect(unknown).toEqual([]);
  expect(lines(core.filter(({ from, target }) => target.startsWith('core/') && !mayKnow(from, target)))).toEqual([]);
});

test('the core knows no shell, no screen and no test', () => {
  const strangers = /^(?:electron|react|react-dom|commander|ws|@orpc\/client)(?:\/|$)|^(?:electron|cli|renderer|test)\//;
  expect(lines(core.filter(({ target }) => strangers.test(target)))).toEqual([]);
});

test('only the contract speaks the language of the carriers', () => {
  const carriers = core.filter(({ target }) => target.startsWith('@orpc/'));
  expect(carriers.length).toBeGreaterThan(0);
  expect(lines(carriers.filter(({ from }) => !from.startsWith('core/api/')))).toEqual([]);
});

describe('the verifier', () => {
  test('shares with the writer only the names of things', () => {
    const shared = sources('core/ledger/verify')
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('core/') && !target.startsWith('core/ledger/verify/'));
    const names = /^core\/(?:ledger\/(?:entry|ids)|clock)\.ts$/;
    expect(lines(shared.filter(({ target, typeOnly }) => !(typeOnly && names.test(target))))).toEqual([]);
  });

  test('hashes and reads JSON without the libraries of the writer', () => {
    const libraries = sources('core/ledger/verify')
      .flatMap(importsOf)
      .map(({ target }) => target);
    for (const library of ['canonicalize', 'zod']) expect(libraries).not.toContain(library);
  });
});

test('shell and command line reach the core through its contract', () => {
  const doors = /^core\/(?:api\/.*|result\.ts|clock\.ts)$/;
  expect(lines(outside.filter(({ target }) => target.startsWith('core/') && !doors.test(target)))).toEqual([]);
});

test('screens know only types of the contract, and no Node', () => {
  const beyond = screens.filter(({ target }) => /^(?:core|cli|electron|test)\//.test(target));
  expect(lines(beyond.filter(({ target, typeOnly }) => !(typeOnly && target.startsWith('core/api/'))))).toEqual([]);
  expect(lines(screens.filter(({ target }) => /^(?:node:|electron$|better-sqlite3)/.test(target)))).toEqual([]);
});

test('Electron is known to the shell alone', () => {
  const everybody = [...core, ...screens, ...sources('cli').flatMap(importsOf)];
  expect(lines(everybody.filter(({ target }) => target === 'electron' || target.startsWith('electron/')))).toEqual([]);
});

test('nothing that people run reaches for a test or a fake', () => {
  const run = [...core, ...outside, ...screens];
  expect(lines(run.filter(({ target }) => target.startsWith('test/') || /(?:fixture|fake|stand-in)/.test(target)))).toEqual([]);
});

test('no files import each other in a circle at run time', () => {
  const arrows = new Map<string, string[]>();
  for (const { from, target, typeOnly } of [...core, ...outside, ...screens]) {
    if (!typeOnly) arrows.set(from, [...(arrows.get(from) ?? []), target]);
  }
  expect(circlesIn(arrows)).toEqual([]);
});

test('a circle would be found', () => {
  const arrows = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesIn(arrows)).toEqual(['a > b > c > a']);
});

function rankOf(path: string): number {
  const folder = path.split('/')[1] ?? '';
  return ranks.findIndex((rank) => rank.includes(folder));
}

function mayKnow(from: string, target: string): boolean {
  const [own, other] = [rankOf(from), rankOf(target)];
  if (own !== other) return other < own;
  return own === 0 || from.split('/')[1] === target.split('/')[1];
}

function lines(imports: readonly Import[]): string[] {
  return imports.map(({ from, target, typeOnly }) => `${from} ${typeOnly ? 'names' : 'imports'} ${target}`);
}

/** Each circle once, from the file where it was met first. */
function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const left = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' > '));
    if (start >= 0 || left.has(file)) return;
    for (const next of arrows.get(file) ?? []) walk(next, [...way, file]);
    left.add(file);
  };
  for (const file of arrows.keys()) walk(file, []);
  return circles;
}
