import { allMeetingsCsvAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy, ourLicence } from '../meeting/edited-by.ts';
import { sentenceSpace } from '../meeting/languages.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isTelling, passageName } from '../meeting/names.ts';
import { leadInsOf, passagesOf } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { csvTable } from './csv-table.ts';
import type { MeetingFormat, SiteFile } from './format.ts';

/** The media type of every table. */
export const csvType = 'text/csv; charset=utf-8; header=present';

/**
 * A row a passage. Numbers are part of names, “Item 1.10”: spreadsheets turn 1.10 alone into 1.1. A
 * rule of the build keeps editorial cells from being formulas.
 */
export const csv = {
  name: 'CSV',
  extension: 'csv',
  purpose: 'One row per sentence, for spreadsheets, R and Python',
  mediaType: csvType,
  holds: 'sentences',
  example: (address) => `import pandas
items = pandas.read_csv('${address}')
print(items[items.text.str.contains('DICAS')][['name', 'text']])`,
  render: (site, meeting) => csvTable(rowsOf(site, meeting)),
} satisfies MeetingFormat;

/** The same rows of every meeting, in one file. */
export const allMeetingsCsv = {
  name: 'All summaries, CSV',
  address: allMeetingsCsvAddress,
  purpose: 'Every sentence of every summary in one table, for spreadsheets, R and Python',
  mediaType: csvType,
  example: (site) => `import pandas
items = pandas.read_csv('${absoluteUrl(site, allMeetingsCsvAddress)}')
print(items.groupby('held').size())`,
  render: (site) => csvTable(site.meetings.flatMap((meeting) => rowsOf(site, meeting))),
} satisfies SiteFile;

function rowsOf(site: Site, meeting: Meeting) {
  const { id, title, publisher, published, held, lastDay, lang, inferred, terms } = meeting;
  return passagesOf(meeting).map(({ passage, topics }) => {
    const topic = topics.at(-1);
    return {
      meeting: id,
      id: passage.id,
      kind: passage.kind,
      name: passageName(passage),
      topic: topic?.id,
      topicName: topic && `Topic ${topic.number}`,
      officialHeading: topic?.official && isTelling(topic) ? topic.heading : undefined,
      editorialHeading: topic?.official ? undefined : topic?.heading,
      paragraph: passage.paragraph,
      leadIn: leadInsOf(passage)
        .map(({ text }) => text)
        .join(sentenceSpace(meeting)),
      text: passage.text,
      sha256: passage.sha256,
      editorialNotes: passage.notes.map(({ text }) => text).join('\n'),
      address: absoluteUrl(site, passagePageAddress(id, passage.id)),
      title,
      publisher,
      published,
      held,
      lastDay,
      language: lang,
      inferred: Object.keys(inferred).join('; '),
      editedBy: editedBy(site, meeting),
      terms,
      editorialLicence: ourLicence,
    };
  });
}
