import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonLines } from '../cli/commands/fixture-hand.ts';

const root = resolve(import.meta.dirname, '../..');
const counter = pathToFileURL(join(import.meta.dirname, 'count-steps.ts')).href;

export type Acknowledged = { seq: number; hash: string; receipt: string };
/** Where a life is to end by itself, and the file that names every step until there. */
export type Counting = { dieAt: number; stepsTo: string };

/** The real process of a kiosk without a screen, from its start until somebody pulls the plug. */
export class StationLife {
  /** Whole lines only: what was cut in the middle was never an answer. */
  readonly answers: Record<string, unknown>[] = [];
  complained = '';
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;

  constructor(path: string, counting?: Counting) {
    const hook = counting === undefined ? [] : ['--import', counter];
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...(counting === undefined ? {} : { DIE_AT: `${counting.dieAt}`, STEPS_TO: counting.stepsTo }),
    };
    const program = join(root, 'cli', 'ikrar.ts');
    const child = spawn(process.execPath, [...hook, program, 'station', 'run', path], { env, stdio: 'pipe' });
    // The pipe breaks when the process dies before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (part: string) => (this.complained += part));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      const lines = (said + part).split('\n');
      said = lines.pop() ?? '';
      for (const line of lines) this.hear(JSON.parse(line) as Record<string, unknown>);
    });
    this.child = child;
    this.gone = once(child, 'close');
  }

  private heard: () => void = () => undefined;

  private hear(answer: Record<string, unknown>): void {
    this.answers.push(answer);
    this.heard();
  }

  tell(commands: readonly object[]): void {
    this.child.stdin?.write(jsonLines(commands));
  }

  /** SIGKILL when so many answers were heard; with none, so many milliseconds after the start. */
  async killedAfter(count: number, millis: number): Promise<void> {
    if (count === 0) setTimeout(() => this.child.kill('SIGKILL'), millis);
    this.heard = () => {
      if (this.answers.length === count) this.child.kill('SIGKILL');
    };
    await this.gone;
  }

  /** Tells everything and waits for the end, whichever it is. */
  async ends(commands: readonly object[]): Promise<NodeJS.Signals | null> {
    this.child.stdin?.end(jsonLines(commands));
    await this.gone;
    return this.child.signalCode;
  }

  acknowledged(): Acknowledged[] {
    return this.answers.flatMap(({ acknowledged }) => (acknowledged === undefined ? [] : [acknowledged as Acknowledged]));
  }
}
