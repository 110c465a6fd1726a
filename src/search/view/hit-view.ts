import type { FoundRecord } from '../answer/finding.ts';
import { labelsView } from './labels-view.ts';
import { element } from './element.ts';
import { markedText } from './marked-text.ts';

/** One hit as a list item: a link with number and topic, the official words, meeting and labels. */
export function hitView(found: FoundRecord, basePath: string): HTMLLIElement {
  const { record, marks, label } = found;
  const { address, name, lines, headings, meeting } = record;
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
      labelsView(found),
    ),
  );
}
