import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, OathText } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import './previews.css';

type Shown = { point: number | null; where: 'opening' | 'point' | 'closing'; phrase: string };

/** The oath in small as the hall will see it, phrase after phrase. */
export function ProjectorPreview({ oath, definition }: { oath: OathText; definition: Definition }) {
  const { t } = useTranslation('console');
  const [at, setAt] = useState(0);
  const all = phrasesOf(oath);
  const here = Math.min(at, Math.max(0, all.length - 1));
  const now = all[here];
  const points = oath.points.length;
  return (
    <section className="wall" aria-label={t('arrangement.reading.preview')}>
      <p className="wall-top">
        <span>{oath.title}</span>
        <span>{definition.institution}</span>
      </p>
      <div className="wall-phrase" aria-live="polite">
        {now?.point !== null && now !== undefined && <b className="tabular">{now.point}</b>}
        <div>
          <p>{now?.phrase}</p>
          <p className="wall-next">{all[here + 1]?.phrase}</p>
        </div>
      </div>
      <div className="wall-foot">
        <span>
          {now === undefined
            ? ''
            : now.where === 'point'
              ? t('projector.point', { point: now.point, points })
              : t(`projector.${now.where}`)}
        </span>
        <span>{t(`projector.${definition.readingMode}`)}</span>
        <Button aria-label={t('arrangement.reading.before')} isDisabled={here === 0} onPress={() => setAt(here - 1)}>
          <Icon name="back" />
        </Button>
        <Button aria-label={t('arrangement.reading.after')} isDisabled={here >= all.length - 1} onPress={() => setAt(here + 1)}>
          <Icon name="next" />
        </Button>
      </div>
    </section>
  );
}

function phrasesOf({ opening, points, closing }: OathText): Shown[] {
  return [
    ...opening.map((phrase): Shown => ({ point: null, where: 'opening', phrase })),
    ...points.flatMap((phrases, index) => phrases.map((phrase): Shown => ({ point: index + 1, where: 'point', phrase }))),
    ...closing.map((phrase): Shown => ({ point: null, where: 'closing', phrase })),
  ].filter(({ phrase }) => phrase.trim() !== '');
}
