import type { Heading } from 'mdast';
import type { VFile } from 'vfile';
import { splitAttributes } from './attributes.ts';
import { faultOfTopicId } from '../ids.ts';
import { checkVisible } from '../../problems/invisible.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { withLatinDigits } from './printed-dates.ts';
import { verbatim } from './verbatim.ts';
import { joinWords } from '../words.ts';

/** “1.”, “1”, “(1)”, “2.1”, “A.”, “iv)” before the words of an official heading. */
const ownNumber =
  /^[(（]?(?:(\d+(?:[.-]\d+)*)(?:[.)．）]|(?=\s))|([A-Za-z]|[ivxIVX]+)[.)])\s*(?=[^\s\d]|$)/;

/** The words of an official heading without the number that the source prints before them. */
export function withoutOwnNumber(heading: string): string {
  return heading.slice(ownNumber.exec(withLatinDigits(heading))?.[0].length ?? 0);
}

/** What a heading says about its topic. */
export type TopicHeading = ReturnType<typeof parseHeading>;

const knownClasses = ['official', 'numbered', 'removed'];

/**
 * Parses `## Words {#id}`, editorial, `## 1. Words {#id .official}`, the source's own, or
 * `## 1. Words {#id .numbered}`, the source's number and editorial words. `.removed` marks an editorial
 * heading of which the ministry removed all sentences.
 */
export function parseHeading(file: VFile, node: Heading) {
  const position = positionOf(node);
  const { text: written, id, classes } = splitAttributes(verbatim(file, node.children).text);
  const text = joinWords(written);
  if (id === undefined) problem(file, 'heading-id', `“${text}”`, position);
  const fault = id === undefined ? undefined : faultOfTopicId(id);
  if (fault !== undefined) problem(file, 'id-form', fault, position);
  for (const unknown of classes.filter((name) => !knownClasses.includes(name))) {
    const cure = 'Only “.official”, “.numbered” or “.removed” may follow an id.';
    problem(file, 'heading-id', `“.${unknown}” after the id`, position, cure);
  }
  const official = classes.includes('official');
  const numbered = !official && classes.includes('numbered');
  const match = official || numbered ? ownNumber.exec(withLatinDigits(text)) : null;
  const heading = numbered && match ? text.slice(match[0].length) : text;
  if (!official) checkVisible(file, heading, position);
  if (numbered && (match === null || heading === '')) {
    const cure =
      'Write “## 33. Food security {#food-security .numbered}”; “.official” for a number alone.';
    problem(file, 'heading-id', `“.numbered” after “${text}”`, position, cure);
  }
  return {
    id: id ?? '',
    heading,
    official,
    /** The ministry removed all sentences under it: it keeps its number, and nothing else. */
    removed: classes.includes('removed'),
    /** The number an official heading begins with, or the source's paragraph: `1`, `2.1`, `A`. */
    ownNumber: match?.[1] ?? match?.[2],
    /** That number as printed before an editorial heading: `33.`. */
    officialNumber: numbered && match ? text.slice(0, match[0].length).trim() : undefined,
  };
}
