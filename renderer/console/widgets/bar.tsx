import './bar.css';

/** Below this share a unit is behind the others, and its bar turns to brass; the numbers stand beside it. */
const behind = 0.6;

/** A share as a bar. Only for the eye: the numbers say the same beside it. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const share = whole === 0 ? 0 : part / whole;
  return (
    <span
      className="bar"
      aria-hidden="true"
      data-behind={share < behind ? '' : undefined}
      style={{ '--share': `${Math.min(100, share * 100)}%` }}
    />
  );
}
