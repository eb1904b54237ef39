import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { shared } from './shared.ts';

/**
 * Text for people, Indonesian first and English beside it. Each window has one file here; it declares its
 * namespace and its types, and hands its texts to `startText`. Short sentences that say what to do next; no
 * exclamation marks; never an error code alone.
 */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    returnNull: false;
  }
  interface ResourceNamespaceMap {
    shared: typeof shared.id;
  }
}

export type Language = 'id' | 'en';
export const languages = ['id', 'en'] as const satisfies readonly Language[];

/** The same tree of texts in both languages: what one has, the other has too. */
export type Texts<Tree> = { id: Tree; en: Tree };

/** Starts the texts of one window in Indonesian: `startText({ kiosk })`. Keeps `<html lang>` in step. */
export function startText(windowTexts: Record<string, Texts<object>>): i18n {
  const all: Record<string, Texts<object>> = { shared, ...windowTexts };
  const inLanguage = (language: Language) =>
    Object.fromEntries(Object.entries(all).map(([name, texts]) => [name, texts[language]]));
  const text = createInstance();
  text.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  void text.use(initReactI18next).init({
    resources: { id: inLanguage('id'), en: inLanguage('en') },
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'shared',
    // Everything is bundled, so the first screen is drawn with its words.
    initAsync: false,
    returnNull: false,
    // React escapes; doing it twice would show `&#39;` inside names such as Ma'ruf.
    interpolation: { escapeValue: false },
  });
  return text;
}
