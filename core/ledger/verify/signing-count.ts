import { textField } from './canonical-json.ts';
import type { RawEntry } from './raw-entry.ts';
import type { Findings, Verification } from './verification.ts';

/** Eight letters of Crockford's base 32. */
const personShape = /^[0-9A-HJKMNP-TV-Z]{8}$/;

export type SigningCount = {
  take(entry: RawEntry, findings: Findings): void;
  counts(): Pick<Verification, 'signed' | 'signedByStation'>;
};

/** Counts who signed, from the entries alone. In memory stands every person's id, once per station. */
export function signingCount(): SigningCount {
  const persons = new Set<string>();
  const byStation = new Map<string, Set<string>>();
  return {
    take({ kind, station, seq, body }, findings) {
      if (kind !== 'pact-signed' || body === null) return;
      const person = textField(body, 'person') ?? '';
      if (!personShape.test(person)) {
        findings.problems.push({ code: 'body-malformed', station, seq });
        return;
      }
      persons.add(person);
      const here = byStation.get(station) ?? new Set();
      byStation.set(station, here.add(person));
    },
    counts() {
      // fromEntries defines own properties, so a station called __proto__ stays a station.
      return {
        signed: persons.size,
        signedByStation: Object.fromEntries(byStation.entries().map(([station, here]) => [station, here.size])),
      };
    },
  };
}
