import { spelling } from './spelling.ts';

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
 * spelling. Two words are forms of one another exactly if they share one of these.
 */
export function basesOf(word: string): string[] {
  const spelt = spelling(word);
  if (!/^[a-z]{4,}$/.test(spelt)) return [spelt];
  const bases = [...ofPlural(spelt), ...ofPast(spelt), ...ofStem(/^(.+)ing$/.exec(spelt)?.[1])];
  return [
    spelt,
    ...bases.filter((base) => base.length > 2 && base !== spelt && base !== lookAlikes[spelt]),
  ];
}

function ofPlural(word: string): string[] {
  if (!word.endsWith('s') || /(ss|us|is)$/.test(word)) return [];
  const bases = [word.slice(0, -1)];
  if (/(s|x|z|ch|sh|o)es$/.test(word)) bases.push(word.slice(0, -2));
  if (/..ies$/.test(word)) bases.push(`${word.slice(0, -3)}y`);
  return bases;
}

function ofPast(word: string): string[] {
  if (/..ied$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return ofStem(/^(.+)ed$/.exec(word)?.[1]);
}

/** What a verb was before -ed or -ing: without a doubled consonant, with a silent e, or as it is. */
function ofStem(stem: string | undefined): string[] {
  if (stem === undefined || !vowel.test(stem)) return [];
  if (/([^aeiou])\1$/.test(stem)) return [stem, stem.slice(0, -1)];
  return shortSyllable.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
}
