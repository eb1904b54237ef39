import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import './working.css';

/** Work that takes a while: what is being done and, where it is known, how much of it (`done` of `all`). */
export function Working({ words, done, all, stop }: { words: string; done?: number; all?: number; stop?: ReactNode }) {
  const known = done !== undefined && all !== undefined && all > 0;
  return (
    <div className="working" data-unknown={known ? undefined : ''}>
      <ProgressBar className="working-bar" isIndeterminate={!known} {...(known ? { value: done, maxValue: all } : {})}>
        <Label>{words}</Label>
        <div className="working-track">
          <div className="working-fill" style={known ? { '--share': `${(done / all) * 100}%` } : undefined} />
        </div>
      </ProgressBar>
      {stop}
    </div>
  );
}
