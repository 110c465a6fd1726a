import { describe, expect, test as base } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { nodeClient, writeSearch } from '../search/node-client.ts';
import { corpus } from './corpus.ts';
import { corpusTable } from './corpus-table.ts';
import { differences } from './differences.ts';
import { firstTable } from './first-table.ts';
import { readerTable } from './reader-table.ts';
import { seenOfAnswer } from './seen-of-answer.ts';
import { summaryTable } from './summary-table.ts';
import { rowsOf } from './truth.ts';

async function clientOf(content: string) {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content has problems');
  return nodeClient(await writeSearch(site));
}

const test = base
  .extend('summary', { scope: 'file' }, () => clientOf('content'))
  .extend('corpus', { scope: 'file' }, async () => clientOf(siteDirectory(await corpus())));

describe('the real summary', () => {
  test.for([...rowsOf(firstTable, { meant: [] }), ...rowsOf(summaryTable), ...rowsOf(readerTable)])(
    '%s: %s',
    async ([, query, truth], { summary }) => {
      expect(differences(await seenOfAnswer(summary, query), truth).join('\n')).toBe('');
    },
  );
});

describe('several meetings', () => {
  test.for(rowsOf(corpusTable))('%s: %s', async ([, query, truth], { corpus: client }) => {
    expect(differences(await seenOfAnswer(client, query), truth).join('\n')).toBe('');
  });
});
