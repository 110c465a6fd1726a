import { formatDay, listInWords } from './in-words.ts';
import type { Meeting } from './meeting.ts';
import { isTitleOfficial, titleOf } from './names.ts';
import { memoizeByObject } from './memoize.ts';
import { topicsOf } from './passages.ts';
import type { Settings } from './settings.ts';

/** The terms of what is ours: CC0 1.0, that is none. The official words stand under the publisher’s. */
export const ourLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';

/**
 * Says whose text it is, where it comes from and what was edited, in one sentence. The ministry's
 * terms of use ask for it wherever the text is reused, so that every page and export carries it.
 */
export function editedBy({ name }: Pick<Settings, 'name'>, meeting: Meeting): string {
  const { source, added } = creditOf(meeting);
  return `Source: ${source}; edited by ${name}, which added ${added} (CC0 1.0), left the words unchanged and is not connected with any government.`;
}

const creditOf = memoizeByObject((meeting: Meeting): { source: string; added: string } => {
  const { publisher, published, sources, preamble, lang } = meeting;
  const topics = topicsOf(meeting);
  const passages = [...preamble, ...topics.flatMap(({ items }) => items)];
  const added = [
    ...(isTitleOfficial(meeting) ? [] : ['the title in square brackets']),
    'numbers',
    ...(topics.some(({ official }) => !official) ? ['headings'] : []),
    ...(passages.some(({ notes }) => notes.length > 0) ? ['notes'] : []),
  ];
  const source = [
    publisher,
    isTitleOfficial(meeting) ? `“${meeting.title}”` : titleOf(meeting),
    ...(published === undefined ? [] : [formatDay(published)]),
    ...sources.filter(({ language }) => language === lang).map(({ address }) => address),
  ];
  return { source: source.join(', '), added: listInWords(added) };
});
