/**
 * Addresses of the site, root-relative and without its base path.
 * Published addresses never change: these functions are the promise's one place.
 */

/** The pages that are not of one meeting. */
export const homeAddress = '/';
export const aboutAddress = '/about/';
export const dataPageAddress = '/data/';
export const searchAddress = '/search/';

/** Describes the search to browsers. */
export const openSearchAddress = '/opensearch.xml';

/** What pages of meetings stand below. */
export const meetingsAddress = '/meetings/';

/** A meeting, in context. */
export function meetingAddress(meetingId: string): string {
  return `${meetingsAddress}${meetingId}/`;
}

/** A topic or passage in the context of its meeting; the meeting itself without an id. */
export function passageAddress(meetingId: string, id: string | undefined): string {
  return id === undefined ? meetingAddress(meetingId) : `${meetingAddress(meetingId)}#${id}`;
}

/** A passage on its own page: what is copied, cited and shared. */
export function passagePageAddress(meetingId: string, passageId: string): string {
  return `${meetingAddress(meetingId)}${passageId}/`;
}

/** What followed a meeting, in the order of time. */
export function sinceAddress(meetingId: string): string {
  return `${meetingAddress(meetingId)}since/`;
}

/** Something that followed: on the page of a sentence, or on that of its meeting. */
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
