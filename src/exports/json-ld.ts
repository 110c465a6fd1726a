import { homeAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, titleOf } from '../meeting/names.ts';
import { quotedText } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';

/**
 * What a meeting’s page says of itself in schema.org’s terms: it is a page of this site, based on a
 * report of the ministry’s. It says only what the meeting file says: no identifier but addresses, and
 * no kind of law.
 */
export function jsonLd(site: Site, meeting: Meeting): object {
  const home = absoluteUrl(site, homeAddress);
  const address = absoluteUrl(site, meetingAddress(meeting.id));
  const report = reportOf(meeting);
  return {
    ...pageAt(address, citedTitle(meeting)),
    url: address,
    publisher: { '@type': 'Organization', name: site.name, url: home },
    isPartOf: { '@type': 'WebSite', name: site.name, url: home },
    isBasedOn: {
      ...report,
      url: report['@id'],
      author: { '@type': 'Organization', name: authorOf(meeting) },
      inLanguage: meeting.lang,
      about: eventOf(meeting),
    },
  };
}

/** The same of the page of a passage, which quotes the report: the rest says the page that it is part of. */
export function passageJsonLd(site: Site, meeting: Meeting, passage: Passage): object {
  const address = absoluteUrl(site, passagePageAddress(meeting.id, passage.id));
  return {
    ...pageAt(address, citedTitle(meeting, passage)),
    publisher: { '@type': 'Organization', name: site.name },
    isPartOf: { '@type': 'WebPage', '@id': absoluteUrl(site, meetingAddress(meeting.id)) },
    isBasedOn: reportOf(meeting),
    mainEntity: { '@type': 'Quotation', text: quotedText(meeting, passage) },
  };
}

function pageAt(address: string, name: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    name,
    inLanguage: 'en',
    hasPart: {
      '@type': 'CreativeWork',
      name: 'Numbers, headings and notes by the editors',
      license: ourLicence,
    },
  };
}

function reportOf(meeting: Meeting) {
  const { publisher, published, sources, lang, terms } = meeting;
  return {
    '@type': 'Report',
    '@id': sources.find(({ language }) => language === lang)?.address,
    name: titleOf(meeting),
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: published,
    usageInfo: terms,
  };
}

function eventOf({ held, lastDay, time, place, inferred }: Meeting): object | undefined {
  if (held === undefined) return undefined;
  return {
    '@type': 'Event',
    // The time is local to its place, and the text gives no offset.
    startDate: time === undefined ? held : `${held}T${time}`,
    endDate: lastDay,
    description: reasonsFor(inferred),
    location: place && { '@type': 'Place', name: place },
  };
}

/** The format has no mark for what the text does not state outright, so that it is said in words. */
function reasonsFor({ held, time, place }: Meeting['inferred']): string | undefined {
  const reasons = Object.entries({ date: held, time, place }).filter(([, reason]) => reason);
  return (
    reasons.map(([fact, reason]) => `Inferred ${fact}: ${reason ?? ''}`).join(' ') || undefined
  );
}
