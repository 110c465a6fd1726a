import { z } from 'zod';
import { inferable } from '../meeting/facts.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import { sourceSchema } from '../meeting/sources.ts';

const address = z.url();
const day = z.iso.date();
const id = z.string();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const note = z
  .object({
    id,
    editorial: z.literal(true),
    text: z.string(),
    links: z.array(z.object({ text: z.string(), address })),
  })
  .describe('A note by the editors; not official text');

const history = z
  .array(z.object({ from: day, until: day, sha256, text: z.string() }))
  .describe(
    'Earlier wording, valid from `from` until the publisher replaced or removed it on `until`; oldest first',
  );

export const passageSchema = z
  .object({
    id: id.describe('Never changes, even if a corrected text moves the sentence'),
    number: z.string().describe('As shown and cited; editorial'),
    name: z.string().describe('The number in words: “Item 4.1”; editorial'),
    kind: z
      .enum(['preamble', 'item', 'text'])
      .describe(
        'Before the topics, under a topic (an agreement item), or in a text without topics',
      ),
    text: z.string().describe('The exact official text; white space is one space'),
    leadIn: id.describe('Of a point of a list: the sentence that introduces it').optional(),
    sha256: sha256.describe('SHA-256 of `text` in UTF-8'),
    paragraph: z.int().min(1).describe('Ordinal of its paragraph in the official text'),
    address: address.describe('Permanent link: the sentence page'),
    inContext: address.describe('The sentence in the summary'),
    since: day.describe('The publisher added the sentence on this day').optional(),
    history: history.optional(),
    notes: z.array(note),
  })
  .describe('One sentence of the official text');

const heading = z.object({
  text: z.string(),
  officialNumber: z
    .string()
    .describe('The number that the official text prints here, where the heading is editorial')
    .optional(),
  editorial: z.boolean().describe('true: editorial; false: official, verbatim'),
});

const topic = z
  .object({
    id,
    number: z.string().describe('As cited; the official heading’s own where it has one'),
    heading,
    address,
    items: z.array(passageSchema),
    get topics() {
      return z.array(topic).describe('Topics inside this one');
    },
  })
  .meta({ id: 'Topic' });

/** What a meeting’s JSON file holds. Fields may be added within a version; none changes or goes. */
export const meetingSchema = z
  .object({
    $schema: address,
    id,
    address: address.describe('Permanent link'),
    editedBy: z.string().describe('Credit line: source and editing; keep it with the text'),
    license: z
      .literal(ourLicence)
      .describe('Licence of the editorial content; for the official text see `terms`'),
    language: z.enum(['en', 'ja']).describe('Language of the official text (BCP 47)'),
    title: z.string().describe('Official; supplied by the editors if `inferred` names it'),
    publisher: z.string().describe('As the official text prints it'),
    author: z.string().describe('As cited; editorial').optional(),
    published: day.describe('Day of publication').optional(),
    held: day.describe('Day of the meeting, or its first day, at its place').optional(),
    lastDay: day.describe('Last day of a meeting of several days').optional(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('When it began: HH:MM, 24 hours, local time of its place; no offset is known')
      .optional(),
    duration: z
      .string()
      .regex(/^(about )?[1-9]\d* minutes$/)
      .describe('“45 minutes” or, where the text says approximately, “about 45 minutes”')
      .optional(),
    place: z.string().describe('As the official text prints it').optional(),
    people: z.array(z.string()).describe('Who met, with offices, as printed').optional(),
    characters: z
      .record(z.string(), z.string())
      .describe('Invisible characters of the text, each with the reason why it is kept'),
    unspaced: z
      .record(z.string(), z.string())
      .describe('Sentence IDs before which the official text has no space, each with the reason'),
    inferred: z
      .partialRecord(z.enum(inferable), z.string())
      .describe('Facts that the official text does not state directly, each with the reason'),
    sources: z
      .array(z.object({ language: z.enum(['en', 'ja']), address }))
      .describe('Addresses of the official text, found by the editors'),
    terms: address.describe('Terms of use of the official text'),
    retrieved: day.describe('When the text was copied from the source').optional(),
    archived: z.array(address),
    frame: z
      .array(
        z.object({
          role: z.string(),
          words: z.string().optional(),
          after: id.describe('Sentence after which the line is, inside the text').optional(),
          reason: z
            .string()
            .describe('Why a sentence is not part of the text; editorial')
            .optional(),
        }),
      )
      .describe('The official lines around the text, in order; the role “text” has no words'),
    source: z
      .object({ address, sha256: z.string().describe('Of the file’s bytes') })
      .describe('The official text as copied, nothing added'),
    preamble: z.array(passageSchema),
    topics: z.array(topic),
    publishedHere: day.describe('Day on which this site published the summary').optional(),
    updatedHere: day
      .describe('Day on which this site published the latest correction by the publisher')
      .optional(),
    removed: z
      .array(
        z.object({
          id,
          removed: day,
          history: history.describe('Empty of a topic'),
        }),
      )
      .describe('Sentences and topics that the publisher removed')
      .optional(),
    followUps: z
      .array(
        z.object({
          id: id.describe('Never changes'),
          follows: z.array(id).describe('The sentences it relates to'),
          date: z
            .string()
            .regex(/^\d{4}-\d{2}(-\d{2})?$/)
            .describe('Day or month on which it happened'),
          headline: z.string().describe('At most 12 words by the editors').optional(),
          text: z.string().describe('One sentence by the editors').optional(),
          source: sourceSchema.describe('Where it is stated').optional(),
          retracted: z
            .string()
            .describe('Why it was wrong, instead of headline, text and source')
            .optional(),
          recorded: day.describe('Day on which this site recorded it').optional(),
          updated: day.describe('Day on which this site recorded its latest change').optional(),
          editorial: z.literal(true),
          address: address.describe('Permanent link'),
        }),
      )
      .describe('Events after the meeting, oldest first: editorial, not official text')
      .optional(),
    files: z
      .record(z.string(), address)
      .describe('The same summary in other formats, by extension'),
  })
  .describe('An official meeting summary, sentence by sentence');

export type MeetingData = z.infer<typeof meetingSchema>;

/** What the file of all meetings holds. */
export const meetingsSchema = z
  .object({
    $schema: z.url(),
    name: z.string().describe('Of the site'),
    address: z.url(),
    meetings: z.array(meetingSchema).describe('Newest first'),
  })
  .describe('All official meeting summaries of a site');

export type MeetingsData = z.infer<typeof meetingsSchema>;
