import { err, ok, type Result } from '../result.ts';
import { kinds, mostBodyBytes, type BodyOf, type EntryKind } from './kinds.ts';

/** A value that people gave and that no entry may hold: too long, or with characters that hide or reorder text. */
export type ValueRefusal = { code: 'value-not-allowed'; field: string };

/** Checks what people gave against the registry before anything is written; names the field that is wrong. */
export function checkBody<Kind extends EntryKind>(kind: Kind, body: unknown): Result<BodyOf<Kind>, ValueRefusal> {
  const fitted = fitBody(kind, body);
  if (!fitted.ok || bytesOf(fitted.value) <= mostBodyBytes) return fitted;
  return err({ code: 'value-not-allowed', field: longestFieldOf(fitted.value) });
}

/** The body as the registry has it, however long; whoever waits for a signature to be stored gave nothing that could be too long. */
export function fitBody<Kind extends EntryKind>(kind: Kind, body: unknown): Result<BodyOf<Kind>, ValueRefusal> {
  const parsed = kinds[kind].body.safeParse(body);
  if (parsed.success) return ok(parsed.data as BodyOf<Kind>);
  return err({ code: 'value-not-allowed', field: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** Canonical JSON is as long: it puts the names into another order, and no more. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function longestFieldOf(body: object): string {
  const fields = Object.entries(body).filter(([, value]) => value !== undefined);
  return fields.toSorted(([, one], [, other]) => bytesOf(other) - bytesOf(one))[0]?.[0] ?? '';
}
