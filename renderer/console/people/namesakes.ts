type Named = { id: string; name: string; unit: string };

/** Ids of those who share name and unit with another: a list tells them apart by their codes. */
export function namesakesIn(people: readonly Named[]): ReadonlySet<string> {
  const groups = Map.groupBy(people, ({ name, unit }) => `${name}\n${unit}`);
  return new Set([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ id }) => id)));
}
