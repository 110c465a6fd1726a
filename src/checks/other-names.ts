import type { VFile } from 'vfile';
import type { OtherNames } from '../meeting/other-names.ts';
import { problem } from '../problems/problem.ts';

/** Rule name-unique: no name of `names.yaml` is listed twice, whatever its capitals. */
export function checkOtherNames(file: VFile, things: readonly OtherNames[]): void {
  const listed = new Set<string>();
  for (const name of things.flat()) {
    const key = name.toLowerCase();
    if (listed.has(key))
      problem(file, 'name-unique', `“${name}” is listed twice`, placeOf(file, name));
    listed.add(key);
  }
}

/** Where a name stands the last time. */
function placeOf(file: VFile, name: string) {
  const before = String(file).slice(0, String(file).lastIndexOf(name)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
