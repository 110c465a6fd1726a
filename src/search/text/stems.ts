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

const vowel = /[aeiouy]/;
/** One short syllable, whose last consonant would be doubled: planned is of plan, planed is not. */
const shortSyllable = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

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
  const stems = [
    ...ofPlural(spelt),
    ...ofPast(spelt),
    ...withoutEnding(/^(.+)ing$/.exec(spelt)?.[1]),
  ];
  return [
    spelt,
    ...stems.filter((stem) => stem.length > 2 && stem !== spelt && stem !== lookAlikes[spelt]),
  ];
}

function ofPlural(word: string): string[] {
  if (!word.endsWith('s') || /(ss|us|is)$/.test(word)) return [];
  const stems = [word.slice(0, -1)];
  if (/(s|x|z|ch|sh|o)es$/.test(word)) stems.push(word.slice(0, -2));
  if (/..ies$/.test(word)) stems.push(`${word.slice(0, -3)}y`);
  return stems;
}

function ofPast(word: string): string[] {
  // Of try, tie and ski.
  if (/..ied$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1), word.slice(0, -2)];
  return withoutEnding(/^(.+)ed$/.exec(word)?.[1]);
}

/** What a verb was before -ed or -ing: without a doubled consonant, with a silent e, or as it is. */
function withoutEnding(rest: string | undefined): string[] {
  if (rest === undefined || !vowel.test(rest)) return [];
  if (/([^aeiou])\1$/.test(rest)) return [rest, rest.slice(0, -1)];
  return shortSyllable.test(rest) ? [`${rest}e`] : [rest, `${rest}e`];
}
