import { datesIn, isoDay } from '../meeting/parse/printed-dates.ts';
import { durationsIn, timesIn } from '../meeting/parse/printed-times.ts';
import type { FrontMatter } from '../meeting/facts.ts';
import type { FrameWords } from './recognise.ts';
import { sentencesOf } from './sentences.ts';

type Facts = Partial<
  Pick<FrontMatter, 'published' | 'held' | 'time' | 'duration' | 'place' | 'people' | 'inferred'>
>;

/** What the frame and the opening paragraph state of a meeting; what they do not is absent. */
export function factsOf(frame: readonly FrameWords[], opening: string): Facts {
  const line = frame.find(({ role }) => role === 'published')?.words ?? '';
  const published = datesIn(line).map(isoDay)[0];
  const [time] = timesIn(opening);
  const [duration] = durationsIn(opening);
  const place = placeIn(sentencesOf(opening)[0] ?? '');
  const people = peopleIn(opening);
  const { held, inferred } = heldIn(opening, published);
  return {
    ...(published && { published }),
    ...(held && { held }),
    ...(time && { time }),
    ...(duration && { duration: `${duration.rough ? 'about ' : ''}${duration.minutes} minutes` }),
    ...(place && { place }),
    ...(people.length > 0 && { people }),
    ...(inferred && { inferred }),
  };
}

/** A day without its year is the last such day up to the publication. */
function heldIn(opening: string, published: string | undefined): Pick<Facts, 'held' | 'inferred'> {
  const [date] = datesIn(opening);
  if (!date) return {};
  const held = isoDay(date);
  if (held !== undefined) return { held };
  if (published === undefined) return {};
  const year = Number(published.slice(0, 4));
  const sameYear = isoDay({ ...date, year });
  const before = sameYear === undefined || sameYear > published;
  const inferred = isoDay({ ...date, year: before ? year - 1 : year });
  if (inferred === undefined) return {};
  const reason = `The text says “${date.words}” without a year; the year is ${before ? 'the one before' : 'that of'} its publication.`;
  return { held: inferred, inferred: { held: reason } };
}

const name = String.raw`\p{Lu}[\p{L}’'-]+`;
const demonym = String.raw`(?:U\.S\.|\p{Lu}\p{Ll}+(?:n|ese|ish|ine|ch|i)) `;
const names = String.raw`${name}(?: (?:\p{Lu}\.|${name}))*`;
const rank = '(?:Deputy |Vice |Prime |State |Parliamentary |Senior |Acting )*';
const office = String.raw`${rank}(?:(?:Defen[cs]e|Foreign) )?(?:Minister|Secretary|Chairman|Commander|Ambassador|General|Admiral)(?: (?:of|for) (?:the )?(?:National |State )?(?:Defen[cs]e|Foreign Affairs|State|War))?`;
const offices = `(?:${office} and )?${office}`;
const peopleForm = new RegExp(
  String.raw`(?:\b(?:${demonym})?${offices},? ${names}|\bM[rs]s?\. ${names}(?:, ${office})?)`,
  'gu',
);

/** People named with their offices, as first printed, each once: “Defense Minister Kihara”. */
function peopleIn(text: string): string[] {
  const people = new Map<string, string>();
  for (const [words] of text.matchAll(peopleForm)) {
    const [, named = words] = /^M[rs]s?\. ([^,]*)/.exec(words) ?? [];
    const family = named.split(' ').at(-1) ?? named;
    if (!people.has(family)) people.set(family, words);
  }
  return [...people.values()];
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const placeForm = new RegExp(
  String.raw`\b(?:in|at) ((?:the )?(?!${months}|Japanese)(?:U\.S\. )?${name}(?:(?:, | of | )(?:D\.C\.|${name}))*)`,
  'gu',
);
const noPlace = /Indo-Pacific|Meeting|Dialogue|Conference|Summit|Minister\b/;

/** The first place that a sentence says something was held in or at. */
function placeIn(sentence: string): string | undefined {
  return [...sentence.matchAll(placeForm)]
    .map(([, words]) => words)
    .find((words) => words !== undefined && !noPlace.test(words));
}
