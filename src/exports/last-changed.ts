import type { Meeting } from '../meeting/meeting.ts';
import { dayOf, type Site } from '../meeting/site.ts';
import { correctionsOf } from './corrections.ts';

/** The day on which a meeting’s text was published, or last corrected by those who published it. */
export function lastChanged(site: Pick<Site, 'permalinks'>, meeting: Meeting): string {
  const corrected = Object.values(correctionsOf(site, meeting)).flatMap((entry) => [
    ...('since' in entry && entry.since !== undefined ? [entry.since] : []),
    ...('removed' in entry ? [entry.removed] : []),
    ...('history' in entry ? (entry.history ?? []).map(({ until }) => until) : []),
  ]);
  return [meeting.published ?? dayOf(meeting), ...corrected].sort().at(-1) ?? '';
}
