import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { readPdf } from '../../core/print/read-pdf.ts';
import { jsonLines, signingOf, type Badge } from './fixture-hand.ts';
import { answers, contentsOf, done, ikrar, refused } from './fixture-ikrar.ts';

/** Keys, lost badges and copied station files by the command line; each test goes on where the one before ended. */

const folder = mkdtempSync(join(tmpdir(), 'ikrar-keys-test-'));
const at = (name: string): string => join(folder, name);
const file = at('upacara.ikrar');
let badges: Badge[] = [];

const badgesIn = (name: string): Badge[] =>
  Papa.parse<Badge>(readFileSync(at(name), 'utf8'), { header: true, skipEmptyLines: 'greedy' }).data;
/** A station's day: what each command was answered. */
async function stationRun(station: string, commands: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const { said, exitCode } = await ikrar(['station', 'run', station], { input: jsonLines(commands) });
  expect(exitCode).toBe(0);
  return answers(said);
}

beforeAll(async () => {
  writeFileSync(at('daftar.csv'), syntheticRosterCsv({ people: 4, seed: 'kunci', ceremonyDate: '2026-11-30' }));
  const essentials = ['--title', 'Ikrar', '--date', '2026-11-30', '--timezone', 'Asia/Jakarta', '--venue', 'Pendopo'];
  await done(['new', file, ...essentials]);
  await done(['roster', 'import', file, at('daftar.csv')]);
  await done(['badges', file, '--out', at('badge.pdf'), '--csv', at('badge.csv')]);
  badges = badgesIn('badge.csv');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('key passphrase', () => {
  test('gives the key file another passphrase, and the record does not change', async () => {
    const { root } = await done(['verify', file]);
    expect(await done(['key', 'passphrase', file], { newPassphrase: 'gajah putih' })).toEqual({
      ok: true,
      key: 'upacara.ikrar.key',
    });
    const badge = ['badges', file, '--out', at('lagi.pdf')];
    expect((await refused(badge)).error.code).toBe('passphrase-wrong');
    await done(badge, { passphrase: 'gajah putih' });
    expect((await done(['verify', file]))['root']).toBe(root);
    await done(['key', 'passphrase', file], { passphrase: 'gajah putih', newPassphrase: 'gladi' });
  });

  test.each([
    ['the old one is wrong', { passphrase: 'salah', newPassphrase: 'gajah' }, 'passphrase-wrong'],
    ['the old one is missing', { passphrase: null, newPassphrase: 'gajah' }, 'passphrase-missing'],
    ['the new one is empty', { newPassphrase: '' }, 'new-passphrase-missing'],
    ['the new one is missing', {}, 'new-passphrase-missing'],
  ])('where %s it says so and leaves every file as it was', async (_, surroundings, code) => {
    const before = contentsOf(folder);
    expect((await refused(['key', 'passphrase', file], surroundings)).error.code).toBe(code);
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('badges for some people, and a station with its page', () => {
  test('prints the same badges again as a list, on the paper that was asked for', async () => {
    const [one, other] = badges;
    const people = ['--person', one?.id ?? '', other?.id ?? ''];
    const args = ['badges', file, '--out', at('dua.pdf'), '--csv', at('dua.csv'), '--format', 'list', '--paper', 'A4'];
    const answer = await done([...args, ...people]);
    expect(answer).toEqual({ ok: true, badges: 2, pages: new Set([one?.unit, other?.unit]).size });
    expect(
      badgesIn('dua.csv')
        .map(({ token }) => token)
        .toSorted(),
    ).toEqual([one?.token ?? '', other?.token ?? ''].toSorted());
    const { text, sizes } = await readPdf(readFileSync(at('dua.pdf')));
    expect(text).toContain(one?.name);
    expect(Math.round(sizes[0]?.height ?? 0)).toBe(842);
    const before = contentsOf(folder);
    const stranger = await refused(['badges', file, '--out', at('x.pdf'), '--person', one?.id ?? '', '123']);
    expect(stranger.error.code).toBe('person-unknown');
    expect(stranger.error.message).not.toContain('123');
    expect(contentsOf(folder)).toEqual(before);
  });

  test('makes the file of a projector and the page for its operator, together or not at all', async () => {
    const add = ['station', 'add', file, '--name', 'Layar', '--venue', 'Aula', '--role', 'projector', '--out', at('layar.ikrar')];
    const before = contentsOf(folder);
    const nowhere = await refused([...add, '--hand-out', at('tiada/lembar.pdf')]);
    expect(nowhere.error.code).toBe('folder-not-found');
    expect(contentsOf(folder)).toEqual(before);
    const { pin } = await done([...add, '--hand-out', at('lembar.pdf')]);
    const { text } = await readPdf(readFileSync(at('lembar.pdf')));
    expect(text).toContain('layar.ikrar');
    expect(text.replaceAll(' ', '')).toContain(String(pin));
  });

  test('under a name that another laptop has already is refused, however it is written', async () => {
    const add = (name: string, out: string) => ['station', 'add', file, '--name', name, '--venue', 'Aula', '--out', at(out)];
    await done(add('Ruang Sidang 1', 'sidang.ikrar'));
    const before = contentsOf(folder);
    const again = await refused(add(' RUANG  sidang 1', 'sidang-2.ikrar'));
    expect(again.error.code).toBe('station-name-taken');
    expect(again.error.message).toContain('RUANG');
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('badges --reissue', () => {
  const lost = () => badges[0] ?? { id: '', name: '', unit: '', token: '' };
  const reissue = (number: string, ...more: string[]) => ['badges', file, '--reissue', number, '--out', at('baru.pdf'), ...more];

  test('prints one badge with another token, and the lost one is refused from then on', async () => {
    expect(await done(reissue(lost().id, '--csv', at('baru.csv'), '--reason', 'tertinggal di bus'))).toEqual({
      ok: true,
      badges: 1,
      pages: 1,
    });
    const [found] = badgesIn('baru.csv');
    expect(found).toMatchObject({ id: lost().id, name: lost().name });
    expect(found?.token).not.toBe(lost().token);
    expect((await readPdf(readFileSync(at('baru.pdf')))).text).toContain(lost().name);

    await done(['station', 'add', file, '--name', 'Satu', '--venue', 'Pendopo', '--out', at('satu.ikrar')]);
    const said = await stationRun(at('satu.ikrar'), [{ scan: lost().token }, ...signingOf(found ?? lost())]);
    expect(said.map(({ state, reason }) => reason ?? state)).toEqual([
      'badge-revoked',
      'confirm-identity',
      'read-pact',
      'sign-pact',
      'thanks',
    ]);
    expect((await done(['verify', file]))['problems']).toEqual([]);
  });

  test('of a number that nobody has is refused, and of a unit besides is wrong usage', async () => {
    const before = contentsOf(folder);
    expect((await refused(reissue('198503152010012999'))).error.code).toBe('person-unknown');
    expect((await refused(reissue('bukan nomor'))).error.code).toBe('person-unknown');
    expect((await ikrar(reissue(lost().id, '--unit', lost().unit))).exitCode).toBe(2);
    expect(contentsOf(folder)).toEqual(before);
  });

  test('into a folder that is not there leaves the badge as valid as it was', async () => {
    const before = contentsOf(folder);
    const answer = await refused(['badges', file, '--reissue', badges[1]?.id ?? '', '--out', at('tidak/ada/badge.pdf')]);
    expect(answer.error.code).toBe('folder-not-found');
    expect(contentsOf(folder)).toEqual(before);
    await done(['badges', file, '--out', at('lagi.pdf'), '--csv', at('lagi.csv')]);
    expect(badgesIn('lagi.csv')[1]?.token).toBe(badges[1]?.token);
  });
});

test('one station file on two laptops becomes an anomaly, and both laptops’ signings are kept', async () => {
  await done(['station', 'add', file, '--name', 'Dua', '--venue', 'Pendopo', '--out', at('dua.ikrar')]);
  copyFileSync(at('dua.ikrar'), at('dua-salinan.ikrar'));
  const [, second, third] = badges;
  const ends: unknown[] = [];
  for (const [station, badge] of [['dua.ikrar', second] as const, ['dua-salinan.ikrar', third] as const]) {
    // oxlint-disable-next-line no-await-in-loop -- one laptop after the other
    ends.push((await stationRun(at(station), signingOf(badge ?? { token: '' }))).at(-1)?.['state']);
  }
  expect(ends).toEqual(['thanks', 'thanks']);
  const merged = await done(['merge', file, at('satu.ikrar'), at('dua.ikrar'), at('dua-salinan.ikrar')]);
  const codes = (merged['anomalies'] as { code: string }[]).map(({ code }) => code);
  expect(codes).toContain('station-cloned');
  expect(await done(['status', file])).toMatchObject({ signed: 3, unsigned: 1 });
  expect((await done(['verify', file]))['problems']).toEqual([]);
});
