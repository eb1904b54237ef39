import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './pill.css';

/** A state in one or two words, with its shape and its colour. */
export function Pill({
  tone,
  icon,
  children,
}: {
  tone: 'saved' | 'waiting' | 'alert' | 'plain';
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <span className="pill tabular" data-tone={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
