import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { projector } from '../text/projector.ts';
import { startText } from '../text/setup.ts';
import '../ui/base.css';
import { connect } from '../ui/client.ts';
import { Hall } from './hall.tsx';
import { fromConnection, fromPreload, type HallSource } from './source.ts';

startText({ projector });
const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <Hall source={source()} />
  </StrictMode>,
);

function source(): HallSource {
  const bridge = window.ikrar;
  return bridge?.carrier === 'receive-only' ? fromPreload(bridge) : fromConnection(connect('projector-with-clicker'));
}
