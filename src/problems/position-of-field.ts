import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import { type Path, offsetOfField } from './offset-of-field.ts';

/** Where a field of a file's front matter stands; parses it anew, so only for problems. */
export function positionOfField(file: VFile, ...path: Path): Point {
  const yaml = /^---\r?\n([\s\S]*?)^---/m.exec(String(file))?.[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const { line, col } = lines.linePos(offsetOfField(document, path));
  return { line: line + 1, column: col };
}
