/** A function of an object that runs once for each object; results go when the object goes. */
export function memoizeByObject<Input extends object, Result>(
  make: (input: Input) => Result,
  results = new WeakMap<Input, { result: Result }>(),
): (input: Input) => Result {
  return (input) => {
    const memoized = results.get(input) ?? { result: make(input) };
    results.set(input, memoized);
    return memoized.result;
  };
}

/** A value that all copies of a module share: Astro runs integrations and pages from two. */
export function sharedState<State>(name: string, make: () => State): State {
  const states = globalThis as unknown as Record<symbol, State | undefined>;
  return (states[Symbol.for(name)] ??= make());
}
