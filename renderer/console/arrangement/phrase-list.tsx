import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useClient } from '../../ui/connection.tsx';
import { joinPhrases, lengthOf, splitPhrase } from './phrases.ts';
import { TextLine } from './text-line.tsx';

/** The phrases of one part of the oath: typed, split, joined, or suggested anew. */
export function PhraseList(props: {
  part: string;
  phrases: readonly string[];
  onChange: (phrases: string[]) => void;
  onRemove?: () => void;
  removeLabel?: string;
}) {
  const { part, phrases, onChange, onRemove, removeLabel } = props;
  const { t } = useTranslation('console');
  const client = useClient();
  const list = useRef<HTMLUListElement>(null);
  const caret = useRef<{ index: number; at: number } | null>(null);
  useEffect(() => {
    if (caret.current === null) return;
    const input = inputAt(list.current, caret.current.index);
    input?.focus();
    input?.setSelectionRange(caret.current.at, caret.current.at);
    caret.current = null;
  });
  const shown = phrases.length === 0 ? [''] : phrases;
  const split = (index: number) => {
    caret.current = { index: index + 1, at: 0 };
    onChange(splitPhrase(shown, index, inputAt(list.current, index)?.selectionStart ?? 0));
  };
  const join = (index: number) => {
    caret.current = { index, at: shown[index]?.trimEnd().length ?? 0 };
    onChange(joinPhrases(shown, index));
  };
  const key = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter') {
      event.preventDefault();
      split(index);
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && index > 0) {
      event.preventDefault();
      join(index - 1);
    }
  };
  const suggest = async () => {
    try {
      onChange(await client.console.arrangement.suggest({ text: phrases.join(' ') }));
    } catch {
      // The line is down and says so itself; the phrases stay as they are.
    }
  };
  return (
    <fieldset className="group">
      <legend>{part}</legend>
      <ul className="rows phrases" ref={list}>
        {shown.map((phrase, index) => {
          const name = t('arrangement.reading.phrase', { part, n: index + 1 });
          const { words, fits } = lengthOf(phrase, shown.length === 1);
          return (
            // A phrase is edited in place, so its position is what stays the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="row row-phrase">
              <TextLine
                label={name}
                isLabelUnseen
                value={phrase}
                onChange={(typed) => onChange(shown.map((before, at) => (at === index ? typed : before)))}
                onKeyDown={(event) => key(event, index)}
                most={400}
                problem={fits !== 'fits' && <span className="field-note">{t(`arrangement.reading.${fits}`, { n: words })}</span>}
              />
              <Button
                aria-label={t('arrangement.reading.splitOne', { name })}
                isDisabled={words < 2}
                onPress={() => split(index)}
              >
                {t('arrangement.reading.split')}
              </Button>
              <Button
                aria-label={t('arrangement.reading.joinOne', { name })}
                isDisabled={index === shown.length - 1}
                onPress={() => join(index)}
              >
                {t('arrangement.reading.join')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row-end">
        <Button aria-label={t('arrangement.reading.suggestOne', { part })} onPress={() => void suggest()}>
          {t('arrangement.reading.suggest')}
        </Button>
        {onRemove !== undefined && <Button onPress={onRemove}>{removeLabel}</Button>}
      </div>
    </fieldset>
  );
}

function inputAt(list: HTMLUListElement | null, index: number): HTMLInputElement | null {
  return list?.querySelectorAll('input')[index] ?? null;
}
