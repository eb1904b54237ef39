/** A round number at or above `most` for the top of an axis: 1, 2, 2.5 or 5 times a power of ten; at least 4. */
export function roundTop(most: number): number {
  const wanted = Math.max(4, most);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= wanted) ?? 10;
  return step * power;
}

/** So many of `count` places, first and last among them and the others evenly between. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}
