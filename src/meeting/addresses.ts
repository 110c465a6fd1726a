/** Addresses of the site, root-relative, without its base path. Published ones never change. */

export const homeAddress = '/';
export const aboutAddress = '/about/';
export const dataPageAddress = '/data/';
export const searchAddress = '/search/';
/** The list of all summaries; pages of meetings are below it. */
export const meetingsAddress = '/meetings/';
/** The events of all meetings. */
export const allSinceAddress = '/since/';
export const termsAddress = '/terms/';

/** All meetings in one file, as data and as a table. */
export const allMeetingsAddress = '/meetings.json';
export const allMeetingsCsvAddress = '/meetings.csv';
/** The record of every id ever published: two states of it can be compared. */
export const permalinksAddress = '/permalinks.json';
/** New and corrected meetings, for feed readers. */
export const feedAddress = '/feed.xml';
/** Describes the search to browsers. */
export const openSearchAddress = '/opensearch.xml';
/** The list of all pages, for crawlers. */
export const sitemapAddress = '/sitemap-index.xml';
export const iconAddress = '/favicon.svg';
export const sentenceStyleAddress = '/sentence.css';
/** The picture that a shared link to a page about no meeting shows. */
export const siteCardAddress = '/card.png';

/** A meeting, in context. */
export const meetingAddress = (meetingId: string) => `${meetingsAddress}${meetingId}/`;

/** A topic or passage in the context of its meeting; the meeting itself without an id. */
export const passageAddress = (meetingId: string, id: string | undefined) =>
  id === undefined ? meetingAddress(meetingId) : `${meetingAddress(meetingId)}#${id}`;

/** A sentence page, which is what is copied, cited and shared; the meeting itself without an id. */
export const passagePageAddress = (meetingId: string, passageId: string | undefined) =>
  passageId === undefined ? meetingAddress(meetingId) : `${meetingAddress(meetingId)}${passageId}/`;

/** How to cite a summary as a whole. */
export const citeAddress = (meetingId: string) => `${meetingAddress(meetingId)}cite/`;

/** The sources of a summary and its change history. */
export const sourcesAddress = (meetingId: string) => `${meetingAddress(meetingId)}sources/`;

/** The events of a meeting, oldest first. */
export const sinceAddress = (meetingId: string) => `${meetingAddress(meetingId)}since/`;

/** An event: on a sentence page, or on the page of all events of its meeting. */
export const followUpAddress = (meetingId: string, id: string, passageId?: string) =>
  `${passageId === undefined ? sinceAddress(meetingId) : passagePageAddress(meetingId, passageId)}#${id}`;

/** A meeting in another format, e.g. with the extension `csv` or `csl.json`. */
export const fileAddress = (meetingId: string, extension: string) =>
  `${meetingsAddress}${meetingId}.${extension}`;

/** The picture that a shared link to a passage, or to its meeting, shows. */
export const cardAddress = (meetingId: string, passageId?: string) =>
  `${passagePageAddress(meetingId, passageId)}card.png`;

/** The JSON Schema of a file. A field that changes or goes makes a new version. */
export const schemaAddress = (of: 'meeting' | 'meetings', version: 1 | 2 = 2) =>
  `/schemas/${of}.v${version}.json`;

export const termAddress = (id: string) => `${termsAddress}#${id}`;

/** The index of words by letter has a page for each, where there are many. */
export const letterAddress = (letter: string) => `${termsAddress}${letter}/`;

export const searchFileAddress = (name: string) => `${searchAddress}${name}.json`;
