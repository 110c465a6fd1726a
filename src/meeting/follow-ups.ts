import { z } from 'zod';
import { editorialLine } from './fields.ts';
import { sourceSchema } from './sources.ts';
import { endsSentence } from './words.ts';

/** What happened after a meeting is told in one sentence of ours of at most so many words. */
const mostWords = 45;

const sentence = editorialLine
  .refine((text) => text.split(' ').length <= mostWords, `at most ${mostWords} words`)
  .refine(endsSentence, 'a sentence with its full stop');

export const followUpsSchema = z.array(
  z
    .strictObject({
      id: z
        .string()
        .regex(/^since(-[a-z0-9]+)+$/, '“since-” with small letters, digits and hyphens behind')
        .describe('Its address for good: since-<date>-<words>'),
      follows: z.array(z.string()).min(1, 'one id or more').describe('The sentences, by their ids'),
      date: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'YYYY-MM-DD or YYYY-MM')
        .describe('The day, or the month, on which it happened'),
      text: sentence.optional().describe(`What happened: one sentence, at most ${mostWords} words`),
      source: sourceSchema.optional().describe('Where it is stated'),
      retracted: editorialLine.optional().describe('Instead of text and source: why it was wrong'),
    })
    .refine(
      ({ text, source, retracted }) => (retracted ? !text && !source : text && source),
      'a text and a source, or the reason why it was retracted alone',
    ),
);

/** `content/follow-ups/<meeting>.yaml`: what happened after a meeting, oldest first. Ours. */
export type FollowUps = z.infer<typeof followUpsSchema>;
export type FollowUp = FollowUps[number];

/** Follow-ups by meeting id, oldest first; meetings without any have no entry. */
export interface WithFollowUps {
  followUps: ReadonlyMap<string, FollowUps>;
}

/** What followed a meeting, oldest first; what was retracted is among it. */
export function followUpsOf({ followUps }: WithFollowUps, meetingId: string): FollowUps {
  return followUps.get(meetingId) ?? [];
}

/** The latest that followed any meeting, newest first, with the meeting's id. */
export function latestFollowUps(
  { followUps }: WithFollowUps,
  count: number,
): { meetingId: string; followUp: FollowUp }[] {
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

/** What followed one sentence, newest first. */
export function followUpsOfPassage(
  site: WithFollowUps,
  meetingId: string,
  passageId: string,
): FollowUps {
  return followUpsOf(site, meetingId)
    .filter(({ follows }) => follows.includes(passageId))
    .reverse();
}
