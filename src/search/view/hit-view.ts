import type { Mark } from '../answer/marks.ts';
import type { VerifiedHit } from '../answer/search-result.ts';
import { element } from './element.ts';
import { labelsOf } from './labels-view.ts';

/**
 * Hits as list items. Where they stand meeting by meeting (`grouped`), the first of each has a heading
 * that names it; `after` is the hit before them.
 */
export function hitsView(
  hits: readonly VerifiedHit[],
  {
    basePath,
    grouped,
    after,
  }: { basePath: string; grouped: boolean; after: VerifiedHit | undefined },
): HTMLLIElement[] {
  return hits.map((hit, at) => {
    const { meeting } = hit.document;
    const shown = hitView(hit, basePath, grouped);
    if (grouped && meeting.id !== (hits[at - 1] ?? after)?.document.meeting.id) {
      shown.prepend(element('h2', {}, meetingLine(hit)));
    }
    return shown;
  });
}

/** One hit as a list item: a link with number and topic, the official words, meeting and labels. */
export function hitView(hit: VerifiedHit, basePath: string, grouped = false): HTMLLIElement {
  const { marks, label } = hit;
  const { address, name, lines, headings } = hit.document;
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
      ...(grouped ? [] : [meetingLine(hit)]),
      element('span', { class: 'labels' }, labelsOf(hit)),
    ),
  );
}

function meetingLine({ document: { meeting } }: VerifiedHit): string {
  return [meeting.title, meeting.place, meeting.day].filter(Boolean).join(', ');
}

/** A text with its marked stretches in `<mark>`. */
export function markedText(text: string, marks: readonly Mark[]): (Node | string)[] {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.flatMap(({ start, end }, at) => [
      text.slice(ends[at], start),
      element('mark', {}, text.slice(start, end)),
    ]),
    text.slice(ends.at(-1)),
  ];
}
