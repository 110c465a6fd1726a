import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { pointAt } from '../problems/positions.ts';

/** Where the entry of a meeting, or of an id of it, begins in `permalinks.json`. */
export function positionInFile(file: VFile, meeting: string, id?: string): Point {
  const text = String(file);
  const ofMeeting = Math.max(0, text.indexOf(`"${meeting}": {`));
  const offset = id === undefined ? ofMeeting : text.indexOf(`"${id}": {`, ofMeeting + 1);
  return pointAt(text, Math.max(0, offset));
}
