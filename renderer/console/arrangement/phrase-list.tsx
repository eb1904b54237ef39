import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useClient } from '../../ui/connection.tsx';
import { EditedRows, type EditedRow } from './edited-rows.tsx';
import { joinPhrases, lengthOf, splitPhrase } from './phrases.ts';
import { TextLine } from './text-line.tsx';

type Replace = EditedRow<string>['replace'];

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
  const split = (index: number, phrase: string, replace: Replace) => {
    caret.current = { index: index + 1, at: 0 };
    replace(index, 1, splitPhrase(phrase, inputAt(list.current, index)?.selectionStart ?? 0));
  };
  const join = (index: number, replace: Replace) => {
    const [one = '', other = ''] = shown.slice(index, index + 2);
    caret.current = { index, at: one.trimEnd().length };
    replace(index, 2, [joinPhrases(one, other)]);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>, { index, row, replace }: EditedRow<string>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter') {
      event.preventDefault();
      split(index, row, replace);
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && index > 0) {
      event.preventDefault();
      join(index - 1, replace);
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
        <EditedRows rows={shown} onChange={onChange}>
          {(phrase) => (
            <Phrase
              phrase={phrase}
              name={t('arrangement.reading.phrase', { part, n: phrase.index + 1 })}
              count={shown.length}
              onKey={(event) => key(event, phrase)}
              onSplit={() => split(phrase.index, phrase.row, phrase.replace)}
              onJoin={() => join(phrase.index, phrase.replace)}
            />
          )}
        </EditedRows>
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

function Phrase(props: {
  phrase: EditedRow<string>;
  name: string;
  /** Of how many in this part. */
  count: number;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onSplit: () => void;
  onJoin: () => void;
}) {
  const { phrase, name, count, onKey, onSplit, onJoin } = props;
  const { t } = useTranslation('console');
  const { words, fits } = lengthOf(phrase.row, count === 1);
  return (
    <li className="row row-phrase">
      <TextLine
        label={name}
        isLabelUnseen
        value={phrase.row}
        onChange={phrase.change}
        onKeyDown={onKey}
        most={400}
        problem={fits !== 'fits' && <span className="field-note">{t(`arrangement.reading.${fits}`, { n: words })}</span>}
      />
      <Button aria-label={t('arrangement.reading.splitOne', { name })} isDisabled={words < 2} onPress={onSplit}>
        {t('arrangement.reading.split')}
      </Button>
      <Button aria-label={t('arrangement.reading.joinOne', { name })} isDisabled={phrase.index === count - 1} onPress={onJoin}>
        {t('arrangement.reading.join')}
      </Button>
    </li>
  );
}

function inputAt(list: HTMLUListElement | null, index: number): HTMLInputElement | null {
  return list?.querySelectorAll('input')[index] ?? null;
}
