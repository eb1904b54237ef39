import { spawn } from 'node:child_process';

/** How Electron ended: by itself, or struck down by the system (a sandbox that is forbidden here, a broken driver). */
export type ElectronEnd = { crashed: false; exitCode: number } | { crashed: true };

/**
 * Runs the built shell in Electron until it ends. When this program is asked to stop, Electron is asked too, and closes
 * its ceremony by itself.
 */
export function runElectron(
  binary: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<ElectronEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: 'inherit', env: environment });
    stop.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code !== null) resolve({ crashed: false, exitCode: code });
      else if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGKILL') resolve({ crashed: false, exitCode: 0 });
      else resolve({ crashed: true });
    });
  });
}
