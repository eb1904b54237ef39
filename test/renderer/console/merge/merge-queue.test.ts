import { expect, test } from 'vitest';
import {
  inParts,
  mergeTotal,
  stateAfter,
  toMerge,
  withFiles,
  withStates,
  type FileState,
} from '../../../../renderer/console/merge/merge-queue.ts';

const file = (name: string) => new File([name], name, { lastModified: 1 });
const merged = (added: number): FileState => ({ state: 'merged', added, unopened: true });
const outcome = (added: number, anomalies: number, root: string) => ({
  files: [],
  added,
  present: 2,
  anomalies: Array.from({ length: anomalies }, () => ({ code: 'ledger-gap' as const })),
  root,
});

test('the same file chosen again stands once and keeps what became of it', () => {
  const queue = withStates(withFiles([], [file('a'), file('b')]), new Map([['a:1:1', merged(5)]]));
  expect(withFiles(queue, [file('a'), file('c')]).map(({ file: { name }, state }) => [name, state])).toEqual([
    ['a', 'merged'],
    ['b', 'ready'],
    ['c', 'ready'],
  ]);
});

test('of the anomalies the total counts what nobody has settled', () => {
  const settled = { code: 'ledger-gap' as const, settled: { reason: 'Disalin ulang.', at: '2026-11-30T02:00:00.000Z' as never } };
  const after = { ...outcome(1, 2, 'x'), anomalies: [...outcome(1, 2, 'x').anomalies, settled] };
  const queue = withStates(withFiles([], [file('a')]), new Map([['a:1:1', merged(1)]]));
  expect(mergeTotal(queue, [after])?.anomalies).toBe(2);
});

test('the total adds up what came in, and takes anomalies and root as they stand after the last part', () => {
  const chosen = withFiles([], [file('a'), file('b'), file('c')]);
  expect(mergeTotal(chosen, [])).toBe(null);
  const states: [string, FileState][] = [
    ['a:1:1', merged(5)],
    ['b:1:1', stateAfter({ end: 'refused', code: 'file-damaged', words: { id: 'rusak', en: 'broken' } })],
    ['c:1:1', merged(7)],
  ];
  const queue = withStates(chosen, new Map(states));
  expect(mergeTotal(queue, [outcome(5, 3, 'before'), outcome(7, 1, 'after')])).toEqual({
    files: 2,
    refused: 1,
    unopened: 2,
    added: 12,
    present: 4,
    anomalies: 1,
    root: 'after',
  });
  expect(toMerge(queue).map(({ id }) => id)).toEqual(['b:1:1']);
});

test('files go together as far as memory and the contract allow, and in their order; a huge one goes by itself', () => {
  const sized = (name: string, size: number) => Object.defineProperty(file(name), 'size', { value: size });
  const megabytes = [20, 40, 10, 300, 1].map((size, index) => sized(`k${index}`, size * 1024 * 1024));
  expect(inParts(withFiles([], megabytes)).map((part) => part.map((one) => one.file.name))).toEqual([
    ['k0', 'k1'],
    ['k2'],
    ['k3'],
    ['k4'],
  ]);
  const many = Array.from({ length: 201 }, (_, index) => file(`m${index}`));
  expect(inParts(withFiles([], many)).map(({ length }) => length)).toEqual([200, 1]);
  expect(inParts([])).toEqual([]);
});
