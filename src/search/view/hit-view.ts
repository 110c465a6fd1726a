import { sourceKind } from '../../meeting/in-words.ts';
import { runsOfLanguages } from '../../meeting/languages.ts';
import type { LoadedHit, Mark } from '../answer/answer.ts';
import type { Label } from '../query/clause.ts';
import { type Content, markup } from './markup.ts';
import { base } from './search-state.ts';

/** An official sentence as a list item: a link with number and topic, the text, meeting and labels. */
export function hitView(hit: LoadedHit): Content {
  const { record, label, marks } = hit;
  const { address, leadIn, lines, until } = record;
  const labels = labelsOf(hit);
  const paragraphs = lines.map((line, at) => {
    const text = markedText(line, marks[at] ?? []);
    // Earlier wording is official too, but no longer the text.
    return until ? markup`<p class="serif">${text}</p>` : markup`<p data-verbatim>${text}</p>`;
  });
  return markup`<li data-label="${label}">
    <a href="${base + address}">${hitTitle(hit)}</a>
    ${leadIn ? markup`<p class="serif lead-in">${leadIn}</p>` : ''}
    ${paragraphs}
    <p class="from">${meetingLine(hit)}${until ? ` · earlier wording, until ${until}` : ''}${
      labels === '' ? '' : markup`<span class="labels"> · ${labels}</span>`
    }</p>
  </li>`;
}

/** “Item 4.1 · Defense industrial cooperation (DICAS)”, with marks. */
export function hitTitle({ record: { name, headings }, marks }: LoadedHit): Content {
  const number = markup`<span class="number">${name}</span>`;
  const topic = headings.at(-1);
  if (!topic) return number;
  const heading = markedText(topic.heading, marks.at(-1) ?? []);
  return [number, ' · ', topic.official ? markup`<span data-verbatim>${heading}</span>` : heading];
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
  const labels = [
    ...words.map(({ asked, label, as }) => texts[label](asked, as)),
    ...missing.map((word) => `does not contain “${word}”`),
  ];
  return [...new Set(labels)].filter(Boolean).join('; ');
}

/** An editors’ note as a list item, with its sources. */
export function noteView({ record, marks }: LoadedHit): Content {
  const { address, about, lines, sources = [] } = record;
  const [name = '', text = '', ...synonyms] = lines;
  const marked = (content: string, at: number) => markedText(content, marks[at] ?? []);
  return markup`<li>
    <a href="${base + address}">${marked(name, 0)}${about ? ` · on ${about}` : ''}</a>
    <p>${marked(text, 1)}</p>
    ${synonyms.map((names, at) => {
      const isJapanese = runsOfLanguages(names)[0]?.lang === 'ja';
      return markup`<p class="source">${isJapanese ? 'Japanese' : 'Also called'}: ${marked(names, at + 2)}</p>`;
    })}
    ${sources.map(({ title, publisher, address, kind, language }) => {
      const link = markup`<a href="${address}"><span lang="${language}">${title}</span></a>`;
      return markup`<p class="source">${sourceKind({ kind })}: ${link}, ${publisher}</p>`;
    })}
  </li>`;
}

/** A text with its marked characters in `<mark>`. */
export function markedText(text: string, marks: readonly Mark[]): Content {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.map(({ start, end }, at) => [
      text.slice(ends[at], start),
      markup`<mark>${text.slice(start, end)}</mark>`,
    ]),
    text.slice(ends.at(-1)),
  ];
}
