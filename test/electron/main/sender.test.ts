import type { WebContents, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import type { ShellWindow } from '../../../electron/main/page-address.ts';
import { windowOfSender } from '../../../electron/main/sender.ts';

/** A message as it arrives in main: from which window, from which frame of it, at which address. */
function message(given: { kind: ShellWindow | null; url: string; inner?: boolean; gone?: boolean; destroyed?: boolean }) {
  const top = { frameTreeNodeId: 1, parent: null, url: given.url };
  const frame = given.inner === true ? { frameTreeNodeId: 2, parent: top, url: given.url } : top;
  const sender = { mainFrame: top, isDestroyed: () => given.destroyed === true } as unknown as WebContents;
  const senderFrame = given.gone === true ? null : (frame as unknown as WebFrameMain);
  return windowOfSender({ sender, senderFrame }, { kindOf: (contents) => (contents === sender ? given.kind : null) });
}

test('a page of ours in its own window is known by the window, whatever fragment or query it has', () => {
  expect(message({ kind: 'kiosk', url: 'ikrar://app/kiosk.html' })).toEqual({ ok: true, value: 'kiosk' });
  expect(message({ kind: 'console', url: 'ikrar://app/console.html?a=1#people' })).toEqual({ ok: true, value: 'console' });
});

test.each([
  ['another window', { kind: null, url: 'ikrar://app/kiosk.html' }, 'not-our-window'],
  ['a frame that has gone', { kind: 'kiosk', url: 'ikrar://app/kiosk.html', gone: true }, 'frame-gone'],
  ['a window that has gone', { kind: 'kiosk', url: 'ikrar://app/kiosk.html', destroyed: true }, 'frame-gone'],
  ['an inner frame with the right address', { kind: 'kiosk', url: 'ikrar://app/kiosk.html', inner: true }, 'not-the-top-frame'],
  ['the page of another window', { kind: 'kiosk', url: 'ikrar://app/console.html' }, 'not-our-page'],
  ['another host', { kind: 'kiosk', url: 'ikrar://app.example/kiosk.html' }, 'not-our-page'],
  ['a host that begins like ours', { kind: 'kiosk', url: 'ikrar://application/kiosk.html' }, 'not-our-page'],
  ['a user name that looks like our host', { kind: 'kiosk', url: 'ikrar://app@example/kiosk.html' }, 'not-our-page'],
  ['another scheme', { kind: 'kiosk', url: 'https://app/kiosk.html' }, 'not-our-page'],
  ['a file', { kind: 'kiosk', url: 'file:///app/kiosk.html' }, 'not-our-page'],
  ['an empty page', { kind: 'kiosk', url: 'about:blank' }, 'not-our-page'],
  ['no address', { kind: 'kiosk', url: '' }, 'not-our-page'],
] as const)('%s is refused', (_what, given, code) => {
  expect(message(given)).toEqual({ ok: false, error: code });
});
