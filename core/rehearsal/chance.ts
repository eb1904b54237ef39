import { createHash } from 'node:crypto';

/** Chance that repeats itself: the same seed gives the same people, signatures and faults on every laptop. */
export type Chance = {
  /** From 0 to below 1. */
  share(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<Value>(from: readonly Value[]): Value;
};

/** xoshiro128** by Blackman and Vigna, begun with the SHA-256 of the seed. For rehearsals only, never for keys. */
export function seededChance(seed: string): Chance {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, d] = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12)];
  const next = () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
  const share = () => next() / 2 ** 32;
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1));
  return {
    share,
    between,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[between(0, from.length - 1)] as (typeof from)[number];
    },
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
