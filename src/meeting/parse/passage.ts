import type { FootnoteReference } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { splitAttributes } from './attributes.ts';
import { faultOfPassageId } from '../ids.ts';
import type { Note, Passage } from '../meeting.ts';
import type { Ordinals } from './ordinals.ts';
import { problem } from '../../problems/problem.ts';
import { hashOfWords, joinWords } from '../words.ts';

/** What is known of a passage from where it stands. */
export interface Surroundings {
  file: VFile;
  notes: ReadonlyMap<string, Note>;
  kind: Passage['kind'];
  /** Counts it among those before it. */
  ordinals: Ordinals;
  /** The number shown for its ordinal. */
  numberOf: (ordinal: string) => string;
  /** The passage that introduces it, if it is a point. */
  leadIn?: Passage | undefined;
}

/** Makes a passage from a line of official words, with the editorial notes marked in it. */
export function makePassage(
  { file, notes, kind, ordinals, numberOf, leadIn }: Surroundings,
  line: string,
  references: readonly FootnoteReference[],
  position: Position,
): Passage {
  const attributes = splitAttributes(line);
  const fault = attributes.id === undefined ? undefined : faultOfPassageId(attributes.id);
  if (fault !== undefined) problem(file, 'id-form', fault, position);
  const text = joinWords(attributes.words);
  const { id, ordinal } = ordinals.next(attributes.id);
  return {
    ...{ id, number: numberOf(ordinal), kind, text, sha256: hashOfWords(text) },
    paragraph: 0,
    notes: references.flatMap(({ identifier }) => notes.get(identifier) ?? []),
    ...(leadIn && { leadIn }),
    position,
  };
}

/** Counts the paragraphs of a text: passages without a blank line between them are of one. */
export function countParagraphs(passages: readonly Passage[]): void {
  let count = 0;
  let lastLine = -1;
  for (const passage of passages) {
    const { start, end } = passage.position;
    if (start.line > lastLine + 1) count++;
    passage.paragraph = count;
    lastLine = end.line;
  }
}
