import type { Draft } from './draft.ts';
import type { DraftTopic } from './draft-topics.ts';
import { printedDay } from './printed-day.ts';

/** The meeting file of a draft. */
export function draftMarkdown(draft: Draft): string {
  const { topics, preamble } = draft;
  const notes = topics.flatMap(({ id, note }) => (note ? `[^${id}]: ${note}` : []));
  return [frontMatter(draft), preamble.join('\n'), ...topics.map(topicText), ...notes, '']
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function frontMatter({ title, held, time, minutes, place, people, address }: Draft): string {
  return `---
title: ${title}
publisher: Ministry of Defense
published: ${held}
held: ${held}
time: ${time}
duration: about ${minutes} minutes
place: ${place}
people:
  - ${people[0]}
  - ${people[1]}
inferred:
  held: The text says “On ${printedDay(held)}” without a year; the year is that of its publication.
sources:
  - language: en
    address: ${address}
terms: https://ministry.example/terms.html
frame:
  - title: ${title}
  - published: ${printedDay(held)}, ${held.slice(0, 4)}
  - publisher: Ministry of Defense
  - furniture: In Japanese
  - text
  - furniture: ${title}(PDF)
---`;
}

/** Sentences of one paragraph on adjoining lines, a blank line between paragraphs. */
function topicText({ id, heading, official, paragraphs, note }: DraftTopic): string {
  let ordinal = 0;
  const items = paragraphs
    .map((sentences) => sentences.map((text) => `${++ordinal}. ${text}`).join('\n'))
    .join('\n\n');
  return `## ${heading} {#${id}${official ? ' .official' : ''}}\n\n${items}${note ? `[^${id}]` : ''}`;
}
