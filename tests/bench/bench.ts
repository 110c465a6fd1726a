// `npm run bench`: builds sites of 1, 100 and 1000 meetings of ten items, and of 100 and 1000 of 24 as
// real ones have, last with forty entries of what followed each, or those given
// (`npm run bench -- 10 300x24 100x24+40`), and prints what they take beside what is promised. Run it
// alone: other work on the machine slows it down.
import { buildFigures, pageBytes } from './build-figures.ts';
import { buildCorpus, type BuiltCorpus, type Measure, removeCorpus } from './built-corpus.ts';
import { drawingTime, phases } from './cpu-times.ts';
import { type Figure, table } from './figure.ts';
import { pagePaint } from './page-paint.ts';
import { writing } from './writing.ts';

const measures: Measure[] = [buildFigures, phases, drawingTime, pageBytes, pagePaint, writing];

const usual = ['1', '100', '1000', '100x24', '1000x24', '1000x24+40'];
const given = process.argv.slice(2);
const built = new Map<string, BuiltCorpus>();
const figures = new Map<string, Figure[]>();
try {
  // All before anything is removed: ext4 without a journal does not soon give the place of a removed
  // file to another, and goes through all of them for each new one.
  for (const corpus of given.length > 0 ? given : usual) {
    const [, count, size, followed] = /^(\d+)(x24)?(\+40)?$/.exec(corpus) ?? [];
    if (!count) throw new Error(`Not a number of meetings, alone, with x24 or +40: ${corpus}`);
    built.set(corpus, await buildCorpus(Number(count), size ? 24 : 10, followed !== undefined));
  }
  for (const [corpus, one] of built) {
    const all = [];
    // What followed is no part of what the others look at.
    for (const measure of one.followed ? [buildFigures, pageBytes] : measures) {
      all.push(...(await measure(one)));
    }
    figures.set(corpus, all);
  }
} finally {
  for (const one of built.values()) await removeCorpus(one);
}
console.log(table(figures));
