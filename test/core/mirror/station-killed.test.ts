import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { signature } from '../fixtures/small-ceremony.ts';
import { mirroredKiosk, readAll, type MirroredKiosk } from './mirrored-kiosk.ts';

const program = resolve(import.meta.dirname, '../../../cli/ikrar.ts');

/** `station run FILE --mirror DIR`, the real program, which answers a line for each command. */
function run({ handedOut, stick }: MirroredKiosk) {
  const child = spawn(process.execPath, [program, 'station', 'run', handedOut.path, '--mirror', stick], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = async (command: object): Promise<{ acknowledged?: { hash: string } }> => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    return JSON.parse((await lines.next()).value as string) as { acknowledged?: { hash: string } };
  };
  return {
    child,
    sign: async (token: string): Promise<string> => {
      await say({ scan: token });
      await say({ confirm: true });
      await say({ read: true });
      const { acknowledged } = await say({ sign: signature });
      if (acknowledged === undefined) throw new Error('not signed');
      return acknowledged.hash;
    },
  };
}

const hashesIn = (path: string): string[] => readAll(path).entries.map(({ hash }) => hash);

test('a station that is killed has everything that it acknowledged in both places a moment later', async () => {
  const mirrored = mirroredKiosk();
  mirrored.kiosk.close();
  const acknowledged: string[] = [];
  for (const round of [0, 1, 2]) {
    const { child, sign } = run(mirrored);
    acknowledged.push(await sign(mirrored.small.badges[2 * round]?.token ?? ''));
    acknowledged.push(await sign(mirrored.small.badges[2 * round + 1]?.token ?? ''));
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(hashesIn(mirrored.handedOut.path)).toEqual(expect.arrayContaining(acknowledged));
    // Nobody is left to start it: the copying process itself copies what it still finds.
    await expect
      .poll(() => acknowledged.filter((hash) => !hashesOrNone(mirrored.mirror).includes(hash)), { timeout: 20_000 })
      .toEqual([]);
  }
});

test('a station that ends leaves both files in one piece', async () => {
  const mirrored = mirroredKiosk();
  mirrored.kiosk.close();
  const { child, sign } = run(mirrored);
  await sign(mirrored.small.badges[0]?.token ?? '');
  // Once the copying process runs: at its end a station gives it seconds and no more, and a busy machine may need them to start it.
  await expect.poll(() => hashesOrNone(mirrored.mirror).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await sign(mirrored.small.badges[1]?.token ?? '');
  child.stdin.end();
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(hashesIn(mirrored.mirror)).toEqual(hashesIn(mirrored.handedOut.path));
});

/** None while the copy is not there yet or just being written. */
function hashesOrNone(path: string): string[] {
  try {
    return hashesIn(path);
  } catch {
    return [];
  }
}
