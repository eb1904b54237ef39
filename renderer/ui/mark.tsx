import './mark.css';

/** The sign of Ikrar: a brass ring on indigo. `night` for dark grounds. */
export function Mark({ ground = 'paper' }: { ground?: 'paper' | 'night' }) {
  return (
    <svg className="mark" viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="12" fill={ground === 'paper' ? 'var(--ink)' : 'var(--night-raised)'} />
      <circle cx="22" cy="22" r="6" fill="none" stroke="var(--brass)" strokeWidth="4" />
    </svg>
  );
}
