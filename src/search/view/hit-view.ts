import type { Mark } from '../answer/marks.ts';
import type { VerifiedHit } from '../answer/search-result.ts';
import { element } from './element.ts';
import { labelsView } from './labels-view.ts';

/** One hit as a list item: a link with number and topic, the official words, meeting and labels. */
export function hitView(hit: VerifiedHit, basePath: string): HTMLLIElement {
  const { marks, label } = hit;
  const { address, name, lines, headings, meeting } = hit.document;
  const topic = headings.at(-1);
  const topicMarks = marks[lines.length + headings.length - 1] ?? [];
  const heading = topic && [
    ' · ',
    element(
      'span',
      topic.official ? { 'data-verbatim': '' } : {},
      ...markedText(topic.heading, topicMarks),
    ),
  ];
  return element(
    'li',
    { 'data-label': label },
    element(
      'a',
      { href: basePath + address },
      element('span', { class: 'number' }, name),
      ...(heading ?? []),
    ),
    ...lines.map((line, at) =>
      element('p', { 'data-verbatim': '' }, ...markedText(line, marks[at] ?? [])),
    ),
    element(
      'p',
      { class: 'from' },
      [meeting.title, meeting.place, meeting.day].filter(Boolean).join(', '),
      labelsView(hit),
    ),
  );
}

/** A text with its marked stretches in `<mark>`. */
function markedText(text: string, marks: readonly Mark[]): (Node | string)[] {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.flatMap(({ start, end }, at) => [
      text.slice(ends[at], start),
      element('mark', {}, text.slice(start, end)),
    ]),
    text.slice(ends.at(-1)),
  ];
}
