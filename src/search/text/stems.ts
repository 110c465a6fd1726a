import { monthNames } from '../../meeting/in-words.ts';
import { spelling } from './spelling.ts';

const months = monthNames.map((name) => name.toLowerCase());

/** Words that only look like an inflection of another word. */
const lookAlikes: Readonly<Record<string, string>> = {
  united: 'unit',
  uniting: 'unit',
  news: 'new',
  evening: 'even',
  according: 'accord',
  being: 'bee',
};

/** Endings of inflected words, and what may have been there instead. The first that fits counts. */
const inflections: readonly (readonly [RegExp, ...string[]])[] = [
  // Countries; allied, taxied; processes; forces.
  [/(?<=..)ies$/, 'y', 'ie'],
  [/(?<=..)ied$/, 'y', 'ie', 'i'],
  [/(?<=[sxzo]|[cs]h)es$/, 'e', ''],
  [/(?<![isu])s$/, ''],
  // Planned, of plan; planed, of plane, as the consonant is not doubled; visited, closing.
  [/(?<=[aeiouy].*)([^aeiou])\1(?:ed|ing)$/, '$1$1', '$1'],
  [/(?<=^[^aeiou]*[aeiouy][^aeiouwxy])(?:ed|ing)$/, 'e'],
  [/(?<=[aeiouy].*)(?:ed|ing)$/, '', 'e'],
];

/**
 * What a folded word may be an inflection of (-s, -ed, -ing), itself included, in American
 * spelling; 09 and 9th are of 9, Oct of October. Two words are forms of one another exactly if they share one of these.
 */
export function stemsOf(word: string): string[] {
  const spelt = spelling(word);
  const number = /^(?:0(?=\d$))?(\d\d?)(?:st|nd|rd|th)?$/.exec(spelt)?.[1];
  if (number !== undefined) return [...new Set([spelt, number])];
  const isShort = spelt.length === 3 || spelt === 'sept';
  const month = isShort ? months.find((name) => name.startsWith(spelt)) : undefined;
  if (month !== undefined) return [...new Set([spelt, month])];
  if (!/^[a-z]{4,}$/.test(spelt)) return [spelt];
  const [ending = '', ...others] = inflections.find(([one]) => one.test(spelt)) ?? [];
  const stems = others.map((other) => spelt.replace(ending, other));
  return [spelt, ...stems.filter((stem) => stem.length > 2 && stem !== lookAlikes[spelt])];
}
