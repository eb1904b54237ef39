/** Which windows a laptop shows. The file decides it, not the person who starts the program in a hurry. */
export type WindowPlan = {
  console: boolean;
  /** A kiosk in the hall is locked; on the organiser's laptop it is one window among others, to try it out. */
  kiosk: 'locked' | 'beside-the-console';
  /** A station shows the oath only where somebody has put in a projector. */
  projector: 'always' | 'with-an-external-display';
};

/** @param organiser does this laptop work on the organiser's own file? */
export function windowPlan(organiser: boolean): WindowPlan {
  return organiser
    ? { console: true, kiosk: 'beside-the-console', projector: 'always' }
    : { console: false, kiosk: 'locked', projector: 'with-an-external-display' };
}
