import { expect, test } from 'vitest';
import { latest } from '../../../core/api/latest.ts';

test('whoever made the change is answered before a reader looks at everything anew', async () => {
  const happened: string[] = [];
  let change = () => {};
  const stopped = new AbortController();
  const stream = latest(
    (wake) => {
      change = wake;
      return () => happened.push('stopped');
    },
    () => happened.push('read'),
    stopped.signal,
  );
  await stream.next();
  const following = stream.next();
  change();
  // An acknowledgement passes through a promise at every step from the commit to the window.
  for (let step = 0; step < 50; step++) await Promise.resolve();
  happened.push('acknowledged');
  await following;
  expect(happened).toEqual(['read', 'acknowledged', 'read']);
  stopped.abort();
  expect((await stream.next()).done).toBe(true);
  expect(happened.at(-1)).toBe('stopped');
});
