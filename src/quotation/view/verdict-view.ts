import { listInWords, plural } from '../../meeting/in-words.ts';
import { type Content, markup } from '../../search/view/markup.ts';
import type { CheckedQuotation, QuotedSentence } from '../check-quotation.ts';
import type { Change, VerdictKind } from '../judge.ts';
import { markChanges } from '../mark-changes.ts';

/** Maximum number of differing words told in words; the marked texts show all. */
const maxChanges = 5;

/** What a check says: the verdict first, then the texts with their differences, and what was not checked. */
export function verdictView(checked: CheckedQuotation, base: string): Content {
  const { quotation, verdict, elsewhere, contained, citedElsewhere, heading } = checked;
  const { kind, sentences, official, differences, changes, omissions } = verdict;
  const link = (sentence: QuotedSentence) => sentenceLink(sentence, base);
  const corrections = sentences.flatMap(({ record }) => record.until ?? []);
  const isCompared = ['differs', 'merged', 'cut'].includes(kind) || differences.length > 0;
  const uncheckedText = quotation.setAside.join('” and “');
  return [
    markup`<p class="verdict-${kind}">${verdictText(verdict, sentences.map(link))}</p>`,
    heading
      ? markup`<p>It is ${heading.official ? 'an official' : 'an editors’'} heading: “${heading.heading}”.</p>`
      : '',
    corrections.map(
      (day) => markup`<p>This is earlier wording: the publisher corrected it on ${day}.</p>`,
    ),
    citedElsewhere.length > 0 && kind !== 'absent'
      ? markup`<p>The quotation names ${citedElsewhere.join(', ')}. These words are not there.</p>`
      : '',
    listView(changes.slice(0, maxChanges).map(changeText)),
    listView(omissions.map(omissionText)),
    isCompared ? comparison(quotation.text, official) : '',
    contained.length > 0
      ? markup`<p>Exact in it: ${listed(contained.map(link), ' and ')}.</p>`
      : '',
    elsewhere.length > 0 ? markup`<p>Also in ${listed(elsewhere.map(link), ', ')}.</p>` : '',
    uncheckedText === '' ? '' : markup`<p>Not checked: “${uncheckedText}”.</p>`,
  ];
}

function listView(texts: readonly string[]): Content {
  return texts.length > 0 ? markup`<ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul>` : '';
}

function verdictText(
  { kind, differences, changes, omissions }: CheckedQuotation['verdict'],
  links: readonly Content[],
): Content {
  const countWords = (text: string) => text.match(/\S+/gu)?.length ?? 0;
  const words = changes
    .map(({ official, quoted }) => Math.max(countWords(official), countWords(quoted)))
    .reduce((sum, count) => sum + count, 0);
  const near = links.length > 0 ? ' The nearest sentence: ' : '';
  const texts: Record<VerdictKind, [verdict: string, contract: string]> = {
    exact:
      omissions.length > 0
        ? ['Exact, but for what is left out or in brackets.', ' The rest is official: ']
        : ['Exact.', ' These are the official words, character for character: '],
    'same-words': ['Same words.', ` These differ: ${listInWords(differences)}. Official text: `],
    cut: ['Cut short.', ' The words are official, but the sentence goes on: '],
    merged: ['Put together.', ' These words are from different places: '],
    differs: [
      `${plural(words, 'word')} differ${words === 1 ? 's' : ''}`,
      ' from the official text: ',
    ],
    absent: ['Not in the official text.', near],
  };
  const [verdict, contract] = texts[kind];
  const names = links.length > 0 ? [listed(links, ' and '), '.'] : '';
  return [markup`<strong>${verdict}</strong>`, contract, names];
}

function listed(items: readonly Content[], before: ' and ' | ', '): Content {
  return items.map((item, at) => [at === 0 ? '' : at === items.length - 1 ? before : ', ', item]);
}

function changeText({ official, quoted }: Change): string {
  if (official === '') return `“${quoted}” is not in the official text here.`;
  if (quoted === '') return `The official text has “${official}” here.`;
  return `The official text has “${official}”, not “${quoted}”.`;
}

function omissionText({ official, quoted }: Change): string {
  if (quoted === '') return `Left out: “${official}”.`;
  const instead = official === '' ? 'nothing' : `“${official}”`;
  return `Where the quotation has [${quoted}], the official text has ${instead}.`;
}

/** The quotation with what must go, and the official text with what must come, marked. */
function comparison(quoted: string, official: string): Content {
  const segments = markChanges(quoted, official);
  const line = (changed: 'removed' | 'added') =>
    segments
      .filter(({ kind }) => kind === 'same' || kind === changed)
      .map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`;
      });
  return markup`<dl>
    <dt>Quotation</dt><dd>${line('removed')}</dd>
    <dt>Official text</dt><dd data-verbatim>${line('added')}</dd>
  </dl>`;
}

function sentenceLink({ record }: QuotedSentence, base: string): Content {
  const { address, name, meeting, until } = record;
  const earlier = until === undefined ? '' : ', earlier wording';
  return markup`<a href="${base + address}">${name}, ${meeting?.day ?? ''}${earlier}</a>`;
}
