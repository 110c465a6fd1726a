const vowels = 'aeiouy';

/** Pairs of spellings that the queries of the bench use. */
const spellings = [
  ['defence', 'defense'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['organisation', 'organization'],
  ['realise', 'realize'],
];

/**
 * The words of a vocabulary that are the same as `word` or an inflection of the same base. It goes
 * forward, from every base a word could have to its inflections; search goes backward.
 */
export function inflections(word: string, vocabulary: ReadonlySet<string>): Set<string> {
  const number = /^(?:0(?=\d$))?(\d\d?)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (number !== undefined && word !== `0${number}th`) {
    const written = ['', 'st', 'nd', 'rd', 'th'].map((ending) => number + ending);
    if (number.length === 1) written.push(`0${number}`);
    return new Set(written.filter((one) => vocabulary.has(one)));
  }
  const spelt = [word, ...spellings.flatMap((pair) => (pair.includes(word) ? pair : []))];
  const bases = spelt.flatMap((one) =>
    [...basesNear(one)].filter((base) => inflected(base).has(one)),
  );
  const found = bases.flatMap((base) => [...inflected(base)]);
  return new Set([...spelt, ...found].filter((form) => vocabulary.has(form)));
}

/** All beginnings of a word, with the ends that an inflection may have taken away. */
function basesNear(word: string): Set<string> {
  const beginnings = Array.from(word, (_, length) => word.slice(0, length + 1));
  const longEnough = beginnings.filter((beginning) => beginning.length > 1);
  return new Set(longEnough.flatMap((beginning) => [beginning, `${beginning}e`, `${beginning}y`]));
}

/** A base and what -s, -ed and -ing make of it. */
function inflected(base: string): Set<string> {
  if (base.length < 3 || !/^[a-z]+$/.test(base)) return new Set([base]);
  const last = base.at(-1) ?? '';
  const stem = base.slice(0, -1);
  const found = [base, `${base}s`];
  if (/(s|x|z|ch|sh|o)$/.test(base)) found.push(`${base}es`);
  if (last === 'y') found.push(`${stem}ies`, `${stem}ied`);
  if (last === 'e') found.push(`${base}d`, `${stem}ing`);
  if (last === 'e' && isDoubled(stem)) found.splice(-2);
  if (!isShort(base)) found.push(`${base}ed`, `${base}ing`);
  if (!vowels.slice(0, 5).includes(last)) found.push(`${base}${last}ed`, `${base}${last}ing`);
  return new Set(found.filter((form) => form === base || isPossible(form, base)));
}

function isDoubled(stem: string): boolean {
  return stem.at(-1) === stem.at(-2) && !'aeiou'.includes(stem.at(-1) ?? '');
}

/** One syllable that ends in a single vowel and a consonant other than w, x and y. */
function isShort(base: string): boolean {
  return /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(base);
}

/** No plural of -ss, -us or -is; something to speak before -ed and -ing. */
function isPossible(form: string, base: string): boolean {
  if (form.length < 4) return false;
  if (/(ss|us|is)$/.test(form)) return false;
  const beforeEnding = form.replace(/(ed|ing)$/, '');
  if (beforeEnding !== form && !new RegExp(`[${vowels}]`).test(beforeEnding)) return false;
  return !lookAlikes.has(`${form} ${base}`);
}

const lookAlikes = new Set([
  'united unit',
  'uniting unit',
  'news new',
  'evening even',
  'according accord',
  'being bee',
]);
