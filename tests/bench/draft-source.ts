import type { Draft } from './draft.ts';
import { printedDay } from './printed-day.ts';

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
