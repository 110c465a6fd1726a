import type { Meeting } from '../meeting/meeting.ts';
import type { Site } from '../meeting/site.ts';
import { recordOf } from './record.ts';

/** The whole model of a meeting. */
export function json(site: Site, meeting: Meeting): string {
  return `${JSON.stringify(recordOf(site, meeting), null, 2)}\n`;
}
