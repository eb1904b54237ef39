import { contextBridge, ipcRenderer } from 'electron';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { connectMessage, type ReceiveOnlyBridge } from '../../core/api/bridge.ts';
import type { Contract } from '../../core/api/contract.ts';
import { lastValue } from './last-value.ts';

/**
 * For the projector. The preload asks for what the hall sees and hands it on; the page has nothing that it could send with.
 * When a stream ends, because the ceremony changed or the line went down, everything is asked for anew.
 */
type Receiving = Pick<ContractRouterClient<Contract>, 'header' | 'projector'>;

/** Milliseconds before asking again; the hall sees the last phrase meanwhile. */
const askAgain = 1000;

const header = lastValue<Awaited<ReturnType<Receiving['header']>>>();
const reading = lastValue<Parameters<Parameters<ReceiveOnlyBridge['onReading']>[0]>[0]>();

contextBridge.exposeInMainWorld('ikrar', {
  carrier: 'receive-only',
  onHeader: header.listen,
  onReading: reading.listen,
} satisfies ReceiveOnlyBridge);

async function receive(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const client: Receiving = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  ipcRenderer.postMessage(connectMessage, null, [port2]);
  try {
    header.set(await client.header());
    for await (const status of await client.projector.watch()) reading.set(status);
  } catch {
    // Nobody in the hall can do anything about it, and the next attempt follows; the gate has written down why.
  } finally {
    port1.close();
    setTimeout(() => void receive(), askAgain);
  }
}

void receive();
