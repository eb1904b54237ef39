import { useCallback, useEffect, useRef, useState } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import { consoleText } from '../../text/console.ts';
import { toMerge, withFiles, withState, type FileState, type QueuedFile } from './merge-queue.ts';
import { useOrganiserCall } from '../asking/organiser-call.tsx';

/** As in the contract: more is no station file. Bytes. */
const most = 512 * 1024 * 1024;
const tooLarge: Words = { id: consoleText.id.merge.tooLarge, en: consoleText.en.merge.tooLarge };

/** `at` of `of`, both from 1: the file that is being merged now. */
export type MergeRun = { at: number; of: number; file: string };

/**
 * Merges the chosen files one after another. One broken file is refused by itself, with its own sentence, and does not hold up
 * the others; sixty files never stand in memory at once; and the bars on screen are real. A stop also stops the file under
 * way, of which nothing is taken then.
 */
export function useMerge() {
  const call = useOrganiserCall();
  const [queue, setQueue] = useState<QueuedFile[]>([]);
  const [running, setRunning] = useState<MergeRun | null>(null);
  const [stopped, setStopped] = useState(false);
  const stopping = useRef(false);
  const stop = useCallback(() => {
    stopping.current = true;
  }, []);
  // Whoever leaves the page lets the file under way finish, and no other begins.
  useEffect(() => stop, [stop]);

  const mergeOne = async (file: File): Promise<FileState> => {
    if (file.size > most) return { state: 'refused', words: tooLarge };
    const answer = await call((client) => client.console.merge({ files: [file] }));
    switch (answer.end) {
      case 'done':
        return { state: 'merged', outcome: answer.value };
      case 'refused':
        // Whoever asked for the stop knows why this file did not go in; it stands ready for another time.
        return stopping.current ? { state: 'ready' } : { state: 'refused', words: answer.words };
      case 'put-off':
        stop();
        return { state: 'ready' };
      default:
        return answer satisfies never;
    }
  };

  const start = async () => {
    const due = toMerge(queue);
    stopping.current = false;
    setStopped(false);
    for (const [index, { id, file }] of due.entries()) {
      if (stopping.current) break;
      setRunning({ at: index + 1, of: due.length, file: file.name });
      setQueue((before) => withState(before, id, { state: 'merging' }));
      // One after another on purpose.
      // oxlint-disable-next-line no-await-in-loop
      const state = await mergeOne(file);
      setQueue((before) => withState(before, id, state));
    }
    setStopped(stopping.current);
    setRunning(null);
  };

  return {
    queue,
    running,
    stopped,
    start: () => void start(),
    stop,
    add: useCallback((files: readonly File[]) => setQueue((before) => withFiles(before, files)), []),
    remove: useCallback((id: string) => setQueue((before) => before.filter((queued) => queued.id !== id)), []),
    clear: useCallback(() => setQueue([]), []),
  };
}
