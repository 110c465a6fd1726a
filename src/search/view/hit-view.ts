import type { LoadedHit, Mark } from '../answer/loaded-hit.ts';
import type { Label } from '../query/clause.ts';
import { type Content, element } from './element.ts';

/** An official sentence as a list item: a link with number and topic, the text, meeting and labels. */
export function hitView(hit: LoadedHit, basePath: string): HTMLLIElement {
  const { record, label, kind, marks } = hit;
  const { address, lines, until } = record;
  const labels = labelsOf(hit);
  return element(
    'li',
    { 'data-label': label },
    element('a', { href: basePath + address }, ...hitTitle(hit)),
    ...lines.map((line, at) =>
      element(
        'p',
        // Earlier wording is official too, but no longer the text.
        kind === 'earlier' ? { class: 'serif' } : { 'data-verbatim': '' },
        ...markedText(line, marks[at] ?? []),
      ),
    ),
    element(
      'p',
      { class: 'from' },
      meetingLine(hit),
      until === undefined ? '' : ` · earlier wording, until ${until}`,
      labels === '' ? '' : element('span', { class: 'labels' }, ` · ${labels}`),
    ),
  );
}

/** “Item 4.1 · Defense industrial cooperation (DICAS)”, with marks. */
export function hitTitle({ record, marks }: LoadedHit): Content[] {
  const { name, lines, headings } = record;
  const topic = headings.at(-1);
  const number = element('span', { class: 'number' }, name);
  if (!topic) return [number];
  const topicMarks = marks[lines.length + headings.length - 1] ?? [];
  const attributes = topic.official ? { 'data-verbatim': '' } : undefined;
  return [
    number,
    ' · ',
    element('span', attributes ?? {}, ...markedText(topic.heading, topicMarks)),
  ];
}

/** “Japan-U.S. Defense Ministerial Meeting (Summary), Hawaii, 2 May 2024”. */
export function meetingLine({ record: { meeting } }: LoadedHit): string {
  return [meeting?.title, meeting?.place, meeting?.day].filter(Boolean).join(', ');
}

/** How a hit has the words of the query; empty if it has them as typed. */
export function labelsOf({ record, words, missing }: LoadedHit): string {
  const isOfficial = record.headings.some(({ official }) => official);
  const texts: Record<Label, (asked: string, as: string) => string> = {
    id: () => '',
    exact: () => '',
    form: (asked, as) => `“${asked}” found as “${as}”`,
    otherwise: (asked, as) => `“${asked}” spelt “${as}”`,
    // Of “Lloyd Austin” a text with “Austin” has a word that was typed.
    name: (asked, as) => (asked === as ? '' : `“${asked}” also called “${as}”`),
    heading: (asked) => `“${asked}” in the ${isOfficial ? '' : 'editors’ '}heading only`,
    fact: (asked, as) => `“${asked}” in the meeting details (${as})`,
  };
  const labels = new Set(words.map(({ asked, label, as }) => texts[label](asked, as)));
  for (const missingWord of missing) labels.add(`does not contain “${missingWord}”`);
  labels.delete('');
  return [...labels].join('; ');
}

/** An editors’ note as a list item, with its sources. Its marks are of name, lines and sources. */
export function noteView({ record, marks }: LoadedHit, basePath: string): HTMLLIElement {
  const { address, name, about, lines, sources = [] } = record;
  const [text = '', synonyms] = lines;
  const marked = (content: string, at: number) => markedText(content, marks[at] ?? []);
  return element(
    'li',
    {},
    element('a', { href: basePath + address }, ...marked(name, 0), about ? ` · on ${about}` : ''),
    element('p', {}, ...marked(text, 1)),
    ...(synonyms
      ? [element('p', { class: 'source' }, 'Also called: ', ...marked(synonyms, 2))]
      : []),
    ...sources.map(({ title, publisher, address, kind, language, reproduces }, at) =>
      element(
        'p',
        { class: 'source' },
        `${kind === 'press' ? 'Press' : 'Official'} source: `,
        element(
          'a',
          { href: address },
          element('span', { lang: language }, ...marked(title, 1 + lines.length + at)),
        ),
        `, ${publisher}${reproduces ? `, reproducing ${reproduces}` : ''}`,
      ),
    ),
  );
}

/** A text with its marked characters in `<mark>`. */
export function markedText(text: string, marks: readonly Mark[]): Content[] {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.flatMap(({ start, end }, at) => [
      text.slice(ends[at], start),
      element('mark', {}, text.slice(start, end)),
    ]),
    text.slice(ends.at(-1)),
  ];
}
