import { BusyKiosk, type SigningTime } from './busy-kiosk.ts';
import { percentile } from './figures.ts';

/** Milliseconds. */
export type Spread = { p50: number; p99: number };
export type SigningFigures = { people: number; signedBefore: number; measured: number; ours: Spread; floor: Spread };

/** So many signings are measured, after as many as `warmUp` that are not. */
const measured = 1500;
const warmUp = 80;

/**
 * From `sign` to acknowledgement at a kiosk where up to half of the people have signed already, against one bare insert of
 * the same bytes; the two take turns in coming first, on one disk.
 */
export async function benchSigning(people: number): Promise<SigningFigures> {
  const signedBefore = Math.min(Math.floor(people / 2), Math.max(0, people - measured - warmUp));
  const kiosk = new BusyKiosk({ people, signedBefore });
  try {
    const times: SigningTime[] = [];
    for (const token of kiosk.queue.slice(0, measured + warmUp)) times.push(await kiosk.sign(token));
    const counted = times.slice(warmUp);
    const [ours, floor] = [counted.map((time) => time.ours), counted.map((time) => time.floor)];
    return { people, signedBefore, measured: counted.length, ours: spreadOf(ours), floor: spreadOf(floor) };
  } finally {
    kiosk.close();
  }
}

function spreadOf(millis: readonly number[]): Spread {
  return { p50: percentile(millis, 0.5), p99: percentile(millis, 0.99) };
}
