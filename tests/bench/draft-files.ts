import { createHash } from 'node:crypto';
import type { RecordedMeeting } from '../../src/meeting/permalinks.ts';
import { type Draft, printedDay } from './draft.ts';
import type { DraftTopic } from './draft-topics.ts';

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

/** The official text of a draft, as a ministry would print it. */
export function draftSource({ title, held, preamble, topics }: Draft): string {
  const text = topics.flatMap(({ heading, official, paragraphs }) => [
    ...(official ? [heading] : []),
    ...paragraphs.map((sentences) => sentences.join(' ')),
  ]);
  return [
    title,
    `${printedDay(held)}, ${held.slice(0, 4)}\nMinistry of Defense`,
    'In Japanese',
    preamble.join(' '),
    ...text,
    `${title}(PDF)`,
  ].join('\n\n');
}

/** What the record has of a draft; some sentences have an earlier wording. */
export function draftRecord({ held, preamble, topics }: Draft): RecordedMeeting {
  const ids = [
    ...preamble.map((text, index) => [`preamble-${index + 1}`, { sha256: hash(text) }] as const),
    ...topics.flatMap((topic) => topicEntries(topic, held)),
  ];
  return { recorded: held, ids: Object.fromEntries(ids) };
}

function topicEntries({ id, earlierWording, paragraphs }: DraftTopic, until: string) {
  const history = earlierWording && [{ until, sha256: hash(earlierWording), text: earlierWording }];
  const passages = paragraphs
    .flat()
    .map(
      (text, index) =>
        [
          `${id}-${index + 1}`,
          { sha256: hash(text), ...(index === 0 && history && { history }) },
        ] as const,
    );
  return [[id, {}] as const, ...passages];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
