import { parse } from 'yaml';
import type { EditorialEntry } from '../../src/meeting/permalinks.ts';
import { nextEditorial } from '../../src/permalinks/next-editorial.ts';
import type { Draft } from './draft.ts';

const dayLength = 24 * 60 * 60 * 1000;
const count = 40;

interface DraftFollowUp {
  id: string;
  date: string;
  follows: string;
  text: string;
}

/** Forty entries of what followed a draft, nine days apart, of about thirty words each. */
function followUpsOf({ id, held, topics, people }: Draft): DraftFollowUp[] {
  const items = topics.flatMap((topic) =>
    topic.paragraphs.flat().map((text, index) => ({ id: `${topic.id}-${index + 1}`, text })),
  );
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.parse(held) + (index + 1) * 9 * dayLength)
      .toISOString()
      .slice(0, 10);
    const item = items[(index * 7) % items.length] ?? { id: 'preamble-1', text: '' };
    // Backwards, as our own sentences must not be copies of the official ones.
    const words = item.text.replace(/\W+$/, '').split(' ').slice(0, 24).reverse().join(' ');
    const text = `On ${date} ${people[0]} said in ${id}: ${words}.`;
    return { id: `since-${date}-${index + 1}`, date, follows: item.id, text };
  });
}

/** `follow-ups/<id>.yaml` of a draft. */
export function draftFollowUps(draft: Draft): string {
  return followUpsOf(draft)
    .map(
      ({ id, date, follows, text }) => `- id: ${id}
  follows: [${follows}]
  date: ${date}
  text: ${JSON.stringify(text)}
  source:
    title: A report of ${date}
    publisher: A paper
    address: https://paper.example/${id}
    language: en
    kind: press
`,
    )
    .join('');
}

/** The record of the events: each was recorded on its day. */
export function draftFollowUpRecord(draft: Draft): Record<string, EditorialEntry> {
  const events = parse(draftFollowUps(draft)) as { id: string; date: string }[];
  const days = Object.fromEntries(events.map(({ id, date }) => [id, { recorded: date }]));
  return nextEditorial({}, days, events, '');
}
