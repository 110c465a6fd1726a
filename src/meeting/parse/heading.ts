import type { Heading } from 'mdast';
import type { VFile } from 'vfile';
import { splitAttributes } from './attributes.ts';
import { faultOfTopicId } from '../ids.ts';
import { checkVisible } from '../../problems/invisible.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { verbatim } from './verbatim.ts';
import { joinWords } from '../words.ts';

/** “1.”, “1”, “(1)”, “2.1”, “A.”, “iv)” before the words of an official heading. */
const ownNumber =
  /^\(?(?:(\d+(?:[.-]\d+)*)(?:[.)]|(?=\s))|([A-Za-z]|[ivxIVX]+)[.)])\s*(?=[^\s\d]|$)/;

/** The words of an official heading without the number that the source prints before them. */
export function withoutOwnNumber(heading: string): string {
  return heading.replace(ownNumber, '');
}

/** What a heading says about its topic. */
export interface TopicHeading {
  id: string;
  heading: string;
  official: boolean;
  /** The ministry removed all that stood under it: it keeps its number, and nothing else. */
  removed: boolean;
  /** The number an official heading begins with: `1`, `2.1`, `A`. */
  ownNumber: string | undefined;
}

/**
 * Parses `## Words {#id}`, editorial, or `## 1. Words {#id .official}`, the source's own; `.removed`
 * marks an editorial one of which the ministry removed all sentences.
 */
export function parseHeading(file: VFile, node: Heading): TopicHeading {
  const position = positionOf(node);
  const { words, id, classes } = splitAttributes(verbatim(file, node.children).words);
  const heading = joinWords(words);
  if (id === undefined) problem(file, 'heading-id', `“${heading}”`, position);
  const fault = id === undefined ? undefined : faultOfTopicId(id);
  if (fault !== undefined) problem(file, 'id-form', fault, position);
  for (const unknown of classes.filter((name) => name !== 'official' && name !== 'removed')) {
    problem(
      file,
      'heading-id',
      `“.${unknown}” after the id`,
      position,
      'Only “.official” or “.removed” may follow an id.',
    );
  }
  const official = classes.includes('official');
  if (!official) checkVisible(file, heading, position);
  const found = official ? ownNumber.exec(heading) : null;
  return {
    id: id ?? '',
    heading,
    official,
    removed: classes.includes('removed'),
    ownNumber: found?.[1] ?? found?.[2],
  };
}
