import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStationScript } from '../../core/api/commands/station-script.ts';
import { systemClock } from '../../core/clock.ts';
import { preparedCeremony } from '../bench/ceremony-on-disk.ts';
import { signingOf } from '../cli/commands/fixture-hand.ts';
import { must, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { stateOf } from './state-of-station.ts';
import { StationLife } from './station-life.ts';

const { folder, stations, badges } = preparedCeremony(2, 1);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [handedOut = ''] = stations;
const [person = { token: '' }, next = { token: '' }] = badges;

/** A life on a fresh copy of the station's file, in which one person signs; `dieAt` 0 never comes. */
async function life(dieAt: number) {
  const place = temporaryFolder();
  const [path, stepsTo] = [join(place, 'kios.ikrar'), join(place, 'langkah')];
  copyFileSync(handedOut, path);
  const station = new StationLife(path, { dieAt, stepsTo });
  const signal = await station.ends(signingOf(person));
  return { path, station, signal, steps: readFileSync(stepsTo, 'utf8').trimEnd().split('\n') };
}

/** The next start of the same file: the first person again, and the next one. */
async function nextStart(path: string): Promise<string[]> {
  const script = must(openStationScript(path, { clock: systemClock, random: randomBytes, program: 'uji' }));
  const said: string[] = [];
  for (const command of [...signingOf(person), ...signingOf(next)]) {
    // A station takes one command after the other.
    // oxlint-disable-next-line no-await-in-loop
    const answer = JSON.parse(await script.answer(JSON.stringify(command))) as { state: string; reason?: string };
    said.push(answer.reason ?? answer.state);
  }
  script.close();
  return said;
}

const whole = await life(0);

test('the steps of a life are those that matter', () => {
  expect(whole.signal).toBe(null);
  expect(whole.station.complained).toBe('');
  expect(whole.station.acknowledged()).toHaveLength(1);
  const signing = whole.steps.slice(whole.steps.indexOf('before seal'));
  const around = ['seal', 'begin immediate', 'insert into blob', 'insert into entry', 'commit', 'answer'];
  expect(signing).toEqual(around.flatMap((name) => [`before ${name}`, `after ${name}`]));
});

test.concurrent.each(whole.steps.map((name, index) => [index + 1, name] as const))(
  'killed at step %i, %s: nothing acknowledged is lost, nothing is half there, and the next start works',
  { timeout: 120_000 },
  async (dieAt, name) => {
    const { path, station, signal, steps } = await life(dieAt);
    expect(signal).toBe('SIGKILL');
    expect(steps.at(-1)).toBe(name);
    const committed = steps.lastIndexOf('after commit') > steps.indexOf('before seal') && steps.includes('before seal');
    const state = stateOf(path);
    expect(state).toMatchObject({ problems: [], strayBlobs: [], signed: committed ? 1 : 0 });
    for (const { seq, hash } of station.acknowledged()) expect(state.signings).toContain(`${seq} ${hash}`);

    const said = await nextStart(path);
    expect(said.slice(0, 4).includes('already-signed')).toBe(committed);
    expect(said.at(-1)).toBe('thanks');
    expect(stateOf(path)).toMatchObject({ problems: [], strayBlobs: [], signed: 2 });
  },
);
