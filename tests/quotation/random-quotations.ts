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

/** True and false quotations of texts, each with the verdict that it must get. */
export function* randomQuotations(
  texts: readonly (readonly Sentence[])[],
  count: number,
  seed: number,
): Generator<RandomQuotation> {
  const numbers = new Random(seed);
  const random = (below: number) => numbers.whole(0, below - 1);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const countOf = (text: string) => texts.flat().filter((one) => one.text.includes(text)).length;
  for (let made = 0; made < count;) {
    const text = random(texts.length);
    const sentences = (texts[text] ?? []).filter(({ text: text }) => text.split(' ').length >= 8);
    const sentence = pick(sentences);
    const words = sentence.text.split(' ');
    const at = 1 + random(words.length - 2);
    const how = pick(hows);
    const made1 = make(how);
    if (!made1) continue;
    yield { ...made1, how, text };
    made++;

    function make(name: (typeof hows)[number]): Omit<RandomQuotation, 'how' | 'text'> | undefined {
      const whole = sentence.text;
      const as = (kind: VerdictKind, pasted: string, ids = [sentence.id]) => ({
        pasted,
        kind,
        ids,
      });
      const inside = () => {
        const from = random(words.length - 6);
        return words.slice(from, from + 6 + random(words.length - from - 5)).join(' ');
      };
      switch (name) {
        case 'whole':
          return as('exact', whole);
        case 'in marks':
          return as('exact', `“${whole}”`);
        case 'wrapped':
          return as(
            'exact',
            whole.replace(/ /g, () => (random(6) === 0 ? '\n' : ' ')),
          );
        case 'fragment': {
          const text = inside();
          return /\.$|,$/.test(text) || countOf(text) > 1 ? undefined : as('exact', text);
        }
        case 'gap': {
          const end = at + 1 + random(words.length - at);
          const kept = [words.slice(0, at), words.slice(end)].map((part) => part.join(' '));
          if (words.slice(0, at).length < 3 || words.length - end < 3) return undefined;
          return as('exact', kept.join(pick([' … ', ' [...] ', ' […] ', '... '])));
        }
        case 'citation':
          return as('exact', `“${whole}” (Ministry of Defense (Japan), 3 May 2024)`);
        case 'in a report':
          return as('exact', pick(reports).replace('%', whole));
        case 'words after it':
          return as('differs', whole.replace(/\W*$/, ' by the end of next year.'));
        case 'words before it':
          return as('differs', `According to what was said there, ${whole}`);
        case 'gap without its words':
          return as('exact', `${words.slice(0, at).join(' ')} [...] ${words.slice(at).join(' ')}`);
        case 'capitals':
          return as('same-words', whole.toUpperCase());
        case 'straight marks':
          return /[“”’]/.test(whole)
            ? as('same-words', whole.replace(/[“”]/g, '"').replace(/’/g, "'"))
            : undefined;
        case 'no commas':
          return whole.includes(', ') ? as('same-words', whole.replace(/,(?= )/g, '')) : undefined;
        case 'two spaces gone':
          return as('exact', whole.replace(/ /g, '  '));
        case 'word dropped':
          return as('differs', words.toSpliced(at, 1).join(' '));
        case 'words swapped':
          if (words[at] === words[at - 1] || at < 2 || /\W/.test(`${words[at]}${words[at - 1]}`))
            return undefined;
          return as(
            'differs',
            words.toSpliced(at - 1, 2, words[at] ?? '', words[at - 1] ?? '').join(' '),
          );
        case 'word replaced':
          return as(
            'differs',
            words.toSpliced(at, 1, pick(['fisheries', 'rejected', 'quietly'])).join(' '),
          );
        case 'negated':
          return as('differs', words.toSpliced(at, 0, 'not').join(' '));
        case 'number changed':
          return /\d/.test(whole)
            ? as(
                'differs',
                whole.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
              )
            : undefined;
        case 'cut': {
          const end = 5 + random(words.length - 6);
          const head = words.slice(0, end).join(' ').replace(/\W+$/, '');
          return end < words.length - 1 && countOf(head) === 1
            ? as('differs', `${head}.`)
            : undefined;
        }
        case 'merged': {
          const other = pick(sentences);
          const ends = other.text.split(' ');
          if (other === sentence || ends.length < 9) return undefined;
          const head = words
            .slice(0, Math.min(7, words.length - 1) + random(Math.max(1, words.length - 8)))
            .join(' ')
            .replace(/\W+$/, '');
          const tail = ends.slice(4 + random(ends.length - 8)).join(' ');
          return as('merged', `${head} ${tail}`, []);
        }
      }
    }
  }
}

/** How others print a quotation. */
const reports = [
  'The ministry said: “%”',
  '“%”, the ministry said.',
  'In the summary they say: «%».',
  'The text reads ‘%’ (Ministry of Defense, 2024).',
  '> %',
  '(2.1) %',
];

const hows = [
  'in a report',
  'words after it',
  'words before it',
  'gap without its words',
  'whole',
  'in marks',
  'wrapped',
  'fragment',
  'gap',
  'citation',
  'capitals',
  'straight marks',
  'no commas',
  'two spaces gone',
  'word dropped',
  'words swapped',
  'word replaced',
  'negated',
  'number changed',
  'cut',
  'merged',
] as const;
