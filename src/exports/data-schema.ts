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
  .describe('A note of the editors; no part of the official text');

const history = z
  .array(z.object({ from: day, until: day, sha256, text: z.string() }))
  .describe(
    'Earlier wording, valid from `from` until the publisher replaced or removed it on `until`; oldest first',
  );

export const passageSchema = z
  .object({
    id: id.describe('Never changes, also where a corrected text moves the sentence'),
    number: z.string().describe('As shown and cited; editorial'),
    name: z.string().describe('The number in words: “Item 4.1”; editorial'),
    kind: z
      .enum(['preamble', 'item', 'text'])
      .describe(
        'Before the topics, under a topic (an agreement item), or in a text without topics',
      ),
    text: z.string().describe('The exact official words; white space is one space'),
    leadIn: id.describe('Of a point of a list: the sentence that introduces it').optional(),
    sha256: sha256.describe('Of `text` in UTF-8'),
    paragraph: z
      .int()
      .min(1)
      .describe('Ordinal of the paragraph of the official text it stands in'),
    address: address.describe('Permalink: the sentence on its own page'),
    inContext: address.describe('The sentence in its meeting'),
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
  editorial: z.boolean().describe('True: ours. False: the official text’s own, verbatim'),
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
    address: address.describe('Permalink'),
    editedBy: z.string().describe('Whose text it is and what was edited; keep it with the text'),
    license: z
      .literal(ourLicence)
      .describe('Of what is editorial; the official words stand under `terms`'),
    language: z.enum(['en', 'ja']).describe('Language of the official text (BCP 47)'),
    title: z.string().describe('Official; given by the editors where `inferred` names it'),
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
      .describe('Characters of the text that do not show, with the reason why each is kept'),
    unspaced: z
      .record(z.string(), z.string())
      .describe('Ids of sentences before which the official text has no space, with the reason'),
    inferred: z
      .partialRecord(z.enum(inferable), z.string())
      .describe('Facts above that the text does not state outright, each with the reason for it'),
    sources: z
      .array(z.object({ language: z.enum(['en', 'ja']), address }))
      .describe('Addresses of the official text, located by the editors'),
    terms: address.describe('Terms of use of the official text'),
    retrieved: day.describe('When the text was copied from the source').optional(),
    archived: z.array(address),
    frame: z
      .array(
        z.object({
          role: z.string(),
          words: z.string().optional(),
          reason: z
            .string()
            .describe('Why a sentence is no part of the text; editorial')
            .optional(),
        }),
      )
      .describe('The official lines around the text, in order; the role “text” has no words'),
    source: z
      .object({ address, sha256: z.string().describe('Of the file’s bytes') })
      .describe('The official text as received, nothing added'),
    preamble: z.array(passageSchema),
    topics: z.array(topic),
    publishedHere: day.describe('Day on which this site put the meeting on record').optional(),
    updatedHere: day
      .describe('Day on which this site put the latest correction by the publisher on record')
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
          follows: z.array(id).describe('The sentences that it followed'),
          date: z
            .string()
            .regex(/^\d{4}-\d{2}(-\d{2})?$/)
            .describe('Day or month on which it happened'),
          text: z.string().describe('One sentence of the editors').optional(),
          source: sourceSchema.describe('Where it is stated').optional(),
          retracted: z
            .string()
            .describe('Why it was wrong, in place of text and source')
            .optional(),
          recorded: day.describe('Day on which this site recorded it').optional(),
          updated: day.describe('Day on which this site recorded its latest change').optional(),
          editorial: z.literal(true),
          address: address.describe('Permalink'),
        }),
      )
      .describe('What happened after the meeting, oldest first: editorial, not the official text')
      .optional(),
    files: z
      .record(z.string(), address)
      .describe('The same meeting in other formats, by extension'),
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
