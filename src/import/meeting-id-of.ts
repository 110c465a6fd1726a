import { idOf } from './id-of.ts';

/** The id of a meeting: its day, and its place, means or title; undefined where no day is known. */
export function meetingIdOf(
  facts: { held?: string | undefined; published?: string | undefined; place?: string | undefined },
  title: string,
  opening: string,
): string | undefined {
  const day = facts.held ?? facts.published;
  const means = /\b(?:tele)?phone\b/i.test(title + opening)
    ? 'telephone'
    : /\bvideo|\bonline\b|\bvirtual/i.test(title + opening)
      ? 'video'
      : undefined;
  const name = means ?? idOf(facts.place ?? '') ?? idOf(title.replace(/\(.*?\)/g, '')) ?? 'meeting';
  return day && `${day}-${name}`;
}
