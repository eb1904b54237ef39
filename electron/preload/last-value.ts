/** A value that arrives now and then. Whoever listens late gets the last one at once. */
export type LastValue<Value> = {
  set: (value: Value) => void;
  listen: (listener: (value: Value) => void) => void;
};

export function lastValue<Value>(): LastValue<Value> {
  const listeners = new Set<(value: Value) => void>();
  let last: { value: Value } | null = null;
  return {
    set(value) {
      last = { value };
      for (const listener of listeners) listener(value);
    },
    listen(listener) {
      listeners.add(listener);
      if (last !== null) listener(last.value);
    },
  };
}
