import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { CDPSession, Page } from 'playwright-core';
import { connectMessage } from '../../../core/api/bridge.ts';
import type { Contract } from '../../../core/api/contract.ts';
import { hostileName, isolatedWorld } from './messages.ts';

/**
 * A page that was taken over: whoever runs code in its process can send what the preload can send, whatever the preload
 * allows. This reaches into the isolated world of one frame, which no page can do by itself.
 */
export type CompromisedPage = {
  /** Opens a port to the gate and speaks the whole contract over it. */
  client: ContractRouterClient<Contract>;
  /** Resolves once the gate has closed the port. */
  closed: Promise<void>;
};

let taken = 0;

/** @param frame which frame of the page is taken over: its own, or the first one inside it */
export async function compromise(page: Page, frame: 'top' | 'inner'): Promise<CompromisedPage> {
  taken += 1;
  const stolen = `stolenPort${taken}`;
  const answered = `stolenAnswer${taken}`;
  const session = await page.context().newCDPSession(page);
  const world = await isolatedWorldOf(session, frame);
  const run = (expression: string) => session.send('Runtime.evaluate', { expression, contextId: world, awaitPromise: true });
  const listeners = { message: new Set<(event: { data: unknown }) => void>(), close: new Set<() => void>() };
  await session.send('Runtime.addBinding', { name: answered, executionContextId: world });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== answered) return;
    const said = JSON.parse(payload) as { text: string } | { bytes: string } | 'close';
    if (said === 'close') for (const listener of listeners.close) listener();
    else
      for (const listener of listeners.message)
        listener({ data: 'text' in said ? said.text : new Uint8Array(Buffer.from(said.bytes, 'base64')) });
  });
  const closed = new Promise<void>((resolve) => {
    listeners.close.add(resolve);
  });
  await run(`{
    const { port1, port2 } = new MessageChannel();
    globalThis.${stolen} = port1;
    port1.addEventListener('message', ({ data }) => {
      const said = typeof data === 'string' ? { text: data } : { bytes: btoa(Array.from(data, (byte) => String.fromCodePoint(byte)).join('')) };
      ${answered}(JSON.stringify(said));
    });
    port1.addEventListener('close', () => ${answered}('"close"'));
    port1.start();
    // Whoever takes a page over silences what was there: otherwise the page would fetch its line back.
    globalThis.stolenSend ??= ${hostileName}.postMessage;
    ${hostileName}.postMessage = () => undefined;
    stolenSend(${JSON.stringify(connectMessage)}, null, [port2]);
  }`);
  const link = new RPCLink({
    port: {
      addEventListener: (name: string, listener: never) => void listeners[name as keyof typeof listeners].add(listener),
      postMessage: (data: unknown) => void run(`${stolen}.postMessage(${JSON.stringify(data)})`),
    },
  });
  return { client: createORPCClient<ContractRouterClient<Contract>>(link), closed };
}

async function isolatedWorldOf(session: CDPSession, frame: 'top' | 'inner'): Promise<number> {
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === isolatedWorld && frameId !== undefined) worlds.set(frameId, context.id);
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const wanted = frame === 'top' ? frameTree.frame : frameTree.childFrames?.[0]?.frame;
  const world = wanted === undefined ? undefined : worlds.get(wanted.id);
  if (world === undefined) throw new Error(`the page has no isolated world in its ${frame} frame`);
  return world;
}
