export type Tone = 'good' | 'open' | 'bad';

/** A diamond when all is well, a ring when it is not known yet, a triangle when not: never the colour alone. */
export function Sign({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {tone === 'good' && <rect x="2" y="2" width="8" height="8" rx="1.5" transform="rotate(45 6 6)" fill="var(--saved)" />}
      {tone === 'open' && <circle cx="6" cy="6" r="4" fill="none" stroke="var(--ink-soft)" strokeWidth="1.6" />}
      {tone === 'bad' && <path d="M6 1 11.4 10.6H.6Z" fill="var(--alert)" />}
    </svg>
  );
}

/** One quiet fact at the foot of the kiosk. */
export function Fact({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="kiosk-fact">
      <Sign tone={tone} />
      {children}
    </span>
  );
}
