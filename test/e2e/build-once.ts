import { builtScreens } from './built-screens.ts';

/** Runs before the first file: two files that start at once would else build the same screens side by side. */
export async function setup(): Promise<void> {
  await builtScreens();
}
