import type { LivePicture } from '../../../core/api/contract.ts';

/** Round numbers whose half is whole too. */
const ones = [4, 6, 8, 10] as const;
const tens = [1, 1.2, 1.4, 1.6, 2, 3, 4, 5, 6, 8, 10] as const;

/** A round number at or above `most` for the top of an axis, at least 4, so that its half can stand in the middle. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const steps: readonly number[] = power < 10 ? ones : tens;
  return (steps.find((step) => step * power >= most) ?? 10) * power;
}

/** Nothing is known of the time within a step: the line rises at its end, and is level until the next one's. */
export function stairsOf(begin: number, steps: LivePicture['steps']): { at: number; signed: number }[] {
  const points = [{ at: begin, signed: 0 }];
  for (const step of steps) {
    const at = Date.parse(step.at);
    points.push({ at, signed: points.at(-1)?.signed ?? 0 }, { at, signed: step.signed });
  }
  return points;
}
