import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Brake } from '../../../../core/api/long-work/brake.ts';
import { inThread } from '../../../../core/api/long-work/long-work.ts';
import { sourceWorker } from '../../../../core/api/long-work/source-worker.ts';
import { codeOf, must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony } from '../../fixtures/small-ceremony.ts';

/** On a machine that is busy with other tests an answer takes as long as it takes. */
const longWork = { worker: sourceWorker, patience: { answer: 600_000, end: 600_000 } };
/** A thread that never answers, and hardly any patience with it. */
const stubborn = { worker: new URL('./stubborn-worker.ts', import.meta.url), patience: { answer: 1, end: 600_000 } };

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

test('station files are stopped too, though nothing is heard while they are made', async () => {
  const small = smallCeremony({ people: 0 });
  const folder = join(small.folder, 'kios');
  mkdirSync(folder);
  const before = small.ceremony.root();
  const stations = ['Aula', 'Pendopo', 'RSUD'].map((name) => ({ name, venue: 'Pendopo', role: 'kiosk' as const }));
  const job = { kind: 'stations', file: small.path, stations, folder, keys: small.organiser.keys } as const;
  const heard: number[] = [];
  const progress = (done: number) => void heard.push(done);
  const making = inThread<'stations'>(longWork, job, { signal: AbortSignal.abort(), progress });
  expect(codeOf(await making)).toBe('printing-stopped');
  expect(heard).toEqual([1]);
  expect(readdirSync(folder)).toEqual([]);
  expect(small.ceremony.root()).toBe(before);
  small.ceremony.close();
});

test('a job that never answers a stop is ended by force: what it had not committed is taken back, and the file is free', async () => {
  const small = smallCeremony({ people: 0 });
  const before = small.ceremony.root();
  const stop = new AbortController();
  const job = { kind: 'merge', file: small.path, paths: [] } as const;
  const merging = inThread<'merge'>(stubborn, { ...job, paths: [] }, { signal: stop.signal, progress: () => stop.abort() });
  expect(codeOf(await merging)).toBe('work-ended-by-force');
  expect(small.ceremony.root()).toBe(before);
  handOut(small, 'sesudahnya');
  small.ceremony.close();
});

test('documents of a job that never answers a stop are cleared away, and the next run is not kept waiting for it', async () => {
  const small = smallCeremony({ people: 1 });
  const out = join(small.folder, 'laporan');
  const stop = new AbortController();
  const job = { kind: 'report', file: small.path, out, keys: small.organiser.keys, only: ['berita-acara'] } as const;
  const printing = inThread<'report'>(stubborn, job, { signal: stop.signal, progress: () => stop.abort() });
  expect(codeOf(await printing)).toBe('work-ended-by-force');
  expect(existsSync(out)).toBe(false);
  must(await inThread<'report'>(longWork, job));
  small.ceremony.close();
});

test('either the last step or the end by force comes first, and the other does not happen', () => {
  const here = new Brake();
  const there = new Brake(here.shared);
  expect([here.isPulled(), there.isPulled()]).toEqual([false, false]);
  here.pull();
  expect(there.isPulled()).toBe(true);
  expect([there.takeLastWord(), here.takeLastWord(), there.takeLastWord()]).toEqual([true, false, false]);
});

test('what the core refuses comes back as a refusal, not as a broken thread', async () => {
  const job = { kind: 'merge', file: '/tidak/ada.ikrar', paths: [] } as const;
  expect(codeOf(await inThread<'merge'>(longWork, { ...job, paths: [] }))).toBe('file-not-found');
});
