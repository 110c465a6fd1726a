/**
 * Addresses of the site, root-relative and without its base path.
 * Published addresses never change: these functions are the promise's one place.
 */

export const homeAddress = '/';
export const aboutAddress = '/about/';
export const dataPageAddress = '/data/';
export const searchAddress = '/search/';

/** Describes the search to browsers. */
export const openSearchAddress = '/opensearch.xml';

/** The list of all summaries; pages of meetings are below it. */
export const meetingsAddress = '/meetings/';

/** A meeting, in context. */
export function meetingAddress(meetingId: string): string {
  return `${meetingsAddress}${meetingId}/`;
}

/** A topic or passage in the context of its meeting; the meeting itself without an id. */
export function passageAddress(meetingId: string, id: string | undefined): string {
  return id === undefined ? meetingAddress(meetingId) : `${meetingAddress(meetingId)}#${id}`;
}

/** A sentence page: what is copied, cited and shared. */
export function passagePageAddress(meetingId: string, passageId: string): string {
  return `${meetingAddress(meetingId)}${passageId}/`;
}

/** How to cite a summary as a whole. */
export function citeAddress(meetingId: string): string {
  return `${meetingAddress(meetingId)}cite/`;
}

/** The sources of a summary and its change history. */
export function sourcesAddress(meetingId: string): string {
  return `${meetingAddress(meetingId)}sources/`;
}

/** The events of all meetings. */
export const allSinceAddress = '/since/';

/** The events of a meeting, oldest first. */
export function sinceAddress(meetingId: string): string {
  return `${meetingAddress(meetingId)}since/`;
}

/** An event: on a sentence page, or on the page of all events of its meeting. */
export function followUpAddress(meetingId: string, id: string, passageId?: string): string {
  return passageId === undefined
    ? `${sinceAddress(meetingId)}#${id}`
    : `${passagePageAddress(meetingId, passageId)}#${id}`;
}

/** A meeting in another format, e.g. with the extension `csv` or `csl.json`. */
export function fileAddress(meetingId: string, extension: string): string {
  return `${meetingsAddress}${meetingId}.${extension}`;
}

/** The picture that a shared link to a passage, or to its meeting, shows. */
export function cardAddress(meetingId: string, passageId?: string): string {
  return passageId === undefined
    ? `${meetingAddress(meetingId)}card.png`
    : `${passagePageAddress(meetingId, passageId)}card.png`;
}

/** All meetings in one file, as data and as a table. */
export const allMeetingsAddress = '/meetings.json';
export const allMeetingsCsvAddress = '/meetings.csv';

/** The record of every id ever published: two states of it can be compared. */
export const permalinksAddress = '/permalinks.json';

/** New and corrected meetings, for feed readers. */
export const feedAddress = '/feed.xml';

/** A published version of the JSON Schema; a field that changes or goes makes a new version. */
export type SchemaVersion = 1 | 2;

/** The JSON Schema of a JSON file of this site; by default the version that new files meet. */
export function schemaAddress(of: 'meeting' | 'meetings', version: SchemaVersion = 2): string {
  return `/schemas/${of}.v${version}.json`;
}

/** The terms that are explained. */
export const termsAddress = '/terms/';

/** A term that is explained. */
export function termAddress(id: string): string {
  return `${termsAddress}#${id}`;
}

/** The index of words by letter has a page for each, where there are many. */
export function letterAddress(letter: string): string {
  return `${termsAddress}${letter}/`;
}

/** A file that search reads. */
export function searchFileAddress(name: string): string {
  return `${searchAddress}${name}.json`;
}

/** The list of all pages, for crawlers. */
export const sitemapAddress = '/sitemap-index.xml';

/** The site's icon. */
export const iconAddress = '/favicon.svg';

/** The style of the pages of sentences. */
export const sentenceStyleAddress = '/sentence.css';

/** The picture that a shared link to any other page shows. */
export const siteCardAddress = '/card.png';
