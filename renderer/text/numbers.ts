import type { Language } from './setup.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `10.996` in Indonesian, `10,996` in English. */
export function countText(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

/**
 * `98,8%` of `whole`; `0%` of nothing. Rounded as in the minutes (`core/print/indonesian-numbers.ts`), so that both say the
 * same: never up to 100% while one is missing, never down to 0% while one has signed.
 */
export function percentText(part: number, whole: number, language: Language): string {
  const tenths = Math.min(999, Math.max(1, Math.round((part / whole) * 1000)));
  const share = whole === 0 || part === 0 ? 0 : part === whole ? 1 : tenths / 1000;
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** `842 kB`, `1,2 MB`; decimal units, as file managers show them. */
export function sizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes <= 999_000 ? [Math.ceil(bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
