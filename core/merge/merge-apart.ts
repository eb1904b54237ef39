import type { Ceremony } from '../ceremony/ceremony.ts';
import { ok, type Result } from '../result.ts';
import { mergeFiles, type Merged, type MergedFile, type MergeProgress, type MergeRefusal } from './merge.ts';

/** What became of each file, in the order of the given paths, and of all that were taken. */
export type MergedApart = Omit<Merged, 'files' | 'stations' | 'unopened'> & { files: Result<MergedFile, MergeRefusal>[] };

/**
 * As `mergeFiles`, in one transaction too, but a file that is refused does not hold up the others: it is left out, and what the
 * others say is checked anew without it, since it may have vouched for something in them. Refused as a whole, with nothing
 * changed, only when the work is stopped or this laptop cannot do it.
 */
export async function mergeApart(
  ceremony: Ceremony,
  paths: readonly string[],
  progress: Omit<MergeProgress, 'refused'> = {},
): Promise<Result<MergedApart, MergeRefusal>> {
  const refusals = new Map<string, MergeRefusal>();
  for (;;) {
    const refusedBefore = refusals.size;
    const taken = paths.filter((path) => !refusals.has(path));
    const refused = (path: string, refusal: MergeRefusal) => void refusals.set(path, refusal);
    // Each time with fewer files than before.
    // oxlint-disable-next-line no-await-in-loop
    const merged = await mergeFiles(ceremony, taken, { ...progress, refused });
    if (merged.ok) {
      const { files, added, present, anomalies, root } = merged.value;
      const byPath = new Map(taken.map((path, index) => [path, files[index]]));
      return ok({ files: paths.map((path) => verdict(byPath.get(path), refusals.get(path))), added, present, anomalies, root });
    }
    if (merged.error.code === 'merge-cancelled' || refusals.size === refusedBefore) return merged;
  }
}

function verdict(file: MergedFile | undefined, refusal: MergeRefusal | undefined): Result<MergedFile, MergeRefusal> {
  if (file !== undefined) return ok(file);
  if (refusal === undefined) throw new Error('a file was neither taken nor refused');
  return { ok: false, error: refusal };
}
