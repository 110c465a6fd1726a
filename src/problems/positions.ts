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
const between = /(?:[ \t\r\n]|\[\^[^\]\s]+\])*/y;
const headingMarker = /(?:#{2,6}[ \t]+)?/y;
const characterReference = /&#?\w+;/y;

/**
 * Where the character at `offset` of a passage's or heading's words is in its Markdown, or where they
 * begin if the Markdown has other words. Goes through the Markdown once.
 */
export function positionOfWord(
  file: VFile,
  { start }: Position,
  text: string,
  offset: number,
): Point {
  const markdown = String(file);
  let end = location(file).toOffset(start) ?? 0;
  const match = (form: RegExp): string => {
    form.lastIndex = end;
    return form.exec(markdown)?.[0] ?? '';
  };
  end += match(headingMarker).length;
  for (let index = 0; index < offset; index++) {
    const character = text.charAt(index);
    if (index > 0) end += match(between).length;
    if (character === ' ') continue;
    const reference = match(characterReference);
    // “R&D;” is what it says, “R&amp;D” is not.
    if (reference !== '' && !text.startsWith(reference, index)) end += reference.length;
    else if (markdown.startsWith(`\\${character}`, end)) end += 2;
    else if (markdown.startsWith(character, end)) end++;
    else return start;
  }
  return pointAt(file, end);
}
