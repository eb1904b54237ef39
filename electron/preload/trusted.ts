import { contextBridge, ipcRenderer } from 'electron';
import { connectMessage, type TrustedBridge } from '../../core/api/bridge.ts';

/**
 * For the kiosk and the console. The page gets one word, how to connect, and nothing that it could call; its port goes
 * through unread, since only the gate knows what this window may do.
 */
contextBridge.exposeInMainWorld('ikrar', { carrier: 'message-port' } satisfies TrustedBridge);

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== connectMessage) return;
  ipcRenderer.postMessage(connectMessage, null, [...event.ports]);
});
