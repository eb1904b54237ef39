import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preparedCeremony } from '../bench/ceremony-on-disk.ts';
import { memoryOf } from '../bench/memory-of.ts';
import { signAllQuickly } from '../bench/quick-signings.ts';

/** How much more memory a process has that merges than one that only opens what was merged, megabytes. */
function memoryBeyondTheResult(people: number, stations: number): number {
  const { folder, ...disk } = preparedCeremony(people, stations);
  try {
    signAllQuickly({ folder, ...disk });
    const merged = memoryOf('merge', disk.prepared, ...disk.stations);
    expect(merged).toMatchObject({ status: 0, answer: { stations, added: people + stations, anomalies: [] } });
    return merged.peak - memoryOf('status', disk.prepared).peak;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The picture of a ceremony with everybody's name and signing is what every screen holds. What the merge itself needs are some pages
 * of two files and some hundred entries, whether many people sign or few, at many stations or few.
 * Opening alone needs 20 MB less since the search for a blob no longer reads the roster, and the merge peaks where it did: 40 MB apart.
 */
test('eight times the people at five times the stations take no more memory beyond what they become', () => {
  const few = memoryBeyondTheResult(1000, 4);
  const many = memoryBeyondTheResult(8000, 20);
  expect(many - few, `${few} MB more for 1,000 people, ${many} MB more for 8,000`).toBeLessThan(50);
}, 180_000);
