import type { CeremonyHeader, StationHealth, StationStatus } from '../../core/api/contract.ts';
import type { Subscribe } from '../ui/use-stream.ts';

type In<State extends StationStatus['state']> = Extract<StationStatus, { state: State }>;

/** The status of one state, for the screen of that name. */
export type StatusIn<State extends StationStatus['state']> = In<State>;
export type PersonOnScreen = In<'confirm-identity'>['person'];

/** What the kiosk shows, with the ceremony it belongs to. */
export type KioskView = { header: CeremonyHeader; status: StationStatus };

/** The header comes with every new subscription, since the host may have come back with another ceremony. */
export const watchKiosk: Subscribe<KioskView> = (client, options) => Promise.resolve(withHeader(client, options));

async function* withHeader(...[client, options]: Parameters<Subscribe<KioskView>>): AsyncGenerator<KioskView> {
  const header = await client.header(undefined, options);
  for await (const status of await client.kiosk.watch(undefined, options)) yield { header, status };
}

export const watchHealth: Subscribe<StationHealth> = (client, options) => client.kiosk.health(undefined, options);

const statesThatListen: readonly StationStatus['state'][] = ['scan-badge', 'thanks', 'refused', 'call-the-operator'];

/** Is a badge before the camera meant for now? The core decides what becomes of it; this only spares it the others. */
export function listensForBadge(status: StationStatus): boolean {
  return statesThatListen.includes(status.state);
}

/** Screens of two people are never one and the same, so nothing of the first is left for the second. */
export function screenKey(status: StationStatus): string {
  const person = 'person' in status ? status.person : null;
  return JSON.stringify([status.state, person, status.state === 'refused' ? status.reason : null]);
}
