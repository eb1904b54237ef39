import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { signature, handOut, smallCeremony, type HandedOut, type SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { answers, contentsOf, done, ikrar, refused } from './fixture-ikrar.ts';

/** A station that kept a second copy, and whose file then lost its beginning and its end. */
let small: SmallCeremony;
let station: HandedOut;
let mirror: string;
let damaged: string;
let acknowledged: { seq: number; hash: string }[];

beforeAll(async () => {
  small = smallCeremony();
  station = handOut(small, 'kios-1');
  small.ceremony.close();
  const stick = join(small.folder, 'stik');
  mkdirSync(stick);
  const input = small.badges
    .slice(0, 4)
    .flatMap(({ token }) => [{ scan: token }, { confirm: true }, { read: true }, { sign: signature }])
    .map((command) => JSON.stringify(command))
    .join('\n');
  const { said } = await ikrar(['station', 'run', station.path, '--mirror', stick], { input });
  acknowledged = answers(said).flatMap((answer) =>
    answer['acknowledged'] === undefined ? [] : [answer['acknowledged'] as { seq: number; hash: string }],
  );
  mirror = join(stick, 'kios-1.salinan.ikrar');
  damaged = join(small.folder, 'rusak.ikrar');
  const bytes = readFileSync(station.path);
  bytes.fill(0, 0, 100);
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 4096));
});

test('a damaged file and its copy give everything that was acknowledged, and the organiser can merge it', async () => {
  const out = join(small.folder, 'pulih.ikrar');
  const recovered = await done(['recover', damaged, mirror, '--out', out]);
  expect(recovered).toMatchObject({ station: station.station, missing: [] });
  expect(Number(recovered['fromPrimary']) + Number(recovered['fromMirror'])).toBe(recovered['entries']);
  expect(Number(recovered['fromPrimary'])).toBeGreaterThan(0);
  expect(acknowledged).toHaveLength(4);
  expect(await done(['verify', out])).toMatchObject({ entries: recovered['entries'], problems: [] });
  await done(['merge', small.path, out]);
  expect(await done(['status', small.path])).toMatchObject({ signed: 4, anomalies: [] });
});

test('a station goes on with the recovered file, and not with its copy', async () => {
  const out = join(small.folder, 'lanjut.ikrar');
  expect(await done(['recover', station.path, mirror, '--out', out])).toMatchObject({ canContinue: true, fromMirror: 0 });
  const input = JSON.stringify({ scan: small.badges[0]?.token });
  const { said } = await ikrar(['station', 'run', out], { input });
  expect(answers(said)[0]).toMatchObject({ state: 'refused', reason: 'already-signed' });
  expect((await refused(['station', 'run', mirror], { input })).error.code).toBe('no-station-here');
});

test('a refusal is one sentence, and every file is as it was', async () => {
  const out = join(small.folder, 'tidak-jadi.ikrar');
  const before = contentsOf(small.folder);
  const other = smallCeremony({ seed: 'lain' });
  other.ceremony.close();
  expect((await refused(['recover', damaged, other.path, '--out', out])).error.code).toBe('mirror-of-other-ceremony');
  expect((await refused(['recover', damaged, mirror, '--out', damaged])).error.code).toBe('file-exists');
  expect((await refused(['recover', join(small.folder, 'tidak-ada.ikrar'), mirror, '--out', out])).error.code).toBe(
    'file-not-found',
  );
  expect((await ikrar(['recover', damaged, mirror])).exitCode).toBe(2);
  expect(contentsOf(small.folder)).toEqual(before);
});

test('IKRAR_MIRROR names the second place as well, and what happens there goes to the technician', async () => {
  const stick = join(small.folder, 'stik-2');
  process.env['IKRAR_MIRROR'] = stick;
  const { exitCode, complained } = await ikrar(['station', 'run', station.path], { input: '{"cancel":true}' });
  delete process.env['IKRAR_MIRROR'];
  expect(exitCode).toBe(0);
  expect(complained).toContain('"mirror-trouble","code":"folder-not-found"');
});
