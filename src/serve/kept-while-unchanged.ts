import { stat } from 'node:fs/promises';

/**
 * A function of a file, given by its path, that is worked out anew only when the file has changed.
 * A failure is not kept: the next call tries again.
 */
export function keptWhileUnchanged<Made>(
  make: (file: string) => Promise<Made>,
): (file: string) => Promise<Made> {
  const kept = new Map<string, { state: string; made: Promise<Made> }>();
  return async (file) => {
    const { mtimeMs, size } = await stat(file);
    const state = `${mtimeMs} ${size}`;
    const known = kept.get(file);
    if (known?.state === state) return known.made;
    const made = make(file);
    kept.set(file, { state, made });
    made.catch(() => {
      if (kept.get(file)?.made === made) kept.delete(file);
    });
    return made;
  };
}
