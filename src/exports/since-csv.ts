import { followUpAddress } from '../meeting/addresses.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import { recordedMeetingOf } from '../meeting/permalinks.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { csvType } from './csv.ts';
import { csvTable } from './csv-table.ts';
import type { MeetingFormat } from './format.ts';

/** One row per event of a meeting, oldest first. Editorial, so in a file of its own. */
export const sinceCsv = {
  name: 'What followed, CSV',
  extension: 'since.csv',
  purpose: 'Events for each sentence, with dates and sources. Editorial, not official text',
  mediaType: csvType,
  holds: 'follow-ups',
  example: (address) => `import pandas
since = pandas.read_csv('${address}', parse_dates=['date'])
print(since.groupby('follows').date.max())`,
  isOf: (site, meeting) => site.followUps.has(meeting.id),
  render: (site, meeting) =>
    csvTable(
      followUpsOf(site, meeting.id).map(
        ({ id, follows, date, headline, text, source, retracted }) => ({
          meeting: meeting.id,
          id,
          follows: follows.join('; '),
          date,
          headline,
          text,
          sourceTitle: source?.title,
          sourcePublisher: source?.publisher,
          sourceAddress: source?.address,
          sourceLanguage: source?.language,
          sourceKind: source?.kind,
          sourceReproduces: source?.reproduces,
          sourceArchived: source?.archived,
          retracted,
          recorded: recordedMeetingOf(site.permalinks, meeting.id)?.followUps?.[id]?.recorded,
          address: absoluteUrl(site, followUpAddress(meeting.id, id)),
          editorialLicence: ourLicence,
        }),
      ),
    ),
} satisfies MeetingFormat;
