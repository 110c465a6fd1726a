import { describe, expect, test } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { searchContent } from '../search/node-client.ts';
import { corpus } from './corpus.ts';
import { corpusTable } from './corpus-table.ts';
import { differences } from './differences.ts';
import { firstTable } from './first-table.ts';
import { readerTable } from './reader-table.ts';
import { seenOfAnswer } from './seen-of-answer.ts';
import { summaryTable } from './summary-table.ts';
import { rowsOf } from './truth.ts';

const { client: summary } = await searchContent('content');
const { client: several } = await searchContent(siteDirectory(await corpus()));

describe('the real summary', () => {
  test.for([...rowsOf(firstTable, { meant: [] }), ...rowsOf(summaryTable), ...rowsOf(readerTable)])(
    '%s: %s',
    async ([, query, truth]) => {
      expect(differences(await seenOfAnswer(summary, query), truth).join('\n')).toBe('');
    },
  );
});

describe('several meetings', () => {
  test.for(rowsOf(corpusTable))('%s: %s', async ([, query, truth]) => {
    expect(differences(await seenOfAnswer(several, query), truth).join('\n')).toBe('');
  });
});
