import type { StrokePoint, Strokes } from '../station/status.ts';
import type { Chance } from './chance.ts';

/** The pad on which synthetic signatures are written, in millimetres. */
export const pad = { width: 160, height: 60 } as const;

/** A digitiser reports about this often, in milliseconds. */
const interval = 8;

/**
 * A signature as a hand writes it: loops that lean to the right, a hook or two, often a line under it all; 120 to 200
 * points in two to four strokes, always inside the pad, with far more than 40 mm of ink. Nobody's hand is imitated.
 */
export function syntheticSignature(chance: Chance): Strokes {
  const points = chance.between(120, 200);
  const underline = chance.share() < 0.6;
  const words = chance.between(1, 2) + (underline ? 0 : 1);
  const forUnderline = underline ? chance.between(14, 22) : 0;
  const perWord = Math.floor((points - forUnderline) / words);
  const written = between(chance, 70, 110);
  const start = (pad.width - written) / 2;
  const middle = between(chance, 24, 32);

  const strokes: StrokePoint[][] = [];
  let at = 0;
  for (let word = 0; word < words; word += 1) {
    const count = word === 0 ? points - forUnderline - perWord * (words - 1) : perWord;
    const width = (written / words) * 0.9;
    strokes.push(loops(chance, { from: start + (written / words) * word, width, middle, count, at }));
    // The pen is in the air.
    at = endOf(strokes) + chance.between(90, 260);
  }
  if (underline)
    strokes.push(line(chance, { from: start + 4, width: written - 8, middle: middle + 17, count: forUnderline, at }));
  return strokes;
}

type Room = { from: number; width: number; middle: number; count: number; at: number };

/** A cycloid with a slant, its loops rising and sinking by chance: how running handwriting looks from afar. */
function loops(chance: Chance, { from, width, middle, count, at }: Room): StrokePoint[] {
  const turns = Math.max(3, Math.round(width / between(chance, 8, 12)));
  const height = between(chance, 6, 11);
  const loop = Math.min(width / 8, between(chance, 2, 4));
  const slant = between(chance, 0.15, 0.4);
  const swells = [between(chance, 0.6, 1.4), between(chance, 0, Math.PI * 2)] as const;
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const angle = share * turns * 2 * Math.PI;
    const rise = height * (0.65 + 0.35 * Math.sin(share * swells[0] * Math.PI * 2 + swells[1]));
    const y = middle - rise * Math.sin(angle);
    const x = from + share * width + loop * Math.cos(angle) + (middle - y) * slant;
    return point(x, y, at + index * interval, pressureAt(share, Math.cos(angle)));
  });
}

/** The quick line under a signature. */
function line(chance: Chance, { from, width, middle, count, at }: Room): StrokePoint[] {
  const bow = between(chance, -4, 4);
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    return point(from + share * width, middle + bow * Math.sin(share * Math.PI), at + index * interval, pressureAt(share, 0));
  });
}

/** The pen lands and leaves lightly, and presses on the way down. */
function pressureAt(share: number, down: number): number {
  const edge = Math.min(1, share * 12, (1 - share) * 12);
  return 0.15 + edge * (0.45 + 0.2 * down);
}

/** A digitiser knows hundredths of a millimetre and a thousandth of its range. */
function point(x: number, y: number, t: number, p: number): StrokePoint {
  return [round(clamp(x, pad.width), 100), round(clamp(y, pad.height), 100), t, round(Math.min(1, Math.max(0, p)), 1000)];
}

function clamp(value: number, most: number): number {
  return Math.min(most - 1, Math.max(1, value));
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

function between(chance: Chance, low: number, high: number): number {
  return low + chance.share() * (high - low);
}

function endOf(strokes: readonly StrokePoint[][]): number {
  return strokes.at(-1)?.at(-1)?.[2] ?? 0;
}
