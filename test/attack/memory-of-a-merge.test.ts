import { rmSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { must, preparedCeremony, type PreparedCeremony } from '../bench/ceremony-on-disk.ts';
import { memoryOf } from '../bench/memory-of.ts';
import { signAllQuickly } from '../bench/quick-signings.ts';

async function withSigned<Value>(people: number, count: number, work: (disk: PreparedCeremony) => Value | Promise<Value>) {
  const disk = preparedCeremony(people, count);
  try {
    signAllQuickly(disk);
    return await work(disk);
  } finally {
    rmSync(disk.folder, { recursive: true, force: true });
  }
}

/** How much more memory a process has that merges than one that only opens what was merged, megabytes. */
function memoryBeyondTheResult(people: number, count: number): Promise<number> {
  return withSigned(people, count, ({ prepared, stations }) => {
    const merged = memoryOf('merge', prepared, ...stations);
    expect(merged).toMatchObject({ status: 0, answer: { stations: count, added: people + count, anomalies: [] } });
    return merged.peak - memoryOf('status', prepared).peak;
  });
}

/**
 * The picture of a ceremony with everybody's name and signing is what every screen holds. What the merge itself needs are some pages
 * of two files and some hundred entries, whether many people sign or few, at many stations or few.
 * Opening alone needs 20 MB less since the search for a blob no longer reads the roster, and the merge peaks where it did: 40 MB apart.
 */
test('eight times the people at five times the stations take no more memory beyond what they become', async () => {
  const few = await memoryBeyondTheResult(1000, 4);
  const many = await memoryBeyondTheResult(8000, 20);
  expect(many - few, `${few} MB more for 1,000 people, ${many} MB more for 8,000`).toBeLessThan(50);
}, 180_000);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is still held after whatever is free was collected, megabytes. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** Here nothing but what somebody still needs counts, so that a few hundred entries that stay would show. */
test('from the first file to the twentieth, no entry stays in memory behind its batch', async () => {
  await withSigned(8000, 20, async ({ prepared, stations }) => {
    const ceremony = must(openCeremony(prepared));
    const afterBatches: number[] = [];
    must(await mergeFiles(ceremony, stations, { checked: () => afterBatches.push(held()) }));
    ceremony.close();
    const [first = 0, ...later] = afterBatches;
    expect(later.length).toBeGreaterThanOrEqual(19);
    expect(Math.max(...later) - first).toBeLessThan(1);
  });
}, 180_000);
