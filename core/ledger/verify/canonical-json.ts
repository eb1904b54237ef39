/**
 * RFC 8785 (JSON Canonicalization Scheme), written for the verifier alone: the writer uses a library, and a mistake
 * in one of the two must not hide in the other.
 */
export type JsonObject = { readonly [name: string]: unknown };

/** Deeper than any body of ours; without a limit, a file of brackets would exhaust the stack. */
const deepest = 100;

/**
 * The canonical text of what `JSON.parse` returned. Null where RFC 8785 has no form for it: a number beyond double
 * precision, a lone surrogate, or nesting deeper than 100.
 */
export function canonicalJson(value: unknown, depth = 0): string | null {
  if (depth > deepest) return null;
  if (value === null || typeof value === 'boolean') return String(value);
  // ECMAScript's own number to text is the one that section 3.2.2.3 prescribes; it writes -0 as 0.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : null;
  if (Array.isArray(value)) return canonicalList(value, depth);
  if (typeof value === 'object') return canonicalObject(value as JsonObject, depth);
  return null;
}

function canonicalList(values: readonly unknown[], depth: number): string | null {
  const parts: string[] = [];
  for (const value of values) {
    const text = canonicalJson(value, depth + 1);
    if (text === null) return null;
    parts.push(text);
  }
  return `[${parts.join(',')}]`;
}

function canonicalObject(object: JsonObject, depth: number): string | null {
  const parts: string[] = [];
  // Without a comparator, sort() compares UTF-16 code units, as section 3.2.3 asks.
  for (const name of Object.keys(object).toSorted()) {
    const written = canonicalJson(name);
    const value = canonicalJson(object[name], depth + 1);
    if (written === null || value === null) return null;
    parts.push(`${written}:${value}`);
  }
  return `{${parts.join(',')}}`;
}

/** A body as it was found: what it says, the form it should have had, and whether it has that form. */
export type ReadBody = { value: JsonObject; form: string; canonical: boolean };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the bytes of a body. Null when they are no UTF-8, no JSON, no object, or have no canonical form at all.
 * Names that occur twice, spaces, other escapes and other spellings of a number all show as `canonical: false`,
 * since the text is compared with the one form that it may have.
 */
export function readBody(bytes: unknown): ReadBody | null {
  if (!(bytes instanceof Uint8Array)) return null;
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const form = canonicalJson(value);
  return form === null ? null : { value: value as JsonObject, form, canonical: form === text };
}

/** The text under a name; null when there is none. What objects inherit is never a text, so it needs no guard. */
export function textField(object: JsonObject | null, name: string): string | null {
  const value = object?.[name];
  return typeof value === 'string' ? value : null;
}
