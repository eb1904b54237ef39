import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Icon } from './icon.tsx';
import './copy-text.css';

/** Copies a text; where the window may not, it shows the whole text to be selected by hand. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation('console');
  const [outcome, setOutcome] = useState<'copied' | 'not-allowed' | null>(null);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('not-allowed'),
    );
  };
  return (
    <>
      <Button look="link" onPress={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {outcome === 'copied' ? t('copied') : t('copy')}
      </Button>
      <output className="unseen">{outcome === 'copied' ? t('copied') : ''}</output>
      {outcome === 'not-allowed' && (
        <span className="copy-by-hand" role="alert">
          {t('copyByHand')} <code>{text}</code>
        </span>
      )}
    </>
  );
}
