// `npm run bench`: builds sites of 1, 100 and 1000 meetings of ten items, and of 100 and 1000 of 24 as
// real ones have, or those given (`npm run bench -- 10 300x24`), and prints what they take beside what
// is promised. Run it alone: other work on the machine slows it down.
import { buildFigures, pageBytes } from './build-figures.ts';
import { type Measure, withBuiltCorpus } from './built-corpus.ts';
import { coldAnswer } from './cold-answer.ts';
import { longAnswers } from './long-answers.ts';
import { drawingTime, phases } from './cpu-times.ts';
import { type Figure, table } from './figure.ts';
import { firstQuery } from './first-query.ts';
import { searchCost } from './search-cost.ts';
import { searchTruth } from './search-truth.ts';

const measures: Measure[] = [
  buildFigures,
  phases,
  drawingTime,
  pageBytes,
  firstQuery,
  coldAnswer,
  searchCost,
  longAnswers,
  searchTruth,
];

const given = process.argv.slice(2);
const figures = new Map<string, Figure[]>();
for (const corpus of given.length > 0 ? given : ['1', '100', '1000', '100x24', '1000x24']) {
  const [, count, size] = /^(\d+)(x24)?$/.exec(corpus) ?? [];
  if (!count) throw new Error(`Not a number of meetings, nor one with x24: ${corpus}`);
  await withBuiltCorpus(Number(count), size ? 24 : 10, async (built) => {
    const all = [];
    for (const measure of measures) all.push(...(await measure(built)));
    figures.set(corpus, all);
  });
}
console.log(table(figures));
