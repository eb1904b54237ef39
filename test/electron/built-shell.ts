import { join, resolve } from 'node:path';
import { buildWhenStale } from '../../cli/build-when-stale.ts';

export const projectFolder = resolve(import.meta.dirname, '../..');
/** What `package.json` names as the program. */
export const builtMain = join(projectFolder, 'out/main/index.js');
export const trustedPreload = join(projectFolder, 'out/preload/trusted.cjs');

/** Builds main, preloads and screens, unless their sources are as they were at the last build. */
export async function buildShell(): Promise<void> {
  const built = await buildWhenStale({ root: projectFolder });
  if (!built.ok) throw new Error(`the shell cannot be built:\n${built.error.output}`);
}
