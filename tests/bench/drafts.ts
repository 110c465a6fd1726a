import { type Draft, draft } from './draft.ts';
import { Random } from './random.ts';

const firstDay = Date.UTC(2005, 0, 10);
const dayLength = 24 * 60 * 60 * 1000;

/** The first `count` of an endless row of drafts over the years, several on some days, ids all different. */
export function drafts(count: number): Draft[] {
  const random = new Random(1);
  const found = new Map<string, Draft>();
  let day = firstDay;
  while (found.size < count) {
    const meeting = draft(random, new Date(day).toISOString().slice(0, 10));
    if (!found.has(meeting.id)) found.set(meeting.id, meeting);
    if (random.fraction() < 0.75) day += random.whole(1, 12) * dayLength;
  }
  return [...found.values()];
}
