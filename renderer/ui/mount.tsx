import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';
import type { Connection } from './client.ts';
import { ConnectionProvider } from './connection.tsx';

/** Puts a window's screens into `#root`, above one line to the core. Call `startText` first. */
export function mount(connection: Connection, screens: ReactNode): void {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <ConnectionProvider connection={connection}>{screens}</ConnectionProvider>
    </StrictMode>,
  );
}
