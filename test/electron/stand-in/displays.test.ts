import { expect, test } from 'vitest';
import { runningShell } from '../running-shell.ts';

const running = runningShell();
type Plugging = { plug(id: number, bounds: object): void; unplug(id: number): void };

function whereIsTheProjector(): Promise<{ x: number; y: number; width: number; height: number; fullScreen: boolean }> {
  return running.shell.evaluate(({ BrowserWindow }) => {
    const projector = BrowserWindow.getAllWindows().find(
      (window) => window.webContents.mainFrame.url === 'ikrar://app/projector.html',
    );
    if (projector === undefined) throw new Error('no projector');
    return { ...projector.getBounds(), fullScreen: projector.isFullScreen() };
  });
}

const corner = { x: 683, y: 364, width: 683, height: 364, fullScreen: false };

test('on a single screen the projector leaves the operator in sight; a display that is plugged in is filled, and left when it goes', async () => {
  const { shell } = running;
  expect(await whereIsTheProjector()).toEqual(corner);
  await shell.evaluate(({ screen }) => {
    (screen as unknown as Plugging).plug(7, { x: 1366, y: 0, width: 1920, height: 1080 });
  });
  await expect.poll(whereIsTheProjector).toEqual({ x: 1366, y: 0, width: 1920, height: 1080, fullScreen: true });
  await shell.evaluate(({ screen }) => (screen as unknown as Plugging).unplug(7));
  await expect.poll(whereIsTheProjector).toEqual(corner);
  await shell.logged('projector-placed strategy=external-display');
});
