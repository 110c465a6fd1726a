import { allMeetings } from './all-meetings.ts';
import { feed } from './atom.ts';
import { allMeetingsCsv } from './csv.ts';
import type { SiteFile } from './format.ts';
import { jsonSchemas } from './json-schema.ts';

/** Every file about the whole site, in the order in which readers are offered them. */
export const siteFiles: readonly SiteFile[] = [allMeetings, allMeetingsCsv, feed, ...jsonSchemas];
