import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preparedCeremony, signAll } from '../bench/ceremony-on-disk.ts';
import { program } from '../cli/commands/fixture-ikrar.ts';

const [node, ikrar] = program;
/** Writes the most memory that the process ever had, in kilobytes, after the program's own words. */
const atTheEnd = `process.on('exit', () => process.stderr.write('' + process.resourceUsage().maxRSS))`;

/** Merges a ceremony of so many people in a process of its own with little room for objects; the most memory it had, in MB. */
async function memoryFor(people: number): Promise<number> {
  const ceremony = preparedCeremony(people, 4);
  try {
    await signAll(ceremony);
    const watching = ['--max-old-space-size=40', '--import', `data:text/javascript,${encodeURIComponent(atTheEnd)}`];
    const args = [...watching, ikrar, 'merge', ceremony.prepared, ...ceremony.stations, '--json'];
    const { stdout, stderr, status } = spawnSync(node, args, { encoding: 'utf8' });
    expect({ status, merged: JSON.parse(stdout) as unknown }).toMatchObject({
      status: 0,
      merged: { stations: 4, anomalies: [] },
    });
    return Number(stderr) / 1024;
  } finally {
    rmSync(ceremony.folder, { recursive: true, force: true });
  }
}

/**
 * What grows with the people: the bytes of the files, which lie in memory while they are checked, and one id and hash for each.
 * Program, libraries and the cache of the database are the rest, and the larger part.
 */
test('four times the people take at most half as much memory again, and no more room for objects', async () => {
  const few = await memoryFor(500);
  const many = await memoryFor(2000);
  expect(many / few, `${few} MB for 500 people, ${many} MB for 2,000`).toBeLessThan(1.5);
}, 180_000);
