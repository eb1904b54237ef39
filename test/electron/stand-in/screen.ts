import { EventEmitter } from 'node:events';
import type { Display, Rectangle, Screen } from 'electron';
import { refusedByName } from './refused-by-name.ts';

type KnownDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'internal'>;

function display(id: number, bounds: Rectangle, internal: boolean): Display {
  const known: KnownDisplay = { id, bounds, workArea: { ...bounds, height: bounds.height - 40 }, internal };
  return refusedByName('Display', known) as Display;
}

/** The laptop's own screen; a projector is put in and pulled out by `plug` and `unplug`. */
const own = display(1, { x: 0, y: 0, width: 1366, height: 768 }, true);

class StandInScreen extends EventEmitter implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'> {
  #displays = [own];

  getAllDisplays(): Display[] {
    return [...this.#displays];
  }

  getPrimaryDisplay(): Display {
    return own;
  }

  /** The display under the middle of a rectangle; Electron's own is by the largest shared area, which is the same for these. */
  getDisplayMatching({ x, y, width, height }: Rectangle): Display {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const under = ({ bounds }: Display) =>
      middleX >= bounds.x && middleX < bounds.x + bounds.width && middleY >= bounds.y && middleY < bounds.y + bounds.height;
    return this.#displays.find(under) ?? own;
  }

  plug(id: number, bounds: Rectangle): void {
    const added = display(id, bounds, false);
    this.#displays.push(added);
    this.emit('display-added', {}, added);
  }

  unplug(id: number): void {
    const removed = this.#displays.find((known) => known.id === id);
    this.#displays = this.#displays.filter((known) => known.id !== id);
    this.emit('display-removed', {}, removed);
  }
}

export const screen = refusedByName('screen', new StandInScreen());
