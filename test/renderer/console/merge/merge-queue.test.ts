import { expect, test } from 'vitest';
import { mergeTotal, toMerge, withFiles, withState } from '../../../../renderer/console/merge/merge-queue.ts';

const file = (name: string) => new File([name], name, { lastModified: 1 });
const outcome = (added: number, anomalies: number, root: string) => ({
  stations: 1,
  unopened: 1,
  added,
  present: 2,
  anomalies: Array.from({ length: anomalies }, () => ({ code: 'ledger-gap' as const })),
  root,
});

test('the same file chosen again stands once and keeps what became of it', () => {
  const queue = withState(withFiles([], [file('a'), file('b')]), 'a:1:1', { state: 'merged', outcome: outcome(5, 1, 'x') });
  expect(withFiles(queue, [file('a'), file('c')]).map(({ file: { name }, state }) => [name, state])).toEqual([
    ['a', 'merged'],
    ['b', 'ready'],
    ['c', 'ready'],
  ]);
});

test('of the anomalies the total counts what nobody has settled', () => {
  const settled = { code: 'ledger-gap' as const, settled: { reason: 'Disalin ulang.', at: '2026-11-30T02:00:00.000Z' as never } };
  const after = { ...outcome(1, 2, 'x'), anomalies: [...outcome(1, 2, 'x').anomalies, settled] };
  const queue = withState(withFiles([], [file('a')]), 'a:1:1', { state: 'merged', outcome: after });
  expect(mergeTotal(queue)?.anomalies).toBe(2);
});

test('the total adds up what came in, and takes anomalies and root as they stand after the last file', () => {
  let queue = withFiles([], [file('a'), file('b'), file('c')]);
  expect(mergeTotal(queue)).toBe(null);
  queue = withState(queue, 'a:1:1', { state: 'merged', outcome: outcome(5, 3, 'before') });
  queue = withState(queue, 'b:1:1', { state: 'refused', words: { id: 'rusak', en: 'broken' } });
  queue = withState(queue, 'c:1:1', { state: 'merged', outcome: outcome(7, 1, 'after') });
  expect(mergeTotal(queue)).toEqual({ files: 2, refused: 1, unopened: 2, added: 12, present: 4, anomalies: 1, root: 'after' });
  expect(toMerge(queue).map(({ id }) => id)).toEqual(['b:1:1']);
});
