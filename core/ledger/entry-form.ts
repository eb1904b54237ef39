import { canonicalJson } from './chain.ts';
import type { Entry, StoredEntry } from './entry.ts';
import { hybridClockPattern } from './hybrid-clock.ts';
import { mostBodyBytes } from './kinds.ts';
import { entryWith, jsonOrNull } from './read-entry.ts';

const timePattern = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The verifier reads no deeper, and no body of ours comes near. */
const deepest = 100;

/**
 * The form that every entry from outside must have. An entry never leaves a file again: one that got in and that some reader
 * of the record cannot take would spoil the record for good.
 */
export class EntryForm {
  private dayBefore = '';

  /**
   * The entry with its body read. Null where the kind, the body, the number or a time is not what the registry says, or the body
   * not in the one form that all readers hash.
   */
  read(stored: StoredEntry): Entry | null {
    if (!Number.isSafeInteger(stored.seq) || stored.seq < 1 || Buffer.byteLength(stored.body) > mostBodyBytes) return null;
    const json = jsonOrNull(stored.body);
    if (json === null || !hasCanonicalForm(json) || canonicalJson(json) !== stored.body) return null;
    if (!hybridClockPattern.test(stored.clock)) return null;
    if (!this.isTime(stored.clock.slice(0, 24)) || !this.isTime(stored.at)) return null;
    return entryWith(stored, json);
  }

  /** A day that is in no calendar does not come back as it went in; almost all entries are of one day. */
  private isTime(text: string): boolean {
    if (!timePattern.test(text)) return false;
    const day = text.slice(0, 10);
    if (day === this.dayBefore) return true;
    const millis = Date.parse(text);
    if (Number.isNaN(millis) || new Date(millis).toISOString() !== text) return false;
    this.dayBefore = day;
    return true;
  }
}

/** RFC 8785 knows no half of a surrogate pair and no number beyond double precision, which JSON can spell. */
function hasCanonicalForm(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && hasCanonicalForm(member, depth + 1));
}
