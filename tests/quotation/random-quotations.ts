import type { VerdictKind } from '../../src/quotation/judge.ts';
import { Random } from '../bench/random.ts';

interface Sentence {
  id: string;
  text: string;
}

export interface RandomQuotation {
  pasted: string;
  kind: VerdictKind;
  /** The sentences that it must lead to. */
  ids: string[];
  how: string;
  /** Index of the text that it is from. */
  text: number;
}

/** What a quotation is made of. */
interface Origin {
  whole: string;
  words: string[];
  /** The place of a word that is neither the first nor the last. */
  at: number;
  /** Another sentence of the same text. */
  other: string;
  random: (below: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  /** Whether words are in one sentence only. */
  isUnique: (words: string) => boolean;
}

const joined = (...parts: readonly (readonly string[] | string)[]) => parts.flat().join(' ');
const withoutEnd = (text: string) => text.replace(/\W+$/, '');

/** How others print a quotation. */
const reports = [
  'The ministry said: “%”',
  '“%”, the ministry said.',
  'In the summary they say: «%».',
  'The text reads ‘%’ (Ministry of Defense, 2024).',
  '> %',
  '(2.1) %',
];

/** Ways to quote a sentence, by the verdict that they must get; undefined if a sentence cannot be quoted so. */
const ways: Record<string, Record<string, (origin: Origin) => string | undefined>> = {
  exact: {
    whole: ({ whole }) => whole,
    'in marks': ({ whole }) => `“${whole}”`,
    wrapped: ({ whole, random }) => whole.replace(/ /g, () => (random(6) === 0 ? '\n' : ' ')),
    'two spaces': ({ whole }) => whole.replace(/ /g, '  '),
    fragment({ words, random, isUnique }) {
      const start = random(words.length - 6);
      const text = joined(words.slice(start, start + 6 + random(words.length - start - 5)));
      return /[.,]$/.test(text) || !isUnique(text) ? undefined : text;
    },
    gap({ words, at, random, pick }) {
      const end = at + 1 + random(words.length - at);
      if (at < 3 || words.length - end < 3) return undefined;
      const gap = pick([' … ', ' [...] ', ' […] ', '... ']);
      return joined(words.slice(0, at)) + gap + joined(words.slice(end));
    },
    'gap without words': ({ words, at }) => joined(words.slice(0, at), '[...]', words.slice(at)),
    citation: ({ whole }) => `“${whole}” (Ministry of Defense (Japan), 3 May 2024)`,
    report: ({ whole, pick }) => pick(reports).replace('%', whole),
  },
  'same-words': {
    capitals: ({ whole }) => whole.toUpperCase(),
    'straight marks': ({ whole }) =>
      /[“”’]/.test(whole) ? whole.replace(/[“”]/g, '"').replace(/’/g, "'") : undefined,
    'no commas': ({ whole }) => (whole.includes(', ') ? whole.replace(/,(?= )/g, '') : undefined),
  },
  differs: {
    'word dropped': ({ words, at }) => joined(words.toSpliced(at, 1)),
    'words swapped'({ words, at }) {
      const [one = '', other = ''] = words.slice(at - 1, at + 1);
      if (one === other || at < 2 || /\W/.test(one + other)) return undefined;
      return joined(words.toSpliced(at - 1, 2, other, one));
    },
    'word replaced': ({ words, at, pick }) =>
      joined(words.toSpliced(at, 1, pick(['fisheries', 'rejected', 'quietly']))),
    negated: ({ words, at }) => joined(words.toSpliced(at, 0, 'not')),
    'number changed': ({ whole }) =>
      /\d/.test(whole)
        ? whole.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
        : undefined,
    cut({ words, random, isUnique }) {
      const end = 5 + random(words.length - 6);
      const start = withoutEnd(joined(words.slice(0, end)));
      return end < words.length - 1 && isUnique(start) ? `${start}.` : undefined;
    },
    'words after it': ({ whole }) => `${withoutEnd(whole)} by the end of next year.`,
    'words before it': ({ whole }) => `According to what was said there, ${whole}`,
  },
  merged: {
    merged({ whole, words, other, random }) {
      const ends = other.split(' ');
      if (other === whole || ends.length < 9) return undefined;
      const end = Math.min(7, words.length - 1) + random(Math.max(1, words.length - 8));
      const tail = ends.slice(4 + random(ends.length - 8));
      return joined(withoutEnd(joined(words.slice(0, end))), tail);
    },
  },
};

const allWays = Object.entries(ways).flatMap(([kind, ofKind]) =>
  Object.entries(ofKind).map(([how, make]) => ({ kind: kind as VerdictKind, how, make })),
);

/** True and false quotations of texts, each with the verdict that it must get. */
export function* randomQuotations(
  texts: readonly (readonly Sentence[])[],
  count: number,
  seed: number,
): Generator<RandomQuotation> {
  const numbers = new Random(seed);
  const random = (below: number) => numbers.whole(0, below - 1);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const all = texts.flat();
  const isUnique = (words: string) => all.filter(({ text }) => text.includes(words)).length === 1;
  for (let made = 0; made < count;) {
    const text = random(texts.length);
    const sentences = (texts[text] ?? []).filter((one) => one.text.split(' ').length >= 8);
    const { id, text: whole } = pick(sentences);
    const words = whole.split(' ');
    const at = 1 + random(words.length - 2);
    const { kind, how, make } = pick(allWays);
    const { text: other } = pick(sentences);
    const pasted = make({ whole, words, at, other, random, pick, isUnique });
    if (pasted === undefined) continue;
    yield { pasted, kind, ids: kind === 'merged' ? [] : [id], how, text };
    made++;
  }
}
