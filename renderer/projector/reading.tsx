import { useTranslation } from 'react-i18next';
import type { ReadingStatus } from '../../core/api/contract.ts';
import { beginningOf } from './beginning-of.ts';
import { FitText } from './fit-text.tsx';
import { Progress } from './progress.tsx';

export type ReadingNow = Extract<ReadingStatus['stage'], { name: 'reading' }>;

/** The phrase now, large; the next one dimmed; which point, and how far. */
export function Reading({ reading, stage }: { reading: ReadingStatus; stage: ReadingNow }) {
  const { t } = useTranslation('projector');
  const where =
    stage.point === null
      ? t(stage.part === 'closing' ? 'part.closing' : 'part.opening')
      : t('point', { point: stage.point, points: stage.points });
  return (
    <>
      <header className="hall-top">
        <p>{reading.title}</p>
        <p>{reading.institution}</p>
      </header>
      <main className="oath">
        <FitText className="oath-fit">
          <div className="oath-block">
            {stage.point !== null && (
              <p className="oath-point tabular" aria-hidden="true">
                {stage.point}
              </p>
            )}
            <div className="oath-text">
              {/* A new key draws the phrase anew, so that it appears softly instead of jumping. */}
              <h1 className="oath-phrase" key={`${stage.part} ${stage.point} ${stage.phraseOfPart}`} aria-live="polite">
                {stage.phrase}
              </h1>
              {stage.next !== null && <p className="oath-next">{beginningOf(stage.next)}</p>}
            </div>
          </div>
        </FitText>
      </main>
      <footer className="hall-foot">
        <Progress stage={stage} />
        <p className="hall-where">{where}</p>
        <p className="hall-mode">{t(`mode.${reading.mode}`)}</p>
      </footer>
    </>
  );
}
