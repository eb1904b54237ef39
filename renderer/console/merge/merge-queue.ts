import type { MergeOutcome, MergeVerdict, Words } from '../../../core/api/contract.ts';

/** One chosen file and what became of it. */
export type QueuedFile = { id: string; file: File } & FileState;
export type FileState =
  | { state: 'ready' }
  | { state: 'merging' }
  | { state: 'merged'; added: number; unopened: boolean }
  | { state: 'refused'; code: string; words: Words };

/** Adds what was chosen; the very same file chosen twice stands once. */
export function withFiles(queue: readonly QueuedFile[], files: readonly File[]): QueuedFile[] {
  const byId = new Map(queue.map((queued) => [queued.id, queued]));
  for (const file of files) {
    const id = `${file.name}:${file.size}:${file.lastModified}`;
    if (!byId.has(id)) byId.set(id, { id, file, state: 'ready' });
  }
  return [...byId.values()];
}

/** The queue with another state for those that `stateOf` knows. */
export function withStates(queue: readonly QueuedFile[], stateOf: ReadonlyMap<string, FileState>): QueuedFile[] {
  return queue.map((queued) => {
    const state = stateOf.get(queued.id);
    return state === undefined ? queued : { id: queued.id, file: queued.file, ...state };
  });
}

export function stateAfter(verdict: MergeVerdict): FileState {
  return verdict.end === 'merged'
    ? { state: 'merged', added: verdict.added, unopened: verdict.unopened }
    : { state: 'refused', code: verdict.code, words: verdict.words };
}

/** Those that a press on "merge" takes: new ones, and refused ones once more. */
export function toMerge(queue: readonly QueuedFile[]): QueuedFile[] {
  return queue.filter(({ state }) => state === 'ready' || state === 'refused');
}

/** At most so many files go together, as in the contract, and so many bytes, since they stand in memory on their way. */
const together = { files: 200, bytes: 64 * 1024 * 1024 } as const;

/** Parts of the queue, in its order, that are small enough to go together; a larger file goes by itself. */
export function inParts(due: readonly QueuedFile[]): QueuedFile[][] {
  const parts: QueuedFile[][] = [];
  let bytes = 0;
  for (const queued of due) {
    const part = parts.at(-1);
    bytes += queued.file.size;
    if (part !== undefined && part.length < together.files && bytes <= together.bytes) part.push(queued);
    else {
      parts.push([queued]);
      bytes = queued.file.size;
    }
  }
  return parts;
}

/** All files of one run put together; of the anomalies those that nobody has settled. Merging is set union, so part by part comes to the same as all at once. */
export type MergeTotal = {
  files: number;
  refused: number;
  unopened: number;
  added: number;
  present: number;
  anomalies: number;
  root: string;
};

/** Null until a file was merged or refused. `outcomes` are those of the parts, in their order. */
export function mergeTotal(queue: readonly QueuedFile[], outcomes: readonly MergeOutcome[]): MergeTotal | null {
  const merged = queue.filter((queued) => queued.state === 'merged');
  const refused = queue.filter(({ state }) => state === 'refused').length;
  if (merged.length + refused === 0) return null;
  const newest = outcomes.at(-1);
  return {
    files: merged.length,
    refused,
    unopened: merged.filter(({ unopened }) => unopened).length,
    added: outcomes.reduce((sum, { added }) => sum + added, 0),
    present: outcomes.reduce((sum, { present }) => sum + present, 0),
    anomalies: newest?.anomalies.filter(({ settled }) => settled === undefined).length ?? 0,
    root: newest?.root ?? '',
  };
}
