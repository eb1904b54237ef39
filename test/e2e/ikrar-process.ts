import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** The real program as people start it: `node cli/ikrar.ts …`, with the passphrase of the test's ceremony. */

const root = resolve(import.meta.dirname, '../..');
const program = resolve(root, 'cli/ikrar.ts');
const environment = { ...process.env, IKRAR_PASSPHRASE: 'uji-coba' };

/** Runs a command with `--json` and gives its one object; throws when it is refused. */
export async function ikrar(...given: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...given, '--json'], { env: environment });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** A station without a screen: gives the answers to all commands. */
export async function stationRun(file: string, commands: readonly object[]): Promise<Record<string, unknown>[]> {
  const child = spawn(process.execPath, [program, 'station', 'run', file], { env: environment });
  let answers = '';
  child.stdout.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  child.stdin.end(commands.map((command) => JSON.stringify(command)).join('\n'));
  await once(child, 'close');
  return answers
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export type Served = { kiosk: string; projector: string; console: string; stop(): Promise<number | null> };

/** `serve FILE`, with the addresses that it prints; `stop` is Ctrl+C. */
export async function serve(file: string, surroundings: NodeJS.ProcessEnv = {}): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', file], { env: { ...environment, ...surroundings } });
  let said = '';
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  // With the space behind it: a part of the words may end in the middle of an address.
  const address = (page: string): string | undefined => new RegExp(`(http://\\S+/${page}\\.html\\S+)\\s`).exec(said)?.[1];
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (address('console') !== undefined) done();
    });
    child.once('exit', (code) => fail(new Error(`serve ended with ${code}: ${complained}`)));
  });
  return {
    kiosk: address('kiosk') ?? '',
    projector: address('projector') ?? '',
    console: address('console') ?? '',
    async stop() {
      const closed = once(child, 'exit');
      child.kill('SIGINT');
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}
