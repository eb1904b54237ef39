/**
 * What the new kiosks are called: one by the name itself, several by the name and a number each, going on behind the highest
 * number that is taken.
 */
export function stationNames(base: string, count: number, taken: readonly string[]): string[] {
  const name = base.trim().replaceAll(/\s+/g, ' ');
  if (count <= 1) return [name];
  const numbers = taken.flatMap((one) => {
    const number = one.toLowerCase().startsWith(`${name.toLowerCase()} `) ? Number(one.slice(name.length + 1)) : Number.NaN;
    return Number.isInteger(number) ? [number] : [];
  });
  const first = Math.max(0, ...numbers) + 1;
  return Array.from({ length: count }, (_, index) => `${name} ${first + index}`);
}
