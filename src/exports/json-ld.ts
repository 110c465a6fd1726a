import { homeAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { ourLicence } from '../meeting/edited-by.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, titleOf } from '../meeting/names.ts';
import { quotedText } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';

/**
 * The page of a meeting, or of one of its passages, in the terms of schema.org: a page of this site
 * that is based on a report of the ministry. It says only what the meeting file says: addresses are the
 * only identifiers. The page of a passage quotes the report and leaves the rest to the meeting’s page.
 */
export function jsonLd(site: Site, meeting: Meeting, passage?: Passage): object {
  const home = absoluteUrl(site, homeAddress);
  const wholeAddress = absoluteUrl(site, meetingAddress(meeting.id));
  const report = reportOf(meeting);
  const page = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': passage ? absoluteUrl(site, passagePageAddress(meeting.id, passage.id)) : wholeAddress,
    name: citedTitle(meeting, passage),
    inLanguage: 'en',
    hasPart: {
      '@type': 'CreativeWork',
      name: 'Numbers, headings and notes by the editors',
      license: ourLicence,
    },
  };
  if (passage) {
    return {
      ...page,
      publisher: { '@type': 'Organization', name: site.name },
      isPartOf: { '@type': 'WebPage', '@id': wholeAddress },
      isBasedOn: report,
      mainEntity: { '@type': 'Quotation', text: quotedText(meeting, passage) },
    };
  }
  return {
    ...page,
    url: wholeAddress,
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

/** Why facts are inferred, in words: schema.org has no property for it. */
function reasonsFor({ held, time, place }: Meeting['inferred']): string | undefined {
  const reasons = Object.entries({ date: held, time, place }).filter(([, reason]) => reason);
  return (
    reasons.map(([fact, reason]) => `Inferred ${fact}: ${reason ?? ''}`).join(' ') || undefined
  );
}
