import type { ReactNode } from 'react';
import { Mark } from '../ui/mark.tsx';

/** The head of every screen: whose ceremony or what to do, and at the right a step or a switch. */
export function Top({ title, below, right }: { title: string; below?: ReactNode; right?: ReactNode }) {
  return (
    <header className="kiosk-top">
      <Mark />
      <div className="kiosk-top-words">
        <p className="kiosk-top-title">{title}</p>
        {below !== undefined && <p className="kiosk-top-below">{below}</p>}
      </div>
      {right !== undefined && <div className="kiosk-top-right">{right}</div>}
    </header>
  );
}
