import type { CeremonyHeader } from './header.ts';

export type OfferedPage = 'kiosk' | 'projector' | 'console';

/**
 * The pages that a laptop has a use for, the one to begin with first: what its file was made for, and the console beside it.
 * The organiser's laptop has them all, to hold a small ceremony alone.
 */
export function offeredPages({ organiser, station: { role } }: Pick<CeremonyHeader, 'organiser' | 'station'>): OfferedPage[] {
  if (organiser || role === 'both') return ['kiosk', 'projector', 'console'];
  return [role, 'console'];
}
