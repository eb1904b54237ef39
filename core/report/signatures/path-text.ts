import type { Pen } from './signature-line.ts';

const [space, newline, minus, zero] = [0x20, 0x0a, 0x2d, 0x30];
/** The longest step: four numbers of ten characters and a letter. */
const longestStep = 48;

/**
 * A path as the bytes of a page, in whole hundredths of a point. Eleven thousand signatures have two million points: a call of
 * the library and four fractions for each would take longer than everything else on their sheets.
 */
export class PathText implements Pen {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  moveTo(x: number, y: number): void {
    this.#step('m', x, y);
  }

  lineTo(x: number, y: number): void {
    this.#step('l', x, y);
  }

  quadraticCurveTo(handleX: number, handleY: number, x: number, y: number): void {
    this.#step('v', handleX, handleY, x, y);
  }

  /** The whole path with the operators before and behind it. */
  between(before: string, behind: string): Buffer {
    return Buffer.concat([Buffer.from(before, 'latin1'), this.#bytes.subarray(0, this.#length), Buffer.from(behind, 'latin1')]);
  }

  #step(letter: string, ...numbers: number[]): void {
    if (this.#length + longestStep > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    for (const each of numbers) this.#number(Math.round(each * 100));
    this.#bytes[this.#length] = letter.charCodeAt(0);
    this.#bytes[this.#length + 1] = newline;
    this.#length += 2;
  }

  #number(value: number): void {
    let rest = Math.abs(value);
    if (value < 0) this.#put(minus);
    let scale = 1;
    while (scale * 10 <= rest) scale *= 10;
    for (; scale >= 1; scale = Math.floor(scale / 10)) {
      const digit = Math.floor(rest / scale);
      rest -= digit * scale;
      this.#put(zero + digit);
    }
    this.#put(space);
  }

  #put(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}
