import { err, ok, type Result } from '../result.ts';
import { kinds, mostBodyBytes, type BodyOf, type EntryKind } from './kinds.ts';

/** A value that people gave and that no entry may hold: too long, or with characters that hide or reorder text. */
export type ValueRefusal = { code: 'value-not-allowed'; field: string };

/** Checks what people gave against the registry before anything is written; names the field that is wrong. */
export function checkBody<Kind extends EntryKind>(kind: Kind, body: unknown): Result<BodyOf<Kind>, ValueRefusal> {
  const parsed = kinds[kind].body.safeParse(body);
  if (!parsed.success) return err({ code: 'value-not-allowed', field: parsed.error.issues[0]?.path.join('.') ?? '' });
  if (bytesOf(parsed.data) > mostBodyBytes) return err({ code: 'value-not-allowed', field: longestFieldOf(parsed.data) });
  return ok(parsed.data as BodyOf<Kind>);
}

/** Canonical JSON is as long: it puts the names into another order, and no more. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function longestFieldOf(body: object): string {
  const fields = Object.entries(body).filter(([, value]) => value !== undefined);
  return fields.toSorted(([, one], [, other]) => bytesOf(other) - bytesOf(one))[0]?.[0] ?? '';
}
