import type { VFile } from 'vfile';
import type { OtherNames } from '../meeting/other-names.ts';
import { pointAt } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

/** Rule name-unique: no name of `names.yaml` is listed twice, whatever its capitals. */
export function checkOtherNames(file: VFile, things: readonly OtherNames[]): void {
  const listed = new Set<string>();
  for (const name of things.flat()) {
    const key = name.toLowerCase();
    if (listed.has(key))
      problem(file, 'name-unique', `“${name}” is listed twice`, lastPosition(file, name));
    listed.add(key);
  }
}

/** Where a name stands the last time. */
function lastPosition(file: VFile, name: string) {
  return pointAt(file, String(file).lastIndexOf(name));
}
