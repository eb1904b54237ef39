import { resolve } from 'node:path';
import { Option } from 'commander';
import type { SecondPlace } from '../core/api/mirroring.ts';

/** The program that copies, as it stands in the sources. */
const program = new URL('../core/mirror/mirror-process.ts', import.meta.url);

/** `--mirror DIR`, or IKRAR_MIRROR where it is set. */
export function mirrorOption(): Option {
  return new Option('--mirror <dir>', 'keeps a second copy on a stick or another disk').env('IKRAR_MIRROR');
}

/**
 * The second place of a laptop's file; undefined where nobody asked for one.
 * @param log takes one line for each change, for the technician
 */
export function secondPlace(folder: string | undefined, log: (line: string) => void): SecondPlace | undefined {
  if (folder === undefined || folder === '') return undefined;
  return { folder: resolve(folder), program, report: (event) => log(`${JSON.stringify(event)}\n`) };
}
