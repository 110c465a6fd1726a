import { z } from 'zod';
import { address, editorialLine } from './fields.ts';
import type { Site } from './site.ts';
import { endsSentence } from './words.ts';

/** What happened after a meeting is told in one sentence of ours of at most so many words. */
const mostWords = 45;

const sentence = editorialLine
  .refine((text) => text.split(' ').length <= mostWords, `at most ${mostWords} words`)
  .refine(endsSentence, 'a sentence with its full stop');

const source = z.strictObject({
  title: editorialLine.describe('Its title as printed; in square brackets where it is described'),
  publisher: editorialLine.describe('Who published it'),
  address: address.describe('Where it can be read'),
  language: z.enum(['en', 'ja']).describe('en or ja'),
  kind: z.enum(['official', 'press']).describe('official: of a government or its forces; or press'),
  reproduces: editorialLine.optional().describe('What it reproduces, where it is a reproduction'),
  archived: address.optional().describe('A copy in an archive'),
});

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
      source: source.optional().describe('Where it is stated'),
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

/** What followed a meeting, oldest first; what was retracted is among it. */
export function followUpsOf({ followUps }: Pick<Site, 'followUps'>, meetingId: string): FollowUps {
  return followUps.get(meetingId) ?? [];
}

/** The latest that followed any meeting, newest first, with the meeting's id. */
export function latestFollowUps(
  { followUps }: Pick<Site, 'followUps'>,
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
  site: Pick<Site, 'followUps'>,
  meetingId: string,
  passageId: string,
): FollowUps {
  return followUpsOf(site, meetingId)
    .filter(({ follows }) => follows.includes(passageId))
    .reverse();
}
