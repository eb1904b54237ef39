import type { CeremonyHeader } from '../../core/api/contract.ts';

/** Which windows a laptop shows. The file decides it, not the person who starts the program in a hurry. */
export type WindowPlan = {
  console: boolean;
  /** A kiosk in the hall is locked; on the organiser's laptop it is one window among others, to try it out. */
  kiosk: 'locked' | 'beside-the-console' | 'never';
  /** A station that may do both shows the oath only where somebody has put in a projector. */
  projector: 'always' | 'with-an-external-display' | 'never';
};

export function windowPlan({ organiser, station: { role } }: Pick<CeremonyHeader, 'organiser' | 'station'>): WindowPlan {
  if (organiser) return { console: true, kiosk: 'beside-the-console', projector: 'always' };
  switch (role) {
    case 'projector':
      return { console: false, kiosk: 'never', projector: 'always' };
    case 'kiosk':
      return { console: false, kiosk: 'locked', projector: 'never' };
    case 'both':
      return { console: false, kiosk: 'locked', projector: 'with-an-external-display' };
    default:
      return role satisfies never;
  }
}
