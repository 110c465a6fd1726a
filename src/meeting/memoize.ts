import type { VFile } from 'vfile';

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

/**
 * The same for integrations and pages together: Astro runs them from two copies of a module, so the
 * results are kept on globalThis under `name`.
 */
export function memoizeAcrossCopies<Input extends object, Result>(
  name: string,
  make: (input: Input) => Result,
): (input: Input) => Result {
  const results = sharedState(name, () => new WeakMap<Input, { result: Result }>());
  return memoizeByObject(make, results);
}

/** A value that all copies of a module share, by its name. */
export function sharedState<State>(name: string, make: () => State): State {
  const states = globalThis as unknown as Record<symbol, State | undefined>;
  return (states[Symbol.for(name)] ??= make());
}

/**
 * A function that reads files which belong together. It runs again only if their bytes are others than
 * when they had no problem: an editor saves one of two hundred. The first file names what is read.
 */
export function memoizeFaultless<Files extends VFile[], Result>(
  read: (...files: Files) => Result | undefined,
): (...files: Files) => Result | undefined {
  const entries = new Map<string | undefined, { contents: string[]; result: Result }>();
  return (...files) => {
    const contents = files.map(String);
    const entry = entries.get(files[0]?.path);
    if (entry?.contents.every((content, index) => content === contents[index])) return entry.result;
    const result = read(...files);
    if (result !== undefined && files.every(({ messages }) => messages.length === 0)) {
      entries.set(files[0]?.path, { contents, result });
    }
    return result;
  };
}
