import type { Page } from 'playwright-core';

/** Milliseconds between two characters of a scanner, as the keyboard stamps them: a busy machine may deliver them late, all the same. */
const pace = 4;

/** Types like a scanner that pretends to be a keyboard: fast, and with Enter at the end. */
export async function scanByTyping(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const keys = [...Array.from(text, (letter) => ({ key: letter, text: letter })), { key: 'Enter', text: '\r' }];
  await Promise.all(
    keys.flatMap((key, index) => {
      const timestamp = began + (index * pace) / 1000;
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, timestamp }),
      ];
    }),
  );
  await session.detach();
}
