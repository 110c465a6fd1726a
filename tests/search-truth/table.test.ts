import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { corpus } from './corpus.ts';
import { corpusTable } from './corpus-table.ts';
import { firstTable } from './first-table.ts';
import { readerTable } from './reader-table.ts';
import { summaryTable } from './summary-table.ts';
import { listed, rowsOf, type Truth, ways } from './truth.ts';

const { files, site } = await readSite(siteDirectory(await corpus()));
test('the texts have no problems', () => {
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

const tables = [firstTable, summaryTable, readerTable, corpusTable];
const rows = tables.flatMap((table) => rowsOf(table).map(([, , truth]) => truth));

test('every passage of the tables exists', () => {
  const ids = (site?.meetings ?? []).flatMap((meeting) =>
    ['title', ...passagesOf(meeting).map(({ passage }) => passage.id)].map(
      (id) => `${meeting.id.slice('2024-05-02-'.length)}/${id}`,
    ),
  );
  expect(rows.flatMap(passagesIn).filter((passage) => !ids.includes(passage))).toEqual([]);
});

test('there are more than 750 queries', () => {
  expect(rows.length).toBeGreaterThan(750);
});

test('no passage holds a query in two ways', () => {
  for (const row of rows) {
    const held = ways.flatMap((way) => (way === 'fact' ? [] : listed(row[way])));
    expect(held).toEqual([...new Set(held)]);
  }
});

function passagesIn(row: Truth): string[] {
  const { first, not, some, near, goTo, across } = row;
  const held = ways.map((way) => (way === 'fact' ? '' : row[way]));
  return [...held, first, not, some, near?.shows, goTo, across].flatMap(listed);
}
