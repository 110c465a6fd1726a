import type { Topic } from '../meeting.ts';
import { identify, numbersInside } from './numbering.ts';
import type { Section } from './outline.ts';
import { parseBlocks, type Surroundings } from './passages.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

const cureOfOfficial =
  'Add the sentences that the source has below this heading, or write one “#” more before the next heading, which is then inside it. Words of the source stay.';

/** Topics of the sections, with their items and nested topics numbered. */
export function parseTopics(
  surroundings: Surroundings,
  sections: readonly Section[],
  numbers = numbersInside('', sections),
): Topic[] {
  const { file } = surroundings;
  return sections.flatMap((section) => {
    const { id, heading, official, officialNumber, ownNumber, node } = section;
    const number = ownNumber === undefined ? numbers.next() : numbers.of(ownNumber);
    if (section.removed) {
      if (section.blocks.length + section.sections.length > 0) {
        const finding = '“.removed” on a heading that has text';
        const cure = 'Remove “.removed”, or the text under the heading.';
        problem(file, 'heading-id', finding, node.position, cure);
      }
      return [];
    }
    const numbersHere = numbersInside(number, section.sections);
    const identifyHere = identify(id, (ordinal) => numbersHere.ofOrdinal(ordinal));
    const surroundingsHere = { ...surroundings, kind: 'item', identify: identifyHere } as const;
    const items = parseBlocks(surroundingsHere, section.blocks);
    const topics = parseTopics(surroundings, section.sections, numbersHere);
    if (items.length + topics.length === 0) {
      const cure = official ? cureOfOfficial : undefined;
      problem(file, 'empty-topic', `“${heading}”`, node.position, cure);
    }
    return {
      ...{ id, number, heading, official, officialNumber },
      ...{ items, topics, position: positionOf(node) },
    };
  });
}
