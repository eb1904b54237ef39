import type { Page } from 'playwright-core';
import { connectMessage } from '../../core/api/bridge.ts';

/**
 * Knocks at the gate as any page can: hands a port to whatever preload is there. Resolves once the other side has closed the port.
 * A port that stays open keeps the spec waiting until it fails by its time limit.
 */
export function knockUntilClosed(page: Page): Promise<'closed'> {
  return page.evaluate(
    (message) =>
      new Promise<'closed'>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('close', () => resolve('closed'));
        port1.start();
        window.postMessage(message, '*', [port2]);
      }),
    connectMessage,
  );
}
