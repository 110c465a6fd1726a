import { listInWords, plural } from '../meeting/in-words.ts';
import { type Content, element } from '../search/view/element.ts';
import type { CheckedQuotation, QuotedSentence } from './check-quotation.ts';
import type { Change } from './judge.ts';
import { markChanges } from './mark-changes.ts';

/** Maximum number of differing words told in words; the marked texts show all. */
const maxChanges = 5;

/** What a check says: the verdict first, then the texts with their differences, and what was not checked. */
export function verdictView(checked: CheckedQuotation, base: string): HTMLElement[] {
  const { quotation, verdict, elsewhere } = checked;
  const { kind, sentences, official, differences, changes } = verdict;
  const names = sentences.flatMap((sentence, at): Content[] => [
    at === 0 ? '' : at === sentences.length - 1 ? ' and ' : ', ',
    sentenceLink(sentence, base),
  ]);
  const isDifferent = kind === 'differs' || kind === 'merged' || kind === 'cut';
  const cited = /\b(P?\d+(?:\.\d+)+)\b|#?\b([a-z][a-z-]*-\d+)\b/u.exec(
    quotation.setAside.join(' '),
  );
  const isCited = ({ record }: QuotedSentence) =>
    record.passage === cited?.[2] || record.name.endsWith(` ${cited?.[1]}`);
  return [
    element('p', { class: `verdict-${kind}` }, ...verdictText(checked, names)),
    ...sentences.flatMap(({ record: { until } }) =>
      until
        ? element('p', {}, `This is earlier wording: the publisher corrected it on ${until}.`)
        : [],
    ),
    ...(cited && kind !== 'absent' && !sentences.some(isCited)
      ? [element('p', {}, `The quotation names ${cited[0]}. These words are not there.`)]
      : []),
    ...(changes.length > 0
      ? [
          element(
            'ul',
            {},
            ...changes.slice(0, maxChanges).map((one) => element('li', {}, changeText(one))),
          ),
        ]
      : []),
    ...(isDifferent || differences.length > 0 ? [comparison(quotation.text, official)] : []),
    ...(elsewhere.length > 0
      ? [
          element(
            'p',
            {},
            'Also in ',
            ...elsewhere.flatMap((one, at) => [at > 0 ? ', ' : '', sentenceLink(one, base)]),
            '.',
          ),
        ]
      : []),
    ...(quotation.setAside.length > 0
      ? [element('p', {}, `Not checked: “${quotation.setAside.join('” and “')}”.`)]
      : []),
  ];
}

function verdictText({ verdict }: CheckedQuotation, names: Content[]): Content[] {
  const { kind, differences, changes, sentences } = verdict;
  switch (kind) {
    case 'exact':
      return [
        element('strong', {}, 'Exact.'),
        ' These are the official words, character for character: ',
        ...names,
        '.',
      ];
    case 'same-words':
      return [
        element('strong', {}, 'Same words.'),
        ` These differ: ${listInWords(differences)}. Official text: `,
        ...names,
        '.',
      ];
    case 'cut':
      return [
        element('strong', {}, 'Cut short.'),
        ' The words are official, but the sentence goes on: ',
        ...names,
        '.',
      ];
    case 'merged':
      return [
        element('strong', {}, 'Put together.'),
        ' These words are from different places: ',
        ...names,
        '.',
      ];
    case 'differs': {
      const words = changes.reduce(
        (sum, { official, quoted }) => sum + Math.max(countWords(official), countWords(quoted)),
        0,
      );
      return [
        element('strong', {}, `${plural(words, 'word')} differ${words === 1 ? 's' : ''}`),
        ' from the official text: ',
        ...names,
        '.',
      ];
    }
    case 'absent':
      return [
        element('strong', {}, 'Not in the official text.'),
        ...(sentences.length > 0
          ? [' The nearest sentence, with other words: ', ...names, '.']
          : []),
      ];
    default:
      return kind satisfies never;
  }
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function changeText({ official, quoted }: Change): string {
  if (official === '') return `“${quoted}” is not in the official text.`;
  if (quoted === '') return `The official text has “${official}” here.`;
  return `The official text has “${official}”, not “${quoted}”.`;
}

/** The quotation with what must go, and the official text with what must come, marked. */
function comparison(quoted: string, official: string): HTMLElement {
  const segments = markChanges(quoted, official);
  const line = (other: 'removed' | 'added', tag: 'del' | 'ins') =>
    segments
      .filter(({ kind }) => kind === 'same' || kind === other)
      .map(({ kind, text }) => (kind === 'same' ? text : element(tag, {}, text)));
  return element(
    'dl',
    {},
    element('dt', {}, 'Quotation'),
    element('dd', {}, ...line('removed', 'del')),
    element('dt', {}, 'Official text'),
    element('dd', { 'data-verbatim': '' }, ...line('added', 'ins')),
  );
}

function sentenceLink({ record }: QuotedSentence, base: string): HTMLAnchorElement {
  const { address, name, meeting } = record;
  return element('a', { href: base + address }, `${name}, ${meeting?.day ?? ''}`);
}
