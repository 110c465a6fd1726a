import type { Meeting } from '../meeting/meeting.ts';
import { dayOf, type Site } from '../meeting/site.ts';
import { historiesOf } from '../permalinks/history.ts';

/** The day on which a meeting’s text was published, or last corrected by those who published it. */
export function lastChanged(site: Pick<Site, 'permalinks'>, meeting: Meeting): string {
  const corrected = historiesOf(site.permalinks, meeting.id).flatMap(({ since, former }) => [
    ...(since === undefined ? [] : [since]),
    ...former.map(({ until }) => until),
  ]);
  return [meeting.published ?? dayOf(meeting), ...corrected].sort().at(-1) ?? '';
}
