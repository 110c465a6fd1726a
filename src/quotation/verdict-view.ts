import { plural } from '../meeting/in-words.ts';
import type { SearchClient } from '../search/answer/search-client.ts';
import { markup } from '../search/view/markup.ts';
import { checkQuotation } from './check-quotation.ts';
import { withMarks } from './compare.ts';
import type { VerdictKind } from './judge.ts';

/** Longer texts are cut. */
const maxChars = 5000;

/**
 * The verdict on a quotation, the texts with their differences, and what was not checked. Nothing for what
 * `mayBeName`, unless a sentence is the same or near.
 */
export async function verdictView(
  text: string,
  client: SearchClient,
  base: string,
  mayBeName: boolean,
) {
  const isCut = text.length > maxChars;
  const start = isCut ? text.slice(0, maxChars).replace(/\s\S*$/, '') : text;
  const verdict = await checkQuotation(start, client);
  const { kind, sentences, segments, changes, differences, setAside, wrongReferences } = verdict;
  const isFar = kind === 'merged' || kind === 'absent' || sentences.every((one) => one.isTitle);
  if (mayBeName && kind !== 'exact' && isFar) return '';
  const count = changes.reduce((sum, change) => sum + change.wordCount, 0);
  const isChanged = changes.length > 0;
  const marks = verdict.isInMarks ? ' in the quotation marks' : '';
  const brackets = isChanged ? ', but for what is left out or in brackets' : '';
  const texts: Record<VerdictKind, [heading: string, contract: string]> = {
    exact: [
      `Exact${marks}${brackets}.`,
      isChanged
        ? 'The rest is official: '
        : 'These are the official words, character for character: ',
    ],
    'same-words': [
      `Same words${marks}${brackets}.`,
      `These differ: ${differences.join(', ')}. Official text: `,
    ],
    merged: ['Put together.', 'These words are from different places: '],
    differs: [
      `${plural(count, 'word')} differ${count === 1 ? 's' : ''}`,
      'from the official text: ',
    ],
    absent: ['Not in the official text.', sentences.length > 0 ? 'Nearest sentence: ' : ''],
  };
  const [heading, contract] = texts[kind];
  const links = sentences.map(({ record: { address, name, meeting, until } }, at) => {
    const earlier = until === undefined ? '' : `, earlier wording, corrected on ${until}`;
    const end = at < sentences.length - 1 ? '; ' : '.';
    return markup`<a href="${base + address}">${name}, ${meeting?.day ?? ''}${earlier}</a>${end}`;
  });
  // The marked texts show all of them.
  const told = (kind === 'absent' ? [] : changes.slice(0, 5)).map(({ official, quoted }) => {
    if (official === '') return markup`<li>“${quoted}” is not in the official text here.</li>`;
    const where = quoted === '' ? ' here' : `, not “${quoted}”`;
    return markup`<li>The official text has “${official}”${where}.</li>`;
  });
  const comparison = markup`<dl>
    <dt>Quotation</dt>
    <dd>${withMarks(segments, 'quoted', (text) => markup`<del>${text}</del>`)}</dd>
    <dt>Official text</dt>
    <dd data-verbatim>${withMarks(segments, 'official', (text) => markup`<ins>${text}</ins>`)}</dd>
  </dl>`;
  const named = wrongReferences.join(', ');
  return [
    markup`<p><strong>${heading}</strong> ${contract}${links}</p>`,
    named === '' ? '' : markup`<p>The quotation names ${named}. These words are not there.</p>`,
    told.length > 0 ? markup`<ul>${told}</ul>` : '',
    kind === 'absent' || (kind === 'exact' && !isChanged) ? '' : comparison,
    isCut ? markup`<p>Only the first 5,000 characters were checked.</p>` : '',
    setAside.length > 0 ? markup`<p>Not checked: “${setAside.join('” and “')}”.</p>` : '',
  ];
}
