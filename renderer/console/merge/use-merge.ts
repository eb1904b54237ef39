import { useCallback, useEffect, useRef, useState } from 'react';
import type { MergeOutcome, Words } from '../../../core/api/contract.ts';
import { consoleText } from '../../text/console.ts';
import { inParts, stateAfter, toMerge, withFiles, withStates, type FileState, type QueuedFile } from './merge-queue.ts';
import { useOrganiserCall } from '../asking/organiser-call.tsx';

/** As in the contract: more is no station file. Bytes. */
const most = 512 * 1024 * 1024;
const tooLarge: Words = { id: consoleText.id.merge.tooLarge, en: consoleText.en.merge.tooLarge };

/** The files from `at` to `to`, both from 1, of `of`: those that are being merged now. */
export type MergeRun = { at: number; to: number; of: number };

/**
 * Merges the chosen files: all at once, or in a few parts where they would not go together. A broken file is refused by
 * itself, with its own sentence, and does not hold up the others. A stop also stops the part under way, of which nothing is
 * taken then.
 */
export function useMerge() {
  const call = useOrganiserCall();
  const [queue, setQueue] = useState<QueuedFile[]>([]);
  const [outcomes, setOutcomes] = useState<MergeOutcome[]>([]);
  const [running, setRunning] = useState<MergeRun | null>(null);
  const [stopped, setStopped] = useState(false);
  const stopping = useRef(false);
  const stop = useCallback(() => {
    stopping.current = true;
  }, []);
  // Whoever leaves the page lets the part under way finish, and no other begins.
  useEffect(() => stop, [stop]);

  const setAll = (part: readonly QueuedFile[], state: FileState) =>
    setQueue((before) => withStates(before, new Map(part.map(({ id }) => [id, state]))));

  const mergePart = async (part: readonly QueuedFile[]) => {
    setAll(part, { state: 'merging' });
    const answer = await call((client) => client.console.merge({ files: part.map(({ file }) => file) }));
    switch (answer.end) {
      case 'done': {
        const { files } = answer.value;
        const states = part.map(({ id }, index): [string, FileState][] => {
          const verdict = files[index];
          return verdict === undefined ? [] : [[id, stateAfter(verdict)]];
        });
        setQueue((before) => withStates(before, new Map(states.flat())));
        setOutcomes((before) => [...before, answer.value]);
        return;
      }
      case 'refused':
        // Whoever asked for the stop knows why these files did not go in; they stand ready for another time.
        setAll(part, stopping.current ? { state: 'ready' } : { state: 'refused', code: '', words: answer.words });
        return;
      case 'put-off':
        stop();
        setAll(part, { state: 'ready' });
        return;
      default:
        answer satisfies never;
    }
  };

  const start = async () => {
    const [huge, due] = [true, false].map((isHuge) => toMerge(queue).filter(({ file }) => file.size > most === isHuge));
    stopping.current = false;
    setStopped(false);
    setAll(huge ?? [], { state: 'refused', code: '', words: tooLarge });
    let done = 0;
    for (const part of inParts(due ?? [])) {
      if (stopping.current) break;
      setRunning({ at: done + 1, to: done + part.length, of: due?.length ?? 0 });
      // One after another on purpose.
      // oxlint-disable-next-line no-await-in-loop
      await mergePart(part);
      done += part.length;
    }
    setStopped(stopping.current);
    setRunning(null);
  };

  return {
    queue,
    outcomes,
    running,
    stopped,
    start: () => void start(),
    stop,
    add: useCallback((files: readonly File[]) => setQueue((before) => withFiles(before, files)), []),
    remove: useCallback((id: string) => setQueue((before) => before.filter((queued) => queued.id !== id)), []),
    clear: useCallback(() => {
      setQueue([]);
      setOutcomes([]);
    }, []),
  };
}
