import type { MergeOutcome, Words } from '../../../core/api/contract.ts';

/** One chosen file and what became of it. */
export type QueuedFile = { id: string; file: File } & FileState;
export type FileState =
  | { state: 'ready' }
  | { state: 'merging' }
  | { state: 'merged'; outcome: MergeOutcome }
  | { state: 'refused'; words: Words };

/** Adds what was chosen; the very same file chosen twice stands once. */
export function withFiles(queue: readonly QueuedFile[], files: readonly File[]): QueuedFile[] {
  const byId = new Map(queue.map((queued) => [queued.id, queued]));
  for (const file of files) {
    const id = `${file.name}:${file.size}:${file.lastModified}`;
    if (!byId.has(id)) byId.set(id, { id, file, state: 'ready' });
  }
  return [...byId.values()];
}

export function withState(queue: readonly QueuedFile[], id: string, state: FileState): QueuedFile[] {
  return queue.map((queued) => (queued.id === id ? { id, file: queued.file, ...state } : queued));
}

/** Those that a press on "merge" takes: new ones, and refused ones once more. */
export function toMerge(queue: readonly QueuedFile[]): QueuedFile[] {
  return queue.filter(({ state }) => state === 'ready' || state === 'refused');
}

/** All files of one run put together; of the anomalies those that nobody has settled. Merging is set union, so file by file comes to the same as all at once. */
export type MergeTotal = {
  files: number;
  refused: number;
  unopened: number;
  added: number;
  present: number;
  anomalies: number;
  root: string;
};

/** Null until a file was merged or refused. */
export function mergeTotal(queue: readonly QueuedFile[]): MergeTotal | null {
  const outcomes = queue.flatMap((queued) => (queued.state === 'merged' ? [queued.outcome] : []));
  const refused = queue.filter(({ state }) => state === 'refused').length;
  if (outcomes.length + refused === 0) return null;
  const newest = outcomes.at(-1);
  return {
    files: outcomes.length,
    refused,
    unopened: outcomes.reduce((sum, outcome) => sum + outcome.unopened, 0),
    added: outcomes.reduce((sum, outcome) => sum + outcome.added, 0),
    present: outcomes.reduce((sum, outcome) => sum + outcome.present, 0),
    anomalies: newest?.anomalies.filter(({ settled }) => settled === undefined).length ?? 0,
    root: newest?.root ?? '',
  };
}
