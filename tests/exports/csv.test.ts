import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { allMeetingsCsv, csv } from '../../src/exports/csv.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passageName } from '../../src/meeting/names.ts';
import { leadInsOf, passagesOf } from '../../src/meeting/passages.ts';
import { sampleSite } from './sample-site.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({ name: 'csv', render: csv.render, read: readCsv });

const site = await sampleSite();

test.each(site.meetings)('CSV of $id reads back as the model', (meeting) => {
  const read = rowsOf(csv.render(site, meeting)).map((row) => ({
    id: row['id'],
    kind: row['kind'],
    name: row['name'],
    text: row['text'],
    leadIn: row['leadIn'],
    sha256: row['sha256'],
    paragraph: Number(row['paragraph']),
    notes: row['editorialNotes'],
    topic: row['topic'],
    official: row['officialHeading'],
    editorial: row['editorialHeading'],
  }));
  expect(read).toEqual(
    passagesOf(meeting).map(({ passage, topics }) => {
      const { id, kind, text, sha256, paragraph, notes } = passage;
      const leadIns = leadInsOf(passage).map((leadIn) => leadIn.text);
      const topic = topics.at(-1);
      const heading = topic?.heading ?? '';
      return {
        ...{ id, kind, name: passageName(passage), text, sha256, paragraph },
        leadIn: leadIns.join(' '),
        notes: notes.map((note) => note.text).join('\n'),
        topic: topic?.id ?? '',
        // “34.” alone is a number to a spreadsheet.
        official: topic?.official && /\p{L}/u.test(heading) ? heading : '',
        editorial: topic?.official ? '' : heading,
      };
    }),
  );
});

test('CSV begins with the byte order mark that Excel needs and has CRLF lines', () => {
  const [meeting] = site.meetings as [Meeting];
  const text = csv.render(site, meeting);
  expect(text.startsWith('\uFEFFmeeting,id,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(passagesOf(meeting).length + 2);
});

test('the table of all meetings has the rows of each, newest first', () => {
  expect(rowsOf(allMeetingsCsv.render(site))).toEqual(
    site.meetings.flatMap((meeting) => rowsOf(csv.render(site, meeting))),
  );
});

test('no cell that a spreadsheet takes for a number stands for an item or topic', () => {
  const rows = rowsOf(allMeetingsCsv.render(site));
  for (const { paragraph, ...row } of rows) {
    expect(Number.isInteger(Number(paragraph))).toBe(true);
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\d.]+$/);
  }
  expect(rows.map(({ name }) => name)).toContain('Item 4.1');
  expect(rows.map(({ topicName }) => topicName)).toContain('Topic 4');
});

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}

function readCsv(text: string): Reading {
  const rows = rowsOf(text);
  const column = (name: string) => rows.map((row) => row[name] ?? '');
  return {
    passages: rows.map(({ id = '', text: text = '' }) => ({ id, text })),
    addresses: column('address'),
    editorial: [...column('editorialNotes'), ...column('editorialHeading'), ...column('editedBy')],
  };
}
