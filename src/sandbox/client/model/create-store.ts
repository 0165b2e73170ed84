/** A value that changes, and those who follow it. */
export interface Store<Value> {
  readonly get: () => Value;
  /** Replaces the value by what a function makes of it, and tells everyone. */
  readonly change: (next: (value: Value) => Value) => void;
  /** Calls a listener after each change until the returned function is called. */
  readonly follow: (listener: () => void) => () => void;
}

/** Keeps a value. */
export function createStore<Value>(initial: Value): Store<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    change: (next) => {
      const before = value;
      value = next(value);
      if (value !== before) for (const listener of [...listeners]) listener();
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
