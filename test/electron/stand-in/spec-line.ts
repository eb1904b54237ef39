import { runInThisContext } from 'node:vm';

/** What a spec asks the main process to do, and what comes of it, over the line between the two processes. */
export type Asked = { id: number; source: string; argument: unknown };
export type Answered = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: string };

type InMain = (electron: object, argument: unknown) => unknown;

/** Runs functions of a spec with the stand-in as their `electron`, as Playwright does it with Electron itself. */
export function answerSpec(electron: object): void {
  if (process.send === undefined) return;
  process.on('message', (asked: Asked) => {
    void answer(electron, asked).then((answered) => process.send?.(answered));
  });
}

async function answer(electron: object, { id, source, argument }: Asked): Promise<Answered> {
  try {
    const run = runInThisContext(`(${source})`) as InMain;
    return { id, ok: true, value: await run(electron, argument) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
