// `npm run bench` builds sites of 1 and 200 meetings, or of the numbers given (`npm run bench -- 10`),
// and prints what they take beside what is promised. Run it alone: other work slows it down.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite } from '../build-site.ts';
import { buildFigures, pageFigures } from './build-figures.ts';
import { coldAnswer } from './cold-answer.ts';
import { writeCorpus } from './corpus.ts';
import { type Figure, type Measure, table } from './figure.ts';
import { firstQuery } from './first-query.ts';
import { usageOf } from './usage.ts';

const measures: Measure[] = [buildFigures, pageFigures, firstQuery, coldAnswer];
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 200];

for (const count of counts) {
  if (!Number.isInteger(count) || count < 1) throw new Error('Give numbers of meetings');
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  let directory = '';
  try {
    await writeCorpus(content, count);
    const usage = await usageOf(async () => {
      directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
    });
    const figures: Figure[] = [];
    for (const measure of measures) {
      figures.push(...(await measure({ count, content, directory, usage })));
    }
    console.log(`\n${count} meetings\n${table(figures)}`);
  } finally {
    for (const path of [content, directory]) await rm(path, { recursive: true, force: true });
  }
}
