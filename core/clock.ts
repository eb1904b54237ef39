/** Time and chance come from outside, so that a test can hold both in its hand. */

/** Milliseconds since 1970-01-01T00:00:00Z, as the laptop believes. */
export type UtcMillis = number & { readonly brand: 'UtcMillis' };

export type Clock = { now(): UtcMillis };

/** Returns `count` random bytes, fit for keys. */
export type Random = (count: number) => Uint8Array;

export const systemClock: Clock = { now: () => Date.now() as UtcMillis };

/** Wall time as it stands in entries: ISO 8601, UTC, always 24 characters, sorts as text. */
export type UtcText = string & { readonly brand: 'UtcText' };

export function utcText(at: UtcMillis): UtcText {
  return new Date(at).toISOString() as UtcText;
}

export function utcMillis(text: UtcText): UtcMillis {
  return Date.parse(text) as UtcMillis;
}
