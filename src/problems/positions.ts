import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type Document, isMap, isNode, parseDocument } from 'yaml';

/** Where a file begins: for what is wrong with it as a whole. */
export const startOfFile: Point = { line: 1, column: 1 };

/** Where the character at `offset` (UTF-16 code units, from 0) of a text or file stands. */
export function pointAt(text: VFile | string, offset: number): Point {
  const point = location(text).toPoint(offset);
  return point ? { line: point.line, column: point.column } : startOfFile;
}

/** Where a parsed node stands in its file; remark gives every node it parses a position. */
export function positionOf(node: Node): Position {
  if (!node.position) throw new TypeError(`A parsed ${node.type} has no position`);
  return node.position;
}

export type FieldPath = readonly PropertyKey[];

/** Where a field of a file's front matter stands; parses it anew, so only for problems. */
export function positionOfField(file: VFile, ...path: FieldPath): Point {
  const yaml = /^---\r?\n([\s\S]*?)^---/m.exec(String(file))?.[1] ?? '';
  const { line, column } = pointAt(yaml, offsetOfField(parseDocument(yaml), path));
  return { line: line + 1, column };
}

/** Offset of the key or list entry at `path`, or of the nearest parent that is there. */
export function offsetOfField(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isNode(key) && String(key) === path[length - 1])
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the last entry with an id is in a YAML file: of two with the same one, the second. */
export function positionOfEntry(file: VFile, id: string): Point {
  const form = new RegExp(`\\bid: ["']?${id}["']?[ \\t]*$`, 'gm');
  return pointAt(file, [...String(file).matchAll(form)].at(-1)?.index ?? 0);
}

/** What may be between two characters of words in Markdown: white space, and the markers of notes. */
const between = String.raw`(?:[ \t\r\n]|\[\^[^\]\s]+\])*`;

/**
 * Where the character at `offset` of a passage's or heading's words stands in its Markdown. Where
 * they begin, if the Markdown has other words.
 */
export function positionOfWord(
  file: VFile,
  { start }: Position,
  text: string,
  offset: number,
): Point {
  const before = text.slice(0, offset);
  const characters = Array.from(
    before.replaceAll(' ', ''),
    (character) => String.raw`(?:\\?${RegExp.escape(character)}|&#?\w+;)`,
  );
  const end = before.endsWith(' ') ? between : '';
  const form = new RegExp(`(?:#{2,6}[ \t]+)?${characters.join(between)}${end}`, 'y');
  form.lastIndex = location(file).toOffset(start) ?? 0;
  form.test(String(file));
  return form.lastIndex === 0 ? start : pointAt(file, form.lastIndex);
}
