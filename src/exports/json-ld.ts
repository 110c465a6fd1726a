import { homeAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, officialPageOf, titleOf } from '../meeting/names.ts';
import { quotedText } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';

/**
 * The page of a meeting, or of one of its passages, in the terms of schema.org: a page of this site
 * that is based on a report of the ministry. It says only what the meeting file says: addresses are the
 * only identifiers. What took place is in the meeting’s JSON file, with what is inferred.
 */
export function jsonLd(site: Site, meeting: Meeting, passage?: Passage): object {
  const home = absoluteUrl(site, homeAddress);
  const official = officialPageOf(meeting);
  const summary = absoluteUrl(site, meetingAddress(meeting.id));
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': absoluteUrl(site, passagePageAddress(meeting.id, passage?.id)),
    name: citedTitle(meeting, passage),
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: site.name, url: home },
    isPartOf: passage
      ? { '@type': 'WebPage', '@id': summary }
      : { '@type': 'WebSite', name: site.name, url: home },
    isBasedOn: {
      '@type': 'Report',
      '@id': official ? official.address : undefined,
      name: titleOf(meeting),
      author: { '@type': 'Organization', name: authorOf(meeting) },
      publisher: { '@type': 'Organization', name: meeting.publisher },
      datePublished: meeting.published,
      inLanguage: meeting.lang,
      usageInfo: meeting.terms,
    },
    mainEntity: passage && { '@type': 'Quotation', text: quotedText(meeting, passage) },
    hasPart: {
      '@type': 'CreativeWork',
      name: 'Numbers, headings and notes by the editors',
      license: ourLicence,
    },
  };
}
