import { z } from 'zod';
import { inferable } from '../meeting/facts.ts';
import { verbs } from '../meeting/verbs.ts';

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
  .array(z.object({ until: day, sha256, text: z.string() }))
  .describe(
    'Official words that the publisher replaced or removed on the day `until`, oldest first',
  );

const passage = z
  .object({
    id: id.describe('Never changes, also where a corrected text moves the sentence'),
    number: z.string().describe('As shown and cited; editorial'),
    kind: z
      .enum(['preamble', 'item', 'text'])
      .describe(
        'Before the topics, under a topic (an agreement item), or in a text without topics',
      ),
    text: z.string().describe('The exact official words; white space is one space'),
    sha256: sha256.describe('Of `text` in UTF-8'),
    paragraph: z
      .int()
      .min(1)
      .describe('Ordinal of the paragraph of the official text it stands in'),
    verbs: z
      .array(z.enum(verbs))
      .describe('Verbs of agreement that occur in `text`, found mechanically'),
    address: address.describe('Permalink: the sentence on its own page'),
    inContext: address.describe('The sentence in its meeting'),
    since: day.describe('The publisher added the sentence on this day').optional(),
    history: history.optional(),
    notes: z.array(note),
  })
  .describe('One sentence of the official text');

const topic = z
  .object({
    id,
    number: z.string().describe('As cited; the official heading’s own where it has one'),
    heading: z.object({
      text: z.string(),
      editorial: z.boolean().describe('True: ours. False: the official text’s own, verbatim'),
    }),
    address,
    items: z.array(passage),
    get topics() {
      return z.array(topic).describe('Topics inside this one');
    },
  })
  .meta({ id: 'Topic' });

/** What a meeting’s JSON file holds. Fields may be added within a version; none changes or goes. */
export const recordSchema = z
  .object({
    $schema: address,
    id,
    address: address.describe('Permalink'),
    editedBy: z.string().describe('Whose text it is and what was edited; keep it with the text'),
    title: z.string().describe('Official'),
    publisher: z.string().describe('As the official text prints it'),
    author: z.string().describe('As cited; editorial').optional(),
    published: day.optional(),
    held: day.optional(),
    time: z.string().describe('Local time as HH:MM').optional(),
    duration: z.string().optional(),
    place: z.string().optional(),
    people: z.array(z.string()).optional(),
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
    preamble: z.array(passage),
    topics: z.array(topic),
    removed: z
      .array(z.object({ id, removed: day, history }))
      .describe('Sentences that the publisher removed')
      .optional(),
    files: z
      .record(z.string(), address)
      .describe('The same meeting in other formats, by extension'),
  })
  .describe('An official meeting summary, sentence by sentence');

export type MeetingRecord = z.infer<typeof recordSchema>;
