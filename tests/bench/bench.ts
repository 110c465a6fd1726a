// `npm run bench`: builds sites of 1, 100 and 1000 meetings, or of the numbers given, and prints what
// they take beside what is promised. Run it alone: other work on the machine slows it down.
import { buildUsage } from './build-usage.ts';
import { withBuiltCorpus } from './built-corpus.ts';
import { checkTime } from './check-time.ts';
import { drawingTime } from './drawing-time.ts';
import { exportTime } from './export-time.ts';
import { firstQuery } from './first-query.ts';
import { indexBytes } from './index-bytes.ts';
import type { Figure, Measure } from './measure.ts';
import { pageBytes } from './page-bytes.ts';
import { searchCost } from './search-cost.ts';
import { searchTruth } from './search-truth.ts';
import { table } from './table.ts';

const measures: Measure[] = [
  buildUsage,
  checkTime,
  exportTime,
  drawingTime,
  pageBytes,
  indexBytes,
  firstQuery,
  searchCost,
  searchTruth,
];

const given = process.argv.slice(2).map(Number);
const figures = new Map<number, Figure[]>();
for (const count of given.length > 0 ? given : [1, 100, 1000]) {
  await withBuiltCorpus(count, async (corpus) => {
    const all = [];
    for (const measure of measures) all.push(...(await measure(corpus)));
    figures.set(count, all);
  });
}
console.log(table(figures));
