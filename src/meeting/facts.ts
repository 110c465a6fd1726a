import { z } from 'zod';
import { address, day, editorialLine, language, line } from './fields.ts';

const lineOfFrame = z
  .strictObject({
    title: line,
    published: line,
    publisher: line,
    furniture: line.describe('A label of the page: “In Japanese”, “(PDF)”'),
    unrecognised: line.describe('A line nobody has decided on yet; fails the build'),
    after: line.describe('Id of the sentence after which the furniture is, inside the text'),
    reason: editorialLine.describe('Why furniture that reads as a sentence is no part of the text'),
  })
  .partial()
  .refine(
    ({ reason, after, ...line }) =>
      Object.keys(line).length === 1 && ((reason ?? after) === undefined || 'furniture' in line),
    'exactly one role with its words; “reason” and “after” only with furniture',
  );

export type FrameRole = 'title' | 'published' | 'publisher' | 'furniture' | 'unrecognised';

const frameLine = z
  .union([z.literal('text'), lineOfFrame], 'the word text, or one role with its words')
  .transform((line) => {
    if (line === 'text') return { role: line };
    const { reason, after, ...roles } = line;
    const [role, text] = Object.entries(roles)[0] as [FrameRole, string];
    return { role, text, reason, after };
  });

/** The facts that an editor may mark as inferred, or, of a title, as given; and what readers see. */
export const factNames = {
  title: 'Title',
  publisher: 'Publisher',
  published: 'Published',
  held: 'Date',
  lastDay: 'Last day',
  time: 'Time',
  duration: 'Duration',
  place: 'Place',
  people: 'Participants',
};

export type InferableFact = keyof typeof factNames;
const inferable = Object.keys(factNames) as InferableFact[];

/** The front matter of a meeting file. What the source does not say is absent or in `inferred`. */
export const frontMatterSchema = z
  .strictObject({
    title: line.describe('As the source prints it; by the editors if `inferred` names it'),
    publisher: line.describe('Who published the text, as the source prints it'),
    author: editorialLine
      .describe(
        'Author in citations, where the printed publisher does not say which country’s it is',
      )
      .optional(),
    published: day.describe('Day of publication').optional(),
    held: day.describe('Day the meeting was held, or its first day, at its place').optional(),
    lastDay: day.describe('Last day of a meeting of several days').optional(),
    time: z
      .string('a local time as HH:MM')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time as HH:MM')
      .describe('When it began: HH:MM in the local time of its place')
      .optional(),
    duration: z
      .string('“45 minutes” or “about 45 minutes”')
      .regex(/^(about )?[1-9]\d* minutes$/, '“45 minutes” or “about 45 minutes”')
      .describe('How long it took')
      .optional(),
    place: line.describe('Where it was held, as the source prints it').optional(),
    people: z
      .array(line, 'a list of people')
      .min(1, 'one person or more')
      .describe('Who met, with offices, as printed')
      .optional(),
    inferred: z
      .partialRecord(z.enum(inferable, `one of ${inferable.join(', ')}`), editorialLine)
      .describe('Facts that the text does not state directly, each with the reason')
      .default({}),
    sources: z
      .array(z.strictObject({ language, address }))
      .describe('Addresses of the official text, found by the editors')
      .default([]),
    characters: z
      .record(z.string().regex(/^U\+[0-9A-F]{4,6}$/, 'a code like U+00AD'), editorialLine)
      .describe('Invisible characters of the text, each with the reason why it is kept')
      .default({}),
    unspaced: z
      .record(z.string(), editorialLine)
      .describe('Sentence IDs before which the text has no space, each with the reason')
      .default({}),
    lang: language.describe('Language of the official text').default('en'),
    terms: address.describe('Terms of use of the official text'),
    retrieved: day.describe('Day the text was copied from the source').optional(),
    archived: z.array(address).describe('Archived copies of the source').default([]),
    frame: z
      .array(frameLine)
      .refine(
        (lines) => lines.filter(({ role }) => role === 'text').length === 1,
        'the word text exactly once',
      )
      .describe('The lines of the source around the text, in order'),
  })
  .refine((facts) => facts.held ?? facts.published, 'a meeting with “held” or “published”')
  .refine(({ held = '9999', lastDay }) => lastDay === undefined || lastDay > held, {
    path: ['lastDay'],
    error: 'a day after “held”',
  });

export type FrontMatter = z.infer<typeof frontMatterSchema>;
