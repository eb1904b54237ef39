/** What crosses between a page's isolated world and the stand-in, as JSON text through a CDP binding. */
export type FromPage =
  | { what: 'ipc'; channel: string; message: unknown; ports: string[] }
  | { what: 'port-message'; port: string; data: Payload }
  | { what: 'port-closed'; port: string }
  | { what: 'permission'; id: number; permission: 'media' | 'geolocation' | 'notifications'; mediaTypes: ('video' | 'audio')[] };

export type ToPage =
  | { what: 'port-message'; port: string; data: Payload }
  | { what: 'port-close'; port: string }
  | { what: 'permission'; id: number; granted: boolean };

/** What a message port may carry here: text, or bytes in base64. Our carrier sends nothing else. */
export type Payload = { text: string } | { bytes: string };

/** Names of things in a page; the isolated world has the name that Electron gives its own. */
export const isolatedWorld = 'Electron Isolated Context';
export const bindingName = 'ikrarStandInSend';
export const deliverName = 'ikrarStandInDeliver';
export const hostileName = 'ikrarStandInIpc';
