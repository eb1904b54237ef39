import type { ReactNode } from 'react';

const shapes = {
  /** Saved. */
  saved: <path d="m18 33 10 10 20-21" />,
  /** It was done before. */
  done: <path d="m18 33 10 10 20-21" />,
  /** Nothing to do here. */
  nothing: <path d="M19 33h28" />,
  /** Something about the badge. */
  badge: <path d="M22 17h22a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4V21a4 4 0 0 1 4-4ZM27 27l12 12M39 27 27 39" />,
  /** Something about the drawing. */
  pen: <path d="M16 44c6-18 10-22 12-18s-4 16 0 16 6-10 9-10 1 8 5 8 5-4 8-5" />,
  /** A person has to come. */
  operator: <path d="M33 31a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM18 50c1-9 7-13 15-13s14 4 15 13" />,
} as const satisfies Record<string, ReactNode>;

export type OutcomeShape = keyof typeof shapes;

/** The shape of an outcome, so that the colour is never the only sign. Green is for saved, red for calling an operator. */
export function OutcomeSign({ outcome }: { outcome: OutcomeShape }) {
  return (
    <svg className="outcome-sign" data-outcome={outcome} viewBox="0 0 66 66" aria-hidden="true">
      <rect width="66" height="66" rx="20" />
      {shapes[outcome]}
    </svg>
  );
}
