import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inThread } from '../../../../core/api/long-work/long-work.ts';
import { sourceWorker } from '../../../../core/api/long-work/source-worker.ts';
import { codeOf, must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony } from '../../fixtures/small-ceremony.ts';

const longWork = { worker: sourceWorker };

test('a merge in its own thread is in the picture of the program that asked for it, and says how far it is', async () => {
  const small = smallCeremony({ people: 3 });
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  const heard: [number, number][] = [];
  const progress = (done: number, of: number) => void heard.push([done, of]);
  const merged = must(await inThread<'merge'>(longWork, { kind: 'merge', file: small.path, paths: [path] }, { progress }));
  expect(merged.added).toBe(4);
  expect(small.ceremony.picture().signings.size).toBe(3);
  expect(merged.root).toBe(small.ceremony.root());
  expect(heard.at(-1)).toEqual([10, 10]);
  small.ceremony.close();
});

test('a merge that is stopped says so and has changed nothing', async () => {
  const small = smallCeremony({ people: 2 });
  const { path } = handOut(small, 'satu');
  await dayAtKiosk(
    path,
    small.clock,
    small.badges.map(({ token }) => token),
  );
  const before = small.ceremony.root();
  const stop = new AbortController();
  const merging = inThread<'merge'>(longWork, { kind: 'merge', file: small.path, paths: [path, path] }, { signal: stop.signal });
  stop.abort();
  expect(codeOf(await merging)).toBe('merge-cancelled');
  expect(small.ceremony.root()).toBe(before);
  small.ceremony.close();
});

test('a kiosk on the same laptop goes on signing while the minutes are printed', async () => {
  const small = smallCeremony({ people: 3 });
  const kiosk = new Kiosk(small.path, small.clock);
  const [first, second, third] = small.badges.map(({ token }) => token);
  await kiosk.sign(first ?? '');
  let printed = false;
  const { keys } = small.organiser;
  const job = { kind: 'report', file: small.path, out: join(small.folder, 'laporan'), keys } as const;
  const printing = inThread<'report'>(longWork, job).finally(() => (printed = true));
  for (const token of [second, third]) {
    expect((await kiosk.sign(token ?? '')).state).toBe('thanks');
    expect(printed).toBe(false);
  }
  expect(must(await printing).files).toContainEqual(expect.objectContaining({ name: 'berita-acara.pdf' }));
  kiosk.close();
  small.ceremony.close();
});

test('documents of a page each are stopped too, and nothing of them stands', async () => {
  const small = smallCeremony({ people: 12 });
  const out = join(small.folder, 'laporan');
  const stop = new AbortController();
  const job = { kind: 'report', file: small.path, out, keys: small.organiser.keys } as const;
  const printing = inThread<'report'>(longWork, job, { signal: stop.signal, progress: () => stop.abort() });
  expect(codeOf(await printing)).toBe('printing-stopped');
  expect(existsSync(out)).toBe(false);
  small.ceremony.close();
});

test('an archive pack is stopped while its report is printed, and nothing of it stands', async () => {
  const small = smallCeremony({ people: 12 });
  const out = join(small.folder, 'arsip');
  const stop = new AbortController();
  const job = { kind: 'archive', file: small.path, out, keys: small.organiser.keys } as const;
  const writing = inThread<'archive'>(longWork, job, { signal: stop.signal, progress: () => stop.abort() });
  expect(codeOf(await writing)).toBe('printing-stopped');
  expect(readdirSync(small.folder).filter((name) => name.startsWith('arsip'))).toEqual([]);
  small.ceremony.close();
});

test('what the core refuses comes back as a refusal, not as a broken thread', async () => {
  const job = { kind: 'merge', file: '/tidak/ada.ikrar', paths: [] } as const;
  expect(codeOf(await inThread<'merge'>(longWork, { ...job, paths: [] }))).toBe('file-not-found');
});
