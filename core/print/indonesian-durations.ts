/** Lengths of time as Indonesian documents write them: `14 menit 2 detik`. */

const units = [
  { name: 'hari', seconds: 86_400 },
  { name: 'jam', seconds: 3600 },
  { name: 'menit', seconds: 60 },
  { name: 'detik', seconds: 1 },
] as const;

/** Milliseconds in its two largest units, rounded to seconds; the sign is left out. `0 detik` for less than half of one. */
export function durationInUnits(millis: number): string {
  let rest = Math.round(Math.abs(millis) / 1000);
  const parts: string[] = [];
  for (const { name, seconds } of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.length === 0 ? '0 detik' : parts.slice(0, 2).join(' ');
}
