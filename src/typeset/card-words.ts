import { cardAddress, siteCardAddress } from '../meeting/addresses.ts';
import { formatDays, plural } from '../meeting/in-words.ts';
import type { Meeting, Topic } from '../meeting/meeting.ts';
import {
  authorOf,
  isTelling,
  meetingName,
  passageName,
  isTitleOfficial,
  titleOf,
} from '../meeting/names.ts';
import { type PassageInContext, passagesOf, quotedText, topicsOf } from '../meeting/passages.ts';
import { dayOf, type Site } from '../meeting/site.ts';

/** The image that previews of a shared link show: its address, and what `card.typ` sets in type. */
export type Card = ReturnType<typeof passageCard>;

/** The card of a passage: its exact words, and whose they are. */
export function passageCard(site: Site, { meeting, passage, topics }: PassageInContext) {
  const topic = topics.at(-1);
  const heading = topic && isTelling(topic) ? [headingOf(topic)] : [];
  return {
    address: cardAddress(meeting.id, passage.id),
    above: [passageName(passage), ...heading].join(' · '),
    text: quotedText(meeting, passage),
    /** The words are the official ones. */
    official: true,
    below: `${authorOf(meeting)} · ${meetingName(meeting)}`,
    /** Whose edition it is; empty where the words are the site’s name. */
    site: site.name,
  };
}

/** The card of a meeting: its title, whose it is, and what there is to find. */
export function meetingCard(site: Site, meeting: Meeting): Card {
  const topics = topicsOf(meeting).length;
  const sentences = passagesOf(meeting).length;
  const counts = [plural(topics, 'topic'), plural(sentences, 'sentence')];
  return {
    address: cardAddress(meeting.id),
    above: [authorOf(meeting), ...(topics > 0 ? counts : [])].join(' · '),
    text: titleOf(meeting),
    official: isTitleOfficial(meeting),
    below: [formatDays(dayOf(meeting), meeting.lastDay), meeting.place].filter(Boolean).join(', '),
    site: site.name,
  };
}

/** The card of every page that is about no meeting. */
export function siteCard(site: Site): Card {
  return {
    address: siteCardAddress,
    above: '',
    text: site.name,
    official: false,
    below: 'Official meeting summaries, every sentence numbered and citable',
    site: '',
  };
}

/** What a card shows, for those who do not see it. */
export function cardAlt({ above, text, official, below, site }: Card): string {
  const texts = [above, official ? `“${text}”` : text, below, site && `${site}, ${edition}`];
  return `Card: ${texts.filter(Boolean).join(' – ')}`;
}

/** What `card.typ` writes below the site’s name. */
const edition = 'Independent edition';

function headingOf({ heading, official }: Topic): string {
  return official ? `“${heading}”` : `${heading} (editors’ heading)`;
}
