import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';

const program = join(resolve(import.meta.dirname, '../..'), 'cli', 'ikrar.ts');
/** Writes the most memory that the process ever had, in kilobytes, after the program's own words. */
const atTheEnd = `process.on('exit', () => process.stderr.write('' + process.resourceUsage().maxRSS))`;

export type Measured = { status: number | null; answer: Record<string, unknown>; peak: number };

/**
 * Runs a command in a process of its own, as an organiser does who types it; `peak` is the most memory that it ever had,
 * megabytes. There is little room for objects, so that those which are free already do not count.
 */
export function memoryOf(...command: string[]): Measured {
  const watching = ['--max-old-space-size=96', '--import', `data:text/javascript,${encodeURIComponent(atTheEnd)}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...watching, program, ...command, '--json'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const answer = JSON.parse(stdout === '' ? '{}' : stdout) as Record<string, unknown>;
  return { status, answer, peak: Number(stderr) / 1024 };
}
