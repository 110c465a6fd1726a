import { dayInWords } from './oracle-days.ts';
import { Random } from './random.ts';
import type { SearchDocument } from './search-documents.ts';

const small = 'a and the of in to on will that they is are who what did which were their it'.split(
  ' ',
);
const names = ['SDF', 'FOIP', 'United States', 'Self Defense Forces', 'Defense Minister', '日本'];

/**
 * Random queries of all kinds in one: words, phrases, small words, names, ids, numbers and days, some
 * with OR between them, some left out. The same seed gives the same ones.
 */
export function combinedQueries(
  documents: readonly SearchDocument[],
  count: number,
  seed = 9,
): string[] {
  const random = new Random(seed);
  const oneOf = <Entry>(list: readonly Entry[]) => list[random.whole(0, list.length - 1)];
  const document = () => oneOf(documents);
  const line = () => oneOf(document()?.lines ?? []) ?? [];
  const word = () => oneOf(line().filter((found) => /^[a-z]{3,}$/.test(found))) ?? 'japan';
  const stretch = (from: readonly string[], length: number) => {
    const start = random.whole(0, Math.max(0, from.length - length));
    return from.slice(start, start + length).join(' ');
  };
  const day = () => oneOf(documents.flatMap(({ days }) => days)) ?? '';
  const apart = () => {
    const whole = word();
    const middle = random.whole(1, whole.length - 1);
    return `${whole.slice(0, middle)} ${whole.slice(middle)}`;
  };
  const kinds: (() => string)[] = [
    ...Array.from({ length: 8 }, () => word),
    ...Array.from({ length: 3 }, () => () => oneOf(small) ?? ''),
    () => stretch(line(), 2),
    () => `"${stretch(line(), random.whole(1, 3))}"`,
    () => stretch(document()?.headings[0] ?? [], 2),
    () => oneOf(names) ?? '',
    () => oneOf(documents.filter(({ number }) => number !== ''))?.number ?? '',
    () => document()?.address.split('#')[1] ?? 'preamble-1',
    day,
    () => dayInWords(day()),
    apart,
    () => `${word()}s`,
    () => `zz${word()}`,
  ];
  const thing = () => (oneOf(kinds) ?? word)();
  const left = () => `-${random.fraction() < 0.3 ? `"${stretch(line(), 2)}"` : word()}`;
  const joint = () => (random.fraction() < 0.35 ? ' OR ' : ' ');

  return Array.from({ length: count }, () => {
    let query = thing();
    for (let more = random.whole(0, 3); more > 0; more--) query += joint() + thing();
    return random.fraction() < 0.25 ? `${query} ${left()}` : query;
  });
}
