import { english } from './console-english.ts';
import { indonesian } from './console-indonesian.ts';
import type { Texts } from './setup.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    console: typeof indonesian;
  }
}

/** What the organiser's console says. */
export const consoleText: Texts<typeof indonesian> = { id: indonesian, en: english };
