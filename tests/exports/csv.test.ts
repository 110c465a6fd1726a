import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '../../src/exports/csv.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();

test.each(site.meetings)('CSV of $id reads back as the model', (meeting) => {
  const rows: Record<string, string>[] = parse(csv.render(site, meeting), {
    bom: true,
    columns: true,
  });
  const read = rows.map((row) => ({
    id: row['id'],
    kind: row['kind'],
    number: row['number'],
    text: row['text'],
    sha256: row['sha256'],
    paragraph: Number(row['paragraph']),
    notes: row['editorialNotes'],
    topic: row['topic'],
    official: row['officialHeading'],
    editorial: row['editorialHeading'],
  }));
  expect(read).toEqual(
    passagesOf(meeting).map(({ passage, topics }) => {
      const { id, kind, number, text, sha256, paragraph, notes } = passage;
      const topic = topics.at(-1);
      const heading = topic?.heading ?? '';
      return {
        ...{ id, kind, number, text, sha256, paragraph },
        notes: notes.map((note) => note.text).join('\n'),
        topic: topic?.id ?? '',
        official: topic?.official ? heading : '',
        editorial: topic?.official ? '' : heading,
      };
    }),
  );
});

test('CSV begins with the byte order mark that Excel needs and has CRLF lines', () => {
  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The sample site is empty');
  const text = csv.render(site, meeting);
  expect(text.startsWith('\uFEFFmeeting,id,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(passagesOf(meeting).length + 2);
});
