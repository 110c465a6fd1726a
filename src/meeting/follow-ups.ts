import { z } from 'zod';
import { allSinceAddress, sinceAddress } from './addresses.ts';
import { day, editorialLine } from './fields.ts';
import { sourceSchema } from './sources.ts';
import { endsSentence } from './words.ts';

const maxHeadlineWords = 12;
const maxTextWords = 45;

const words = (max: number) =>
  editorialLine.refine((text) => text.split(' ').length <= max, `at most ${max} words`);

export const followUpsSchema = z.array(
  z
    .strictObject({
      id: z
        .string()
        .regex(/^since(-[a-z0-9]+)+$/, '“since-” with small letters, digits and hyphens after it')
        .describe('Never changes: since-<date>-<words>'),
      follows: z
        .array(z.string())
        .min(1, 'one ID or more')
        .describe('IDs of the sentences it relates to'),
      date: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'YYYY-MM-DD or YYYY-MM')
        .refine((date) => date.length < 10 || day.safeParse(date).success, 'a day that exists')
        .describe('The day, or the month, on which it happened'),
      headline: words(maxHeadlineWords)
        .refine((text) => !text.endsWith('.'), 'a headline without a full stop')
        .optional()
        .describe(`What happened, at most ${maxHeadlineWords} words: for margins and feeds`),
      text: words(maxTextWords)
        .refine(endsSentence, 'a sentence with its full stop')
        .optional()
        .describe(`What happened: one sentence, at most ${maxTextWords} words`),
      source: sourceSchema.optional().describe('Where it is stated'),
      retracted: editorialLine
        .optional()
        .describe('Instead of headline, text and source: why it was wrong'),
    })
    .refine(
      ({ headline, text, source, retracted }) =>
        retracted ? !(headline ?? text ?? source) : headline && text && source,
      'a headline, a text and a source, or “retracted” with its reason instead',
    ),
);

/** `content/follow-ups/<meeting>.yaml`: events after a meeting, oldest first. Editorial. */
export type FollowUps = z.infer<typeof followUpsSchema>;
export type FollowUp = FollowUps[number];

/** Follow-ups by meeting id, oldest first; meetings without any have no entry. */
export interface WithFollowUps {
  followUps: ReadonlyMap<string, FollowUps>;
}

/** The events of a meeting, oldest first, including retracted ones. */
export function followUpsOf({ followUps }: WithFollowUps, meetingId: string): FollowUps {
  return followUps.get(meetingId) ?? [];
}

/** The latest events of all meetings, newest first, without retracted ones. */
export function latestFollowUps({ followUps }: WithFollowUps, count: number) {
  return [...followUps]
    .flatMap(([meetingId, entries]) =>
      entries
        .filter(({ text }) => text !== undefined)
        .slice(-count)
        .map((followUp) => ({ meetingId, followUp })),
    )
    .sort((one, other) => (one.followUp.date > other.followUp.date ? -1 : 1))
    .slice(0, count);
}

/** The page that the menu links to: the events of all meetings, or of the only one that has any. */
export function eventsAddress({ followUps }: WithFollowUps): string | undefined {
  const [meetingId, ...otherMeetingIds] = followUps.keys();
  return otherMeetingIds.length > 0 ? allSinceAddress : meetingId && sinceAddress(meetingId);
}

/** The events of one sentence, newest first. */
export function followUpsOfPassage(
  site: WithFollowUps,
  meetingId: string,
  passageId: string,
): FollowUps {
  return followUpsOf(site, meetingId)
    .filter(({ follows }) => follows.includes(passageId))
    .reverse();
}
