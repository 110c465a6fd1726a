import { stringify } from 'csv-stringify/sync';
import { passagePageAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { verbsOf } from '../meeting/verbs.ts';
import type { MeetingFormat } from './format.ts';

/**
 * A row a passage (RFC 4180). It begins with a byte order mark: without it Excel takes UTF-8 for
 * something else and shows other characters than the source's.
 */
export const csv = {
  name: 'CSV',
  extension: 'csv',
  purpose: 'A row a sentence, for spreadsheets, R and Python',
  mediaType: 'text/csv; charset=utf-8; header=present',
  example: (address) => `import pandas
items = pandas.read_csv('${address}')
print(items[items.text.str.contains('DICAS')][['number', 'text']])`,
  render: table,
} satisfies MeetingFormat;

function table(site: Site, meeting: Meeting): string {
  const { id, title, publisher, published, held, inferred } = meeting;
  const statement = editedBy(site, meeting);
  const rows = passagesOf(meeting).map(({ passage, topics }) => {
    const topic = topics.at(-1);
    return {
      meeting: id,
      id: passage.id,
      kind: passage.kind,
      number: passage.number,
      topic: topic?.id,
      topicNumber: topic?.number,
      officialHeading: topic?.official ? topic.heading : undefined,
      editorialHeading: topic?.official ? undefined : topic?.heading,
      paragraph: passage.paragraph,
      text: passage.text,
      sha256: passage.sha256,
      verbs: verbsOf(passage.text).join('; '),
      editorialNotes: passage.notes.map(({ text }) => text).join('\n'),
      address: absoluteUrl(site, passagePageAddress(id, passage.id)),
      title,
      publisher,
      published,
      held,
      inferred: Object.keys(inferred).join('; '),
      editedBy: statement,
    };
  });
  return stringify(rows, { bom: true, header: true, record_delimiter: 'windows' });
}
