import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { PreparedCeremony } from './ceremony-on-disk.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'cli', 'ikrar.ts');
/** Writes the most memory that the process ever had, in kilobytes, after the program's own words. */
const atTheEnd = `process.on('exit', () => process.stderr.write('' + process.resourceUsage().maxRSS))`;

export type MergeInProcess = { status: number | null; merged: Record<string, unknown>; peak: number };

/**
 * Merges in a process of its own, as an organiser does who types the command, with little room for objects, so that what is
 * free already is not counted; `peak` is the most memory that it ever had, megabytes.
 */
export function mergeInProcess({ prepared, stations }: Pick<PreparedCeremony, 'prepared' | 'stations'>): MergeInProcess {
  const watching = ['--max-old-space-size=96', '--import', `data:text/javascript,${encodeURIComponent(atTheEnd)}`];
  const args = [...watching, program, 'merge', prepared, ...stations, '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const merged = JSON.parse(stdout === '' ? '{}' : stdout) as Record<string, unknown>;
  return { status, merged, peak: Number(stderr) / 1024 };
}
