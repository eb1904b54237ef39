import type { StrokePoint, Strokes } from './status.ts';

/**
 * Strokes packed small before they are sealed: about 600 bytes for a signature of 155 points, whose JSON has 4,000.
 *
 * Format 1: one byte 1; then unsigned varints (LEB128): the number of strokes, and for each its number of points; then for
 * each point four signed varints (zigzag), each the difference to the point before, over all strokes: x and y in units of
 * 1/20 mm, t in ms, p in 1/255. So x and y are exact to 0.025 mm, t to 0.5 ms, p to 0.002.
 */
const form = 1;
const units = [20, 20, 1, 255] as const;

export function packStrokes(strokes: Strokes): Uint8Array {
  const bytes: number[] = [form];
  pushUnsigned(bytes, strokes.length);
  const before = [0, 0, 0, 0];
  for (const stroke of strokes) {
    pushUnsigned(bytes, stroke.length);
    for (const point of stroke) {
      // A person waits for this: no iterator for each of six hundred numbers.
      for (let axis = 0; axis < units.length; axis++) {
        const value = Math.round((point[axis] as number) * (units[axis] as number));
        pushUnsigned(bytes, zigzag(value - (before[axis] as number)));
        before[axis] = value;
      }
    }
  }
  return new Uint8Array(bytes);
}

/** Null for bytes that `packStrokes` did not write. */
export function unpackStrokes(bytes: Uint8Array): Strokes | null {
  const reader = new VarintReader(bytes);
  if (reader.byte() !== form) return null;
  const now = [0, 0, 0, 0];
  const strokes: StrokePoint[][] = [];
  const count = reader.unsigned();
  // Every stroke and point takes at least a byte, so a hostile count cannot ask for more than the bytes that are there.
  for (let index = 0; index < count && !reader.failed; index++) {
    const stroke: StrokePoint[] = [];
    const points = reader.unsigned();
    for (let point = 0; point < points && !reader.failed; point++) {
      for (const axis of units.keys()) now[axis] = (now[axis] as number) + unzigzag(reader.unsigned());
      const [x, y, t, p] = now as [number, number, number, number];
      stroke.push([x / units[0], y / units[1], t / units[2], p / units[3]]);
    }
    strokes.push(stroke);
  }
  return reader.failed || !reader.atEnd() ? null : strokes;
}

/** Length of all ink in millimetres. */
export function inkLength(strokes: Strokes): number {
  let length = 0;
  for (const stroke of strokes) {
    for (let index = 1; index < stroke.length; index++) {
      const [fromX, fromY] = stroke[index - 1] as StrokePoint;
      const [toX, toY] = stroke[index] as StrokePoint;
      length += Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2);
    }
  }
  return length;
}

function zigzag(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function pushUnsigned(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

class VarintReader {
  failed = false;
  private readonly bytes: Uint8Array;
  private offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const byte = this.bytes[this.offset++];
    if (byte === undefined) this.failed = true;
    return byte ?? 0;
  }

  /** At most 35 bits; longer ones are damage. */
  unsigned(): number {
    let value = 0;
    for (let shift = 1; shift <= 2 ** 28; shift *= 128) {
      const byte = this.byte();
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
    this.failed = true;
    return 0;
  }

  atEnd(): boolean {
    return this.offset === this.bytes.length;
  }
}
