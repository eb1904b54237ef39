import * as library from 'react-aria-components/i18n/en-US';
import { widgetsInIndonesian, type WidgetText } from '../../text/console-widgets.ts';
import type { Language } from '../../text/setup.ts';

/** Where the widget library looks for texts that the page brings along, before those of its own (its `LocalizedStringProvider`). */
const [localeKey, stringsKey] = [Symbol.for('react-aria.i18n.locale'), Symbol.for('react-aria.i18n.strings')];

/** The library declares these as a type, though it is a value. */
const english = (library as unknown as { default: Record<string, Record<string, WidgetText>> }).default;

/** Lets the widgets speak the language on screen; to be called before the first of them is drawn. */
export function letWidgetsSpeak(language: () => Language): void {
  const strings = Object.fromEntries(
    Object.entries(english).map(([part, texts]) => [
      part,
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, inBoth(widgetsInIndonesian[part]?.[name], text, language)]),
      ),
    ]),
  );
  Object.assign(window, { [localeKey]: 'en-US', [stringsKey]: strings });
}

/** The library asks a function each time, and takes a text as it is. */
function inBoth(indonesian: WidgetText | undefined, original: WidgetText, language: () => Language): WidgetText {
  if (indonesian === undefined) return original;
  return (...about) => {
    const text = language() === 'id' ? indonesian : original;
    return typeof text === 'string' ? text : text(...about);
  };
}
