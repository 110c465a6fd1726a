import { createHash } from 'node:crypto';
import type { FootnoteReference } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { splitAttributes } from './attributes.ts';
import { faultOfPassageId } from './ids.ts';
import type { Note, Passage } from './meeting.ts';
import { problem } from './problem.ts';
import { joinWords } from './words.ts';

/** What the place of a passage decides about it. */
export interface PassagePlace {
  kind: Passage['kind'];
  number: string;
  /** Its id unless the author wrote one. */
  defaultId: string;
  paragraph: number;
  position: Position;
}

/** Makes a passage from a line of official words, with the editorial notes marked in it. */
export function makePassage<Place extends PassagePlace>(
  file: VFile,
  line: string,
  references: readonly FootnoteReference[],
  notes: ReadonlyMap<string, Note>,
  { defaultId, ...place }: Place,
): Passage & Pick<Place, 'kind'> {
  const attributes = splitAttributes(line);
  const fault = attributes.id === undefined ? undefined : faultOfPassageId(attributes.id);
  if (fault !== undefined) problem(file, 'id-form', fault, place.position);
  const text = joinWords(attributes.words);
  return {
    ...place,
    id: attributes.id ?? defaultId,
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    notes: references.flatMap(({ identifier }) => notes.get(identifier) ?? []),
  };
}
