import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { OtherNames } from '../meeting/other-names.ts';
import { problem } from '../problems/problem.ts';

/** Rule name-unique: no name of `names.yaml` is listed twice, whatever its capitals. */
export function checkOtherNames(file: VFile, things: readonly OtherNames[]): void {
  const listed = new Set<string>();
  for (const name of things.flat()) {
    const key = name.toLowerCase();
    if (listed.has(key)) {
      const last = location(file).toPoint(String(file).lastIndexOf(name));
      problem(file, 'name-unique', `“${name}” is listed twice`, last);
    }
    listed.add(key);
  }
}
