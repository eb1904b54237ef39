/** The same for every spelling of a unit that differs in capitals and spaces alone. */
export function unitKey(unit: string): string {
  return unit.toLowerCase().replaceAll(/\s+/g, '');
}

/** How each unit is written: as it was met first, so that "DINAS  A" and "Dinas A" are one unit and not two. */
export class UnitSpellings {
  readonly #first = new Map<string, string>();

  constructor(units: Iterable<string>) {
    for (const unit of units) this.spellingOf(unit);
  }

  spellingOf(unit: string): string {
    const key = unitKey(unit);
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, unit);
    return first ?? unit;
  }
}
