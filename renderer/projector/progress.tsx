import type { ReadingNow } from './reading.tsx';

/** One bar per point, filled phrase by phrase; the words beside it say the same. Empty in the opening, full in the closing. */
export function Progress({ stage }: { stage: ReadingNow }) {
  const points = Array.from({ length: stage.points }, (_, index) => index + 1);
  return (
    <div className="progress" aria-hidden="true">
      {points.map((point) => (
        <svg key={point} viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect width="100" height="10" className="progress-rest" />
          <rect width={100 * filled(stage, point)} height="10" className="progress-done" />
        </svg>
      ))}
    </div>
  );
}

/** How much of a point's bar is filled, 0 to 1; the phrase on screen counts. */
function filled(stage: ReadingNow, point: number): number {
  if (stage.part === 'opening') return 0;
  if (stage.part === 'closing' || stage.point === null || point < stage.point) return 1;
  return point > stage.point ? 0 : stage.phraseOfPart / Math.max(stage.phrasesOfPart, 1);
}
