import { homeAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, titleOf } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';

/**
 * What a page says of itself in schema.org’s terms: it is a page of this site, based on a report of
 * the ministry’s; the page of a passage quotes it. It says only what the meeting file says: no
 * identifier but addresses, and no kind of law.
 */
export function jsonLd(site: Site, meeting: Meeting, passage?: Passage): object {
  const { id } = meeting;
  const home = absoluteUrl(site, homeAddress);
  const address = absoluteUrl(
    site,
    passage ? passagePageAddress(id, passage.id) : meetingAddress(id),
  );
  const report = reportOf(meeting);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: citedTitle(meeting, passage),
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: site.name, url: home },
    isPartOf: { '@type': 'WebSite', name: site.name, url: home },
    isBasedOn: report,
    mainEntity: passage && {
      '@type': 'Quotation',
      text: passage.text,
      isPartOf: report['@id'] && { '@id': report['@id'] },
    },
    hasPart: {
      '@type': 'CreativeWork',
      name: 'Numbers, headings and notes of the editors',
      license: ourLicence,
    },
  };
}

function reportOf(meeting: Meeting) {
  const { publisher, published, sources, terms } = meeting;
  const original = sources.find(({ language }) => language === 'en');
  return {
    '@type': 'Report',
    '@id': original?.address,
    url: original?.address,
    name: titleOf(meeting),
    author: { '@type': 'Organization', name: authorOf(meeting) },
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: published,
    inLanguage: 'en',
    usageInfo: terms,
    about: eventOf(meeting),
  };
}

function eventOf({ held, time, place, inferred }: Meeting): object | undefined {
  if (held === undefined) return undefined;
  return {
    '@type': 'Event',
    // The time is local to its place, and the text gives no offset.
    startDate: time === undefined ? held : `${held}T${time}`,
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
