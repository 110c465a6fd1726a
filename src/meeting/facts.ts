import { z } from 'zod';

const date = z.iso.date().describe('A day as YYYY-MM-DD');
const address = z.url({ protocol: /^https?$/, error: 'an http(s) address' });
const words = z.string().regex(/\S/, 'words');

const frameLine = z
  .strictObject({
    title: words,
    published: words,
    publisher: words,
    furniture: words.describe('A label of the page: “In Japanese”, “(PDF)”'),
    unrecognised: words.describe('A line nobody has decided on yet; fails the build'),
    reason: words.describe('Why furniture that reads as a sentence is no part of the text'),
  })
  .partial()
  .refine(
    ({ reason, ...line }) =>
      Object.keys(line).length === 1 && (reason === undefined || 'furniture' in line),
    'exactly one role with its words, and a reason only beside furniture',
  );

/** Names of the facts an editor may mark as inferred. */
export const inferable = ['published', 'held', 'time', 'duration', 'place', 'people'] as const;

/** The front matter of a meeting file. What the source does not say is absent or in `inferred`. */
export const frontMatterSchema = z
  .strictObject({
    title: words.describe('The official title, exactly as the source prints it'),
    publisher: words.describe('Who published the text, as the source prints it'),
    author: words
      .describe(
        'Author in citations, where the printed publisher does not say which country’s it is',
      )
      .optional(),
    published: date.describe('Day of publication').optional(),
    held: date.describe('Day the meeting was held, at its place').optional(),
    time: z
      .string('a local time as HH:MM')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time as HH:MM')
      .describe('When it began, in the local time of its place')
      .optional(),
    duration: z
      .string('“45 minutes” or “about 45 minutes”')
      .regex(/^(about )?[1-9]\d* minutes$/, '“45 minutes” or “about 45 minutes”')
      .describe('How long it took')
      .optional(),
    place: words.describe('Where it was held, as the source prints it').optional(),
    people: z.array(words).min(1).describe('Who met, with offices, as printed').optional(),
    inferred: z
      .partialRecord(z.enum(inferable), words)
      .describe('Facts the text does not state outright, each with the reason for it')
      .default({}),
    sources: z
      .array(z.strictObject({ language: z.enum(['en', 'ja']), address }))
      .describe('Addresses of the official text, located by the editors')
      .default([]),
    terms: address.describe('Terms of use of the official text'),
    retrieved: date.describe('Day the text was copied from the source').optional(),
    archived: z.array(address).describe('Archived copies of the source').default([]),
    frame: z
      .array(z.union([z.literal('text'), frameLine], 'the word text, or one role with its words'))
      .refine(
        (lines) => lines.filter((line) => line === 'text').length === 1,
        'the word text exactly once',
      )
      .describe('The lines of the source around the text, in order'),
  })
  .refine((facts) => facts.held ?? facts.published, 'a meeting with “held” or “published”');

export type FrontMatter = z.infer<typeof frontMatterSchema>;
/** Typed facts of a meeting: its front matter without the frame. */
export type Facts = Omit<FrontMatter, 'frame'>;
export type InferableFact = (typeof inferable)[number];

/** `words` is absent for the role `text`, which marks where preamble and topics stand. */
export type FrameLine =
  { role: 'text' } | { role: FrameRole; words: string; reason?: string | undefined };
export type FrameRole = Exclude<keyof z.infer<typeof frameLine>, 'reason'>;
