import { z } from 'zod';
import { ourLicence } from '../meeting/edited-by.ts';
import { frontMatterSchema } from '../meeting/facts.ts';
import { followUpsSchema } from '../meeting/follow-ups.ts';

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

const passageSchema = z
  .object({
    id: id.describe('Never changes, even if a corrected text moves the sentence'),
    number: z.string().describe('As shown and cited; editorial'),
    name: z.string().describe('The number in words: “Item 4.1”; editorial'),
    kind: z
      .enum(['preamble', 'item', 'text'])
      .describe('Before the topics, under a topic (an item), or in a text without topics'),
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
  editorial: z.boolean().describe('true: editorial; false: official, verbatim'),
  officialNumber: z
    .string()
    .describe('The number that the official text prints here, where the heading is editorial')
    .optional(),
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

const { lang, ...facts } = frontMatterSchema.shape;

const followUp = z.object({
  ...followUpsSchema.element.shape,
  recorded: day.describe('Day on which this site recorded it').optional(),
  updated: day.describe('Day on which this site recorded its latest change').optional(),
  editorial: z.literal(true),
  address: address.describe('Permanent link'),
});

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
    language: lang.unwrap(),
    ...facts,
    inferred: facts.inferred.unwrap(),
    sources: facts.sources.unwrap(),
    characters: facts.characters.unwrap(),
    unspaced: facts.unspaced.unwrap(),
    archived: facts.archived.unwrap(),
    frame: z
      .array(
        z.object({
          role: z.string(),
          words: z.string().optional(),
          reason: z
            .string()
            .describe('Why a sentence is not part of the text; editorial')
            .optional(),
          after: id.describe('Sentence after which the line is, inside the text').optional(),
        }),
      )
      .describe('The official lines around the text, in order; the role “text” has no words'),
    publishedHere: day.describe('Day on which this site published the summary').optional(),
    updatedHere: day
      .describe('Day on which this site published the latest correction by the publisher')
      .optional(),
    source: z
      .object({ address, sha256: z.string().describe('Of the file’s bytes') })
      .describe('The official text as copied, nothing added'),
    preamble: z.array(passageSchema),
    topics: z.array(topic),
    removed: z
      .array(z.object({ id, removed: day, history: history.describe('Empty of a topic') }))
      .describe('Sentences and topics that the publisher removed')
      .optional(),
    followUps: z
      .array(followUp)
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
