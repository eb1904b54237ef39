import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The `ikrar` command as people's scripts use it: a process of its own, its words and its exit code. */

export const root = resolve(import.meta.dirname, '../../..');
export const program = [process.execPath, join(root, 'cli', 'ikrar.ts')] as const;

export type Ended = { exitCode: number | null; said: string; complained: string };
export type Surroundings = {
  input?: string;
  passphrase?: string | null;
  /** What `key passphrase` is to change to. */
  newPassphrase?: string;
  folder?: string;
  command?: readonly string[];
};

/** Runs `ikrar` to its end. The passphrase is that of a rehearsal unless given; `command` takes the program's place. */
export function ikrar(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const { input = '', passphrase = 'gladi', newPassphrase, folder = root, command = program } = surroundings;
  const [file = '', ...before] = command;
  // A hundred processes would compile the same sources a hundred times.
  const cache = join(root, 'node_modules', '.cache', 'compiled');
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_COMPILE_CACHE: cache };
  delete environment['IKRAR_PASSPHRASE'];
  if (passphrase !== null) environment['IKRAR_PASSPHRASE'] = passphrase;
  if (newPassphrase !== undefined) environment['IKRAR_NEW_PASSPHRASE'] = newPassphrase;
  return new Promise((settle, fail) => {
    const child = spawn(file, [...before, ...args], { cwd: folder, env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
    let [said, complained] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (complained += part));
    // A program that refuses at once does not wait for what it would have been told.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', fail);
    child.on('close', (exitCode) => settle({ exitCode, said, complained }));
  });
}

/** Runs a command that must succeed under `--json`: one object on standard output, and nothing else anywhere. */
export async function done(args: readonly string[], surroundings?: Surroundings): Promise<Record<string, unknown>> {
  const { exitCode, said, complained } = await ikrar([...args, '--json'], surroundings);
  if (exitCode !== 0 || complained !== '') throw new Error(`ikrar ${args.join(' ')}: ${exitCode}\n${said}${complained}`);
  const answer = oneObject(said);
  if (answer['ok'] !== true) throw new Error(`not ok: ${said}`);
  return answer;
}

export type RefusedAnswer = { ok: boolean; error: { code: string; message: string } } & Record<string, unknown>;

/** Runs a command that must be refused under `--json`: exit 1, one object on standard output, nothing on standard error. */
export async function refused(args: readonly string[], surroundings?: Surroundings): Promise<RefusedAnswer> {
  const { exitCode, said, complained } = await ikrar([...args, '--json'], surroundings);
  if (exitCode !== 1 || complained !== '') throw new Error(`ikrar ${args.join(' ')}: ${exitCode}\n${said}${complained}`);
  return oneObject(said) as RefusedAnswer;
}

/** Answers of `station run`, one object a line. */
export function answers(said: string): Record<string, unknown>[] {
  return said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Everything below a folder, files with the SHA-256 of their bytes: what must be the same after a refusal. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ path, isFile }) => [
        path.slice(folder.length + 1),
        isFile ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder',
      ]),
  );
}

function oneObject(said: string): Record<string, unknown> {
  if (!said.endsWith('\n') || said.trimEnd().includes('\n')) throw new Error(`not one line: ${said}`);
  return JSON.parse(said) as Record<string, unknown>;
}
