export type { CSSProperties } from 'react';

declare module 'react' {
  /** Values that a component hands to its style sheet. */
  interface CSSProperties {
    '--tracks'?: string;
    '--share'?: string;
    '--letter'?: string;
    '--mm'?: string;
    '--wide'?: number;
    '--high'?: number;
    '--code'?: number;
  }
}
