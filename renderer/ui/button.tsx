import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

/**
 * `primary` is the one thing to do next (brass) and stands at most once on a screen; `alert` is for calling an
 * operator or undoing; `quiet` for everything else; `link` inside running text.
 * Sizes: `desk` 44 px for the console, `touch` 64 px and `large` 84 px for the kiosk.
 */
export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  look?: 'primary' | 'quiet' | 'alert' | 'link';
  size?: 'desk' | 'touch' | 'large';
  children: ReactNode;
};

export function Button({ look = 'quiet', size = 'desk', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-look={look} data-size={size}>
      {children}
    </AriaButton>
  );
}
