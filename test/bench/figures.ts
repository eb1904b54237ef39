/** Figures of a benchmark: what is quoted is a median or a percentile, never a best run. */

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that this share of all values does not exceed; throws on none. */
export function percentile(values: readonly number[], share: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];
  if (value === undefined) throw new Error('no values');
  return value;
}
