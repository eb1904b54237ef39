import { textField } from './canonical-json.ts';
import type { RawEntry } from './raw-entry.ts';
import type { Findings } from './verification.ts';

export type Adopted = {
  /** Takes in what the organiser adopts. Only for entries that the organiser's key has been found to vouch for. */
  adopt(entry: RawEntry): void;
  /** Writes down a signing over a roster or a text of the pact that the organiser never adopted; each once per signing. */
  look(entry: RawEntry, findings: Findings): void;
};

/** What people may sign with. Anything else is of a ceremony that nobody called, however well a station has signed it. */
export function adopted(): Adopted {
  const rosters = new Set<string>();
  const pacts = new Set<string>();
  return {
    adopt({ kind, body }) {
      const blob = textField(body, 'blob');
      if (blob === null) return;
      if (kind === 'roster-imported') rosters.add(blob);
      if (kind === 'text-adopted' && textField(body, 'text') === 'pact') pacts.add(blob);
    },
    look({ kind, station, seq, body }, findings) {
      if (kind !== 'pact-signed' || body === null) return;
      // One that names none at all lacks a blob, and is told as that.
      const [roster, pact] = [textField(body, 'roster'), textField(body, 'pact')];
      if (roster !== null && !rosters.has(roster)) findings.problems.push({ code: 'roster-unknown', station, seq });
      if (pact !== null && !pacts.has(pact)) findings.problems.push({ code: 'text-unknown', station, seq });
    },
  };
}
