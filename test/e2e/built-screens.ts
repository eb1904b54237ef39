import { resolve } from 'node:path';
import { buildWhenStale } from '../../cli/build-when-stale.ts';

/** The folder of the built screens, exactly as they ship; built once where they are older than their sources. */
export async function builtScreens(): Promise<string> {
  const built = await buildWhenStale({ root: resolve(import.meta.dirname, '../..') });
  if (!built.ok) throw new Error(built.error.output);
  return built.value.renderer;
}
