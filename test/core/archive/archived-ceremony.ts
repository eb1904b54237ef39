import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive, type WrittenArchive } from '../../../core/archive/write-archive.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** A ceremony with two kiosks at which people signed, merged and archived; people and offices do not exist. */
export type Archived = SmallCeremony & { out: string; written: WrittenArchive; read(name: string): string };

export async function mergedCeremony(people = 5): Promise<SmallCeremony> {
  const small = smallCeremony({ people });
  const stations = [handOut(small, 'kios-satu'), handOut(small, 'kios-dua')];
  for (const [index, { path }] of stations.entries()) {
    const tokens = small.badges.filter((_, place) => place % 2 === index).map(({ token }) => token);
    await dayAtKiosk(path, small.clock, tokens);
  }
  must(
    await mergeFiles(
      small.ceremony,
      stations.map(({ path }) => path),
    ),
  );
  return small;
}

export async function archivedCeremony(people?: number): Promise<Archived> {
  const small = await mergedCeremony(people);
  const out = join(small.folder, 'arsip');
  const written = must(await writeArchive(small.ceremony, small.organiser, out, small.clock));
  return { ...small, out, written, read: (name) => readFileSync(join(out, name), 'utf8') };
}
