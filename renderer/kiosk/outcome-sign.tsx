import type { ReactNode } from 'react';

const shapes = {
  saved: <path d="m18 33 10 10 20-21" />,
  look: <path d="M33 18v18M33 46v.5" />,
  calm: <path d="M18 33h30" />,
  call: <path d="M24 24a9 9 0 1 1 13 8c-3 1.6-4 3-4 6M33 47v.5" />,
} as const satisfies Record<string, ReactNode>;

/** The shape of an outcome, so that the colour is never the only sign. */
export function OutcomeSign({ outcome }: { outcome: keyof typeof shapes }) {
  return (
    <svg className="outcome-sign" data-outcome={outcome} viewBox="0 0 66 66" aria-hidden="true">
      <rect width="66" height="66" rx="20" />
      {shapes[outcome]}
    </svg>
  );
}
