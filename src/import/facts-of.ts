import { datesIn } from '../meeting/parse/dates-in.ts';
import { durationsIn } from '../meeting/parse/durations-in.ts';
import type { FrontMatter } from '../meeting/facts.ts';
import { isoDay } from '../meeting/parse/iso-day.ts';
import { timesIn } from '../meeting/parse/times-in.ts';
import { peopleIn } from './people-in.ts';
import { placeIn } from './place-in.ts';
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
