import { formatDay, formatDays } from './in-words.ts';
import type { Meeting, Passage, Topic } from './meeting.ts';
import type { WithdrawnMeeting } from './permalinks.ts';
import { dayOf } from './site.ts';

const passageNames = { item: 'Item', preamble: 'Preamble, sentence', text: 'Sentence' };

/** What a passage is called in a sentence: “Item 4.1”, “Preamble, sentence 1”, “Sentence 1”. */
export function passageName({ kind, number }: Pick<Passage, 'kind' | 'number'>): string {
  return `${passageNames[kind]} ${kind === 'preamble' ? number.slice(1) : number}`;
}

/** The same inside a sentence: “item 4.1”, “preamble, sentence 1”. */
export function nameInSentence(passage: Pick<Passage, 'kind' | 'number'>): string {
  const name = passageName(passage);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether a heading says what its items are about: an official one may be the number of a paragraph. */
export function isTelling({ heading }: Pick<Topic, 'heading'>): boolean {
  return /\p{L}/u.test(heading);
}

/** Who a meeting’s text is by, as it is cited. */
export function authorOf({ publisher, author = publisher }: Pick<Meeting, 'publisher' | 'author'>) {
  return author;
}

/** The publisher’s page of the text, and its host without “www.”; undefined if it is not known. */
export function officialPageOf({ sources, lang }: Pick<Meeting, 'sources' | 'lang'>) {
  const address = sources.find(({ language }) => language === lang)?.address;
  return address && { address, host: new URL(address).host.replace(/^www\./, '') };
}

/** What is cited: the title, for a passage behind its name with the capitals of a title. */
export function citedTitle(meeting: Titled, passage?: Passage): string {
  const title = titleOf(meeting);
  return passage ? `${passageName(passage).replace(', s', ', S')}, ${title}` : title;
}

type Titled = Pick<Meeting, 'title' | 'inferred'>;

/** Whether the source prints the title; one that the editors gave is no official words. */
export function isTitleOfficial({ inferred }: Pick<Meeting, 'inferred'>): boolean {
  return inferred.title === undefined;
}

/** The title as it is shown and cited: one that the editors gave stands in square brackets. */
export function titleOf(meeting: Titled): string {
  return isTitleOfficial(meeting) ? meeting.title : `[${meeting.title}]`;
}

/** A meeting as told from others: its title and its days. */
export function meetingName(
  meeting: Titled & Pick<Meeting, 'held' | 'lastDay' | 'published'>,
): string {
  return `${titleOf(meeting)}, ${formatDays(dayOf(meeting), meeting.lastDay)}`;
}

/** The same of a withdrawn meeting. */
export function withdrawnName({ title, day }: WithdrawnMeeting): string {
  return `${title}, ${formatDay(day)}`;
}

/** What the addresses of a withdrawn meeting say in its place. */
export function withdrawalNotice({ withdrawn, reason }: WithdrawnMeeting): string {
  return `The editors withdrew this summary on ${formatDay(withdrawn)}. Reason: ${reason}`;
}
