import { EventEmitter } from 'node:events';
import type { IpcMainEvent, WebFrameMain } from 'electron';
import { refusedByName } from './refused-by-name.ts';
import type { StandInContents } from './web-contents.ts';
import type { StandInPort } from './message-port-main.ts';

type Arrived = { sender: StandInContents; senderFrame: WebFrameMain | null; ports: StandInPort[] };

class StandInIpcMain extends EventEmitter {
  /** A message of a page; a channel that nobody listens on swallows it, as in Electron. */
  arrive(channel: string, { sender, senderFrame, ports }: Arrived, message: unknown): void {
    const event = {
      sender: sender.asElectron,
      senderFrame,
      ports: ports.map((port) => refusedByName('MessagePortMain', port)) as unknown as IpcMainEvent['ports'],
    } satisfies Pick<IpcMainEvent, 'sender' | 'senderFrame' | 'ports'>;
    this.emit(channel, refusedByName('IpcMainEvent', event), message);
  }
}

export const ipcMain = new StandInIpcMain();
