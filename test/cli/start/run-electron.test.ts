import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runElectron } from '../../../cli/start/run-electron.ts';

/** Any program ends as Electron does; here it is Node. */
const run = (script: string, stop = new AbortController().signal) =>
  runElectron(process.execPath, ['-e', script], process.env, stop);

describe('the shell', () => {
  test('gives its exit code on', async () => {
    expect(await run('process.exit(0)')).toEqual({ crashed: false, exitCode: 0 });
    expect(await run('process.exit(3)')).toEqual({ crashed: false, exitCode: 3 });
  });

  test('is asked to stop, and may close its ceremony first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-shell-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const ready = join(folder, 'ready');
    const stop = new AbortController();
    const waiting = run(
      `process.on('SIGTERM', () => setImmediate(() => process.exit(7)));
      setInterval(() => {}, 1e3);
      fs.writeFileSync(${JSON.stringify(ready)}, '');`,
      stop.signal,
    );
    await vi.waitUntil(() => existsSync(ready), { timeout: 20_000 });
    stop.abort();
    expect(await waiting).toEqual({ crashed: false, exitCode: 7 });
  });

  test('that the system strikes down is known from one that ended', async () => {
    expect(await run("process.kill(process.pid, 'SIGABRT')")).toEqual({ crashed: true });
    expect(await run("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1e3)")).toEqual({
      crashed: false,
      exitCode: 0,
    });
  });
});
