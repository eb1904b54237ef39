import { useTranslation } from 'react-i18next';
import type { ReadingStatus } from '../../../core/api/contract.ts';

/** Letters; a phrase beyond this is set smaller, so that all of it stays in view. */
const longPhrase = 140;

/** The projector in small: the phrase on screen, and the one that follows. */
export function ReadingView({ reading }: { reading: ReadingStatus }) {
  const { t } = useTranslation('console');
  const now = useNow(reading);
  return (
    <div className="reading grow" data-alone={now.next === null ? '' : undefined}>
      <section className="reading-now" aria-label={t('projector.now')} aria-live="polite">
        <p className="reading-where">
          <span>{now.where}</span>
          {reading.stage.name !== 'ended' && <span>{t(`projector.${reading.mode}`)}</span>}
        </p>
        <div className="reading-card">
          <p className="reading-phrase" data-long={now.phrase.length > longPhrase ? '' : undefined}>
            {now.point !== null && <b className="tabular">{now.point}</b>}
            <span>{now.phrase}</span>
          </p>
          {now.below.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="reading-where">
          <span>{now.detail}</span>
        </p>
      </section>
      {now.next !== null && (
        <section className="panel reading-next" aria-label={t('projector.following')}>
          <h2>{t('projector.following')}</h2>
          <p>{now.next}</p>
        </section>
      )}
    </div>
  );
}

/** `below`: further lines of a card; `next`: null where nothing follows. */
type Now = { where: string; point: number | null; phrase: string; below: string[]; detail: string; next: string | null };

function useNow({ title, institution, stage }: ReadingStatus): Now {
  const { t } = useTranslation('console');
  const { t: inTheHall } = useTranslation('projector');
  switch (stage.name) {
    case 'waiting':
      return {
        where: t('projector.waiting'),
        point: null,
        phrase: title,
        below: [],
        detail: t('projector.waitingHint'),
        next: t('projector.afterTitle'),
      };
    case 'reading': {
      const { part, point, points } = stage;
      return {
        where: part === 'point' ? t('projector.point', { point, points }) : t(`projector.${part}`),
        point,
        phrase: stage.phrase,
        below: [],
        detail: t('projector.phrase', { phrase: stage.phraseOfPart, phrases: stage.phrasesOfPart }),
        next: stage.next ?? t('projector.last'),
      };
    }
    case 'ended':
      return {
        where: t('projector.ended'),
        point: null,
        phrase: inTheHall('ended.title'),
        below: [inTheHall('ended.next'), [title, institution].filter((part) => part !== '').join(' · ')],
        detail: t('projector.endedHint'),
        next: null,
      };
    default:
      return stage satisfies never;
  }
}
