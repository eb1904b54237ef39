import type { Route } from 'playwright-core';
import { answerRequest } from './protocol.ts';
import { fromTravel } from './travelling-address.ts';
import type { StandInContents } from './web-contents.ts';

/**
 * One request of a page. A document that the main process did not ask for itself is a navigation by the page, and main may
 * prevent it; everything else is answered by the shell's own protocol handler, or not at all: no request leaves the machine.
 *
 * @param expected the address, as it travels, that the main process loads
 */
export async function servePage(route: Route, contents: StandInContents, expected: string | null): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && mayNot(route, contents, expected)) {
    await route.abort('aborted');
    return;
  }
  const url = fromTravel(request.url());
  const answer = await answerRequest(new Request(url, { method: request.method(), headers: request.headers() }));
  if (answer === null) {
    await route.abort('blockedbyclient');
    return;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
}

function mayNot(route: Route, contents: StandInContents, expected: string | null): boolean {
  const request = route.request();
  const isMainFrame = request.frame().parentFrame() === null;
  if (isMainFrame && request.url() === expected) return false;
  const event = {
    prevented: false,
    url: fromTravel(request.url()),
    isMainFrame,
    preventDefault() {
      this.prevented = true;
    },
  };
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, event.url);
  return event.prevented;
}
