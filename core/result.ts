/**
 * Expected failure is a value: a `Result` whose error carries a kebab-case code. A bug is a throw.
 * A result that is dropped fails `test/house-rules.test.ts`.
 */
export type Result<Value, Refusal> = Ok<Value> | Err<Refusal>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Err<Refusal> = { readonly ok: false; readonly error: Refusal };

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function err<const Refusal>(error: Refusal): Err<Refusal> {
  return { ok: false, error };
}

/** Ends every `switch` over a union: the compiler proves that it is never reached. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
