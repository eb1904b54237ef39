import { arrangementEnglish } from './console-arrangement-english.ts';
import { arrangementIndonesian } from './console-arrangement-indonesian.ts';
import type { Texts } from './setup.ts';

/** How the ceremony is held, and a new ceremony. */
export const arrangementTexts: Texts<typeof arrangementIndonesian> = { id: arrangementIndonesian, en: arrangementEnglish };
