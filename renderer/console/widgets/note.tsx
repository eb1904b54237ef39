import type { ReactNode } from 'react';
import type { Words } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { Icon, type IconName } from './icon.tsx';
import { RoundSign } from './round-sign.tsx';
import './note.css';

const icons = { alert: 'alert', waiting: 'waiting', saved: 'check', plain: 'file' } as const;

/** A calm sentence on a quiet ground. */
export function Note({ tone, children }: { tone: keyof typeof icons; children: ReactNode }) {
  return (
    <div className="note" data-tone={tone}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** Why the core said no, in the language on screen, announced at once. */
export function RefusalNote({ words }: { words: Words }) {
  const language = useLanguage();
  return (
    <div role="alert">
      <Note tone="alert">{words[language]}</Note>
    </div>
  );
}

/** Nothing is here yet: says so, and what the next step is. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <RoundSign icon={icon} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
