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
  kind: Passage['kind'];
  paragraph: number;
  position: Position;
  /** Counts it among those before it. */
  ordinals: Ordinals;
  /** The passage that introduces it, if it is a point. */
  leadIn?: Passage;
  /** The number shown for its ordinal. */
  numberOf: (ordinal: string) => string;
}

/** Makes a passage from a line of official words, with the editorial notes marked in it. */
export function makePassage<Around extends Surroundings>(
  file: VFile,
  line: string,
  references: readonly FootnoteReference[],
  notes: ReadonlyMap<string, Note>,
  { ordinals, numberOf, ...around }: Around,
): Passage & Pick<Around, 'kind'> {
  const attributes = splitAttributes(line);
  const fault = attributes.id === undefined ? undefined : faultOfPassageId(attributes.id);
  if (fault !== undefined) problem(file, 'id-form', fault, around.position);
  const text = joinWords(attributes.words);
  const { id, ordinal } = ordinals.next(attributes.id);
  return {
    ...around,
    id,
    number: numberOf(ordinal),
    text,
    sha256: hashOfWords(text),
    notes: references.flatMap(({ identifier }) => notes.get(identifier) ?? []),
  };
}
