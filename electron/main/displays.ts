import type { BrowserWindow, Screen } from 'electron';
import { placeProjector, samePlacement, type ProjectorPlacement } from './projector-placement.ts';
import type { OpenWindows } from './open-windows.ts';
import type { ShellLog } from './shell-log.ts';

/** While a projector is being plugged in, the system reports a dozen changes within a second; the last one counts. */
export const displayDelays = { settle: 400 } as const;

/**
 * Keeps the projector's window where it belongs, now and after every cable that is pulled or put in.
 *
 * What is intended is remembered apart from where the window happens to be: the system moves windows by itself when a display goes,
 * and what it did is never mistaken for what was wanted.
 */
export function setupDisplays(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'on'>,
  windows: OpenWindows,
  projectorNeeds: { externalDisplay: boolean; open(): BrowserWindow },
  log: ShellLog,
): void {
  let intended: ProjectorPlacement | null = null;
  let settling: NodeJS.Timeout | undefined;

  const operatorDisplay = (): number => {
    const operator = windows.get('console') ?? windows.get('kiosk');
    return (operator === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(operator.getBounds())).id;
  };

  const arrange = (): void => {
    const wanted = placeProjector(screen.getAllDisplays(), operatorDisplay());
    const existing = windows.get('projector');
    if (projectorNeeds.externalDisplay && wanted.strategy !== 'external-display') {
      // A kiosk in the hall has nothing to project, and a window over it would take its place in the queue.
      existing?.destroy();
      intended = null;
      return;
    }
    if (existing !== null && samePlacement(intended, wanted)) return;
    intended = wanted;
    place(existing ?? projectorNeeds.open(), wanted);
    log({ what: 'projector-placed', strategy: wanted.strategy });
  };

  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(arrange, displayDelays.settle);
  };
  screen.on('display-added', settle);
  screen.on('display-removed', settle);
  screen.on('display-metrics-changed', settle);
  arrange();
}

/** Full screen follows the display on which the window is, so it is left first, moved, and entered again. */
function place(projector: BrowserWindow, placement: ProjectorPlacement): void {
  if (projector.isFullScreen()) projector.setFullScreen(false);
  projector.setBounds(placement.bounds);
  if (placement.strategy === 'external-display') projector.setFullScreen(true);
  projector.showInactive();
}
