import { homeAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, passageName } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';

/**
 * What a page says of itself in schema.org’s terms: a report, or a quotation out of it. It says
 * only what the meeting file says: no identifier but addresses, and no kind of law.
 */
export function jsonLd(site: Site, meeting: Meeting, passage?: Passage): object {
  const report = reportOf(site, meeting);
  if (!passage) return { '@context': 'https://schema.org', ...report };
  const address = absoluteUrl(site, passagePageAddress(meeting.id, passage.id));
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': address,
    url: address,
    name: passageName(passage),
    text: passage.text,
    inLanguage: 'en',
    isPartOf: report,
  };
}

function reportOf(site: Site, meeting: Meeting): object {
  const { id, title, publisher, published, sources, terms } = meeting;
  const address = absoluteUrl(site, meetingAddress(id));
  const original = sources.find(({ language }) => language === 'en');
  return {
    '@type': 'Report',
    '@id': address,
    url: address,
    name: title,
    author: { '@type': 'Organization', name: authorOf(meeting) },
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: published,
    inLanguage: 'en',
    isBasedOn: original?.address,
    usageInfo: terms,
    isPartOf: { '@type': 'WebSite', name: site.name, url: absoluteUrl(site, homeAddress) },
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
