import { test as base } from 'vitest';
import { checkQuotation } from '../../src/quotation/check-quotation.ts';
import { readSite } from '../../src/site/read-site.ts';
import { nodeClient, writeSearch } from '../search/node-client.ts';

const { site } = await readSite('content');
if (!site) throw new Error('The content has no site');
const directory = await writeSearch(site);

base('x', async () => {
  const client = nodeClient(directory);
  const started = performance.now();
  const { verdict, elsewhere } = await client.withIndex((index) =>
    checkQuotation('“They should tolerate unilateral changes to the status quo by force” (item 4.1)', index),
  );
  console.log(performance.now() - started, verdict, elsewhere);
});
