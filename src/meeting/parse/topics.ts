import type { VFile } from 'vfile';
import type { Note, Topic } from '../meeting.ts';
import { Numbering } from '../numbers.ts';
import type { Section } from './outline.ts';
import { Ordinals } from './ordinals.ts';
import { parsePoints } from './passages.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

const cureOfOfficial =
  'Add the sentences that the source has below this heading, or write one “#” more before the next heading, which is then inside it. Words of the source stay.';

/** Topics of the sections, with their items and nested topics numbered. */
export function parseTopics(
  file: VFile,
  sections: readonly Section[],
  notes: ReadonlyMap<string, Note>,
): Topic[] {
  function topicsOf(children: readonly Section[], numbering: Numbering): Topic[] {
    return children.flatMap((section) => {
      const { id, heading, official, officialNumber, ownNumber, node } = section;
      const number = ownNumber === undefined ? numbering.next() : numbering.of(ownNumber);
      if (section.removed) {
        if (section.lists.length + section.sections.length > 0) {
          const finding = '“.removed” on a heading that has text';
          const cure = 'Remove “.removed”, or the text under the heading.';
          problem(file, 'heading-id', finding, node.position, cure);
        }
        return [];
      }
      const childNumbering = new Numbering(number, ownNumbers(section.sections));
      const ordinals = new Ordinals(id, (ordinal) => childNumbering.ofOrdinal(ordinal));
      const surroundings = { file, notes, kind: 'item', ordinals } as const;
      const items = section.lists.flatMap((list) => parsePoints(surroundings, list));
      const topics = topicsOf(section.sections, childNumbering);
      if (items.length + topics.length === 0) {
        const cure = official ? cureOfOfficial : undefined;
        problem(file, 'empty-topic', `“${heading}”`, node.position, cure);
      }
      return {
        ...{ id, number, heading, official },
        ...(officialNumber !== undefined && { officialNumber }),
        ...{ items, topics, position: positionOf(node) },
      };
    });
  }

  return topicsOf(sections, new Numbering('', ownNumbers(sections)));
}

function ownNumbers(sections: readonly Section[]): string[] {
  return sections.flatMap(({ ownNumber }) => ownNumber ?? []);
}
