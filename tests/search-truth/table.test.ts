import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { writeFiles } from '../write-files.ts';
import { corpus } from './corpus.ts';
import { corpusTable } from './corpus-table.ts';
import { firstTable } from './first-table.ts';
import { readerTable } from './reader-table.ts';
import { summaryTable } from './summary-table.ts';
import { listed, rowsOf, type Truth, ways } from './truth.ts';

const test = base.extend('read', { scope: 'file' }, async ({}, { onCleanup }) => {
  const directory = await mkdtemp(join(tmpdir(), 'truth-'));
  onCleanup(() => rm(directory, { recursive: true }));
  writeFiles(directory, await corpus());
  return readSite(directory);
});

test('the texts have no problems', ({ read }) => {
  expect(read.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

const tables = [firstTable, summaryTable, readerTable, corpusTable];
const rows = tables.flatMap((table) => rowsOf(table).map(([, , truth]) => truth));

test('every passage of the tables exists', ({ read }) => {
  const ids = (read.site?.meetings ?? []).flatMap((meeting) =>
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
  return [...held, first, not, some, near?.shows, goTo, across?.join(' ')].flatMap(listed);
}
