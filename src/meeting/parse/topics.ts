import type { List, ListItem } from 'mdast';
import type { VFile } from 'vfile';
import type { AgreementItem, Note, Topic } from '../meeting.ts';
import { Numbering } from '../numbers.ts';
import type { Section } from './outline.ts';
import { Ordinals } from './ordinals.ts';
import { makePassage, type Surroundings } from './passage.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { verbatim } from './verbatim.ts';

/**
 * Topics of the sections, with their items and nested topics numbered. List items on adjoining
 * lines are sentences of one paragraph; a blank line between them begins the next.
 */
export function parseTopics(
  file: VFile,
  sections: readonly Section[],
  notes: ReadonlyMap<string, Note>,
  firstParagraph: number,
): Topic[] {
  let paragraph = firstParagraph - 1;

  function topicsOf(children: readonly Section[], numbering: Numbering): Topic[] {
    return children.flatMap((section) => {
      const { id, heading, official, ownNumber, node } = section;
      const number = ownNumber === undefined ? numbering.next() : numbering.of(ownNumber);
      if (section.removed) {
        if (section.lists.length + section.sections.length > 0) {
          const cure = 'Remove “.removed”, or what stands under the heading.';
          problem(
            file,
            'heading-id',
            `“.removed” after the id of what is there`,
            node.position,
            cure,
          );
        }
        return [];
      }
      const inside = new Numbering(number, ownNumbers(section.sections));
      const items = itemsOf(section, inside);
      const topics = topicsOf(section.sections, inside);
      if (items.length + topics.length === 0) {
        problem(file, 'empty-topic', `“${heading}”`, node.position);
      }
      return { id, number, heading, official, items, topics, position: positionOf(node) };
    });
  }

  function itemsOf({ id, lists }: Section, numbering: Numbering): AgreementItem[] {
    const items: AgreementItem[] = [];
    const ordinals = new Ordinals(id);
    let lastLine = -1;
    for (const node of lists.flatMap(({ children }: List) => children)) {
      const { start, end } = positionOf(node);
      if (start.line > lastLine + 1) paragraph++;
      lastLine = end.line;
      const numberOf = (ordinal: string) => numbering.ofOrdinal(ordinal);
      items.push(itemOf(node, { ordinals, numberOf, paragraph }));
    }
    return items;
  }

  function itemOf(
    node: ListItem,
    around: Pick<Surroundings, 'ordinals' | 'numberOf' | 'paragraph'>,
  ) {
    const [first, ...rest] = node.children;
    for (const block of first?.type === 'paragraph' ? rest : node.children) {
      problem(file, 'verbatim-markup', `a ${block.type} inside an item`, block.position);
    }
    const children = first?.type === 'paragraph' ? first.children : [];
    const { words, markers } = verbatim(file, children);
    return makePassage(
      file,
      words,
      markers.map(({ reference }) => reference),
      notes,
      {
        ...around,
        kind: 'item' as const,
        position: positionOf(first ?? node),
      },
    );
  }

  return topicsOf(sections, new Numbering('', ownNumbers(sections)));
}

function ownNumbers(sections: readonly Section[]): string[] {
  return sections.flatMap(({ ownNumber }) => ownNumber ?? []);
}
