import { forms } from './words.ts';
import { dayInWords } from './oracle-days.ts';
import { Random } from './random.ts';
import type { SearchDocument } from './search-documents.ts';

/**
 * 300 queries as readers ask them, the same on every run: words, phrases, forms, names, absences, days,
 * numbers, words written otherwise, OR and words left out.
 */
export function searchQueries(documents: readonly SearchDocument[]): string[] {
  const random = new Random(4);
  const passages = documents.filter(({ headings }) => headings.length > 0);
  const passage = () => passages[random.whole(0, passages.length - 1)];
  const lineOf = (document = passage()) => document?.lines[0] ?? [];
  const oneOf = (words: readonly string[]) => words[random.whole(0, words.length - 1)] ?? '';
  const word = () => oneOf(lineOf().filter((found) => /^[a-z]{4,}$/.test(found)));
  const invented = () =>
    Array.from({ length: 7 }, () => oneOf('bcdfghklmnprstvwaeiou'.split(''))).join('');
  const phrase = (length: number) => {
    const line = lineOf();
    const start = random.whole(0, Math.max(0, line.length - length));
    return `"${line.slice(start, start + length).join(' ')}"`;
  };
  const together = () => {
    const line = lineOf().filter((found) => /^[a-z]{4,}$/.test(found));
    return `${oneOf(line)} ${oneOf(line)}`;
  };
  const heading = () => oneOf((passage()?.headings[0] ?? []).filter((found) => found.length > 3));
  const inflect = [forms.plural, forms.past, forms.ing];
  const inflected = () => (inflect[random.whole(0, 2)] ?? forms.plural)(word());
  const days = documents.flatMap((document) => document.days);
  const crossing = () => {
    const begun = documents.filter(({ next }) => next !== undefined);
    const { lines, next } = begun[random.whole(0, begun.length - 1)] ?? {};
    return `"${[...(lines?.[0]?.slice(-2) ?? []), ...(next?.lines[0]?.slice(0, 2) ?? [])].join(' ')}"`;
  };
  const closed = () => {
    const line = lineOf();
    const start = random.whole(0, Math.max(0, line.length - 2));
    return line.slice(start, start + 2).join('');
  };
  const many = (count: number, query: () => string) => Array.from({ length: count }, query);

  return [
    ...many(40, word),
    ...many(30, together),
    ...many(20, () => `${word()} ${word()}`),
    ...many(10, () => `${word()} ${word()} ${word()}`),
    ...many(15, () => phrase(2)),
    ...many(15, () => phrase(4)),
    ...many(15, inflected),
    ...many(12, heading),
    ...many(12, invented),
    ...many(11, () => `${word()} ${invented()}`),
    ...many(15, () => oneOf(days)),
    ...many(15, () => dayInWords(oneOf(days))),
    ...many(10, () => passage()?.number ?? ''),
    ...many(10, () => `${String(random.whole(1, 9))}.${String(random.whole(1, 9))}`),
    ...many(15, crossing),
    ...many(15, closed),
    ...many(10, () => `${word()} OR ${word()}`),
    ...many(10, () => `${word()} -${word()}`),
    ...fixed,
  ];
}

const fixed = [
  'SDF',
  'USFJ',
  'FOIP',
  'SCC',
  'United States',
  'C2',
  '自衛隊',
  '普天間',
  '拡大抑止',
  'インド太平洋',
  'co-development',
  'codevelopment',
  'co-production',
  'like-minded',
  'self-defense',
  '2+2',
  'U.S. Forces',
  'defence',
  'realise',
  'organisation',
  '2 + 2',
  '11:53',
  '45',
  '4.5',
  '1.1',
  'P1',
  '1999-12-31',
  'May 2, 2024',
  'statusquo',
  'commandandcontrol',
];
