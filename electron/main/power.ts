import type { PowerSaveBlocker } from 'electron';

/** A projector that goes dark in the middle of the oath is worse than a warm laptop: the screen stays on while Ikrar runs. */
export function setupPower(blocker: Pick<PowerSaveBlocker, 'start'>): void {
  blocker.start('prevent-display-sleep');
}
