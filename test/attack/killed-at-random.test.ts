import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { seededChance } from '../../core/rehearsal/chance.ts';
import { preparedCeremony } from '../bench/ceremony-on-disk.ts';
import { signingOf } from '../cli/commands/fixture-hand.ts';
import { must } from '../core/fixtures/hand-held.ts';
import { stateOf } from './state-of-station.ts';
import { StationLife, type Acknowledged } from './station-life.ts';

/**
 * Two hundred times somebody pulls the plug of a real kiosk, at a moment that nobody chose: while it starts, while people sign,
 * between a commit and its answer. Each life goes on with the file as the one before left it.
 */
const lives = 200;
/** So many people stand in the queue of each life; each gives four answers. */
const queue = 4;
const { folder, prepared, stations, badges } = preparedCeremony(lives * queue, 8);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function livesOf(path: string, index: number): Promise<Acknowledged[]> {
  const chance = seededChance(`cabut ${index}`);
  const each = lives / stations.length;
  const acknowledged: Acknowledged[] = [];
  for (let life = 0; life < each; life += 1) {
    const from = (index * each + life) * queue;
    const station = new StationLife(path);
    station.tell(badges.slice(from, from + queue).flatMap((badge) => signingOf(badge, badge.token)));
    // A life follows the one before.
    // oxlint-disable-next-line no-await-in-loop
    await station.killedAfter(life % 8 === 0 ? 0 : chance.between(1, queue * 4), chance.between(30, 600));
    expect(station.complained).toBe('');
    acknowledged.push(...station.acknowledged());
    const state = stateOf(path);
    expect(state).toMatchObject({ problems: [], strayBlobs: [] });
    expect(state.signings).toEqual(expect.arrayContaining(acknowledged.map(({ seq, hash }) => `${seq} ${hash}`)));
  }
  return acknowledged;
}

test('killed 200 times at random, real kiosks lose nothing that they acknowledged', { timeout: 600_000 }, async () => {
  const acknowledged: Acknowledged[] = [];
  const due = [...stations.entries()];
  // As many at a time as keep two cores busy while some of them wait for the disk.
  const lane = async () => {
    // oxlint-disable-next-line no-await-in-loop
    for (let next = due.shift(); next; next = due.shift()) acknowledged.push(...(await livesOf(next[1], next[0])));
  };
  await Promise.all([lane(), lane(), lane()]);
  expect(acknowledged.length).toBeGreaterThan(lives);
  const ceremony = must(openCeremony(prepared));
  expect(must(await mergeFiles(ceremony, stations)).anomalies).toEqual([]);
  const merged = new Set([...ceremony.rows.entries()].map(({ hash }) => hash as string));
  expect(acknowledged.filter(({ hash }) => !merged.has(hash))).toEqual([]);
  ceremony.close();
});
