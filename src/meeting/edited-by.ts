import { formatDay, listInWords } from './in-words.ts';
import type { Meeting } from './meeting.ts';
import { topicsOf } from './passages.ts';
import type { Settings } from './settings.ts';

/**
 * Says whose text it is, where it comes from and what was edited, in one sentence. The ministry's
 * terms of use ask for it wherever the text is reused, so that every page and export carries it.
 */
export function editedBy({ name }: Pick<Settings, 'name'>, meeting: Meeting): string {
  const { publisher, title, published, sources, preamble } = meeting;
  const topics = topicsOf(meeting);
  const passages = [...preamble, ...topics.flatMap(({ items }) => items)];
  const added = [
    'numbers',
    ...(topics.some(({ official }) => !official) ? ['headings'] : []),
    ...(passages.some(({ notes }) => notes.length > 0) ? ['notes'] : []),
  ];
  const source = [
    publisher,
    `“${title}”`,
    ...(published === undefined ? [] : [formatDay(published)]),
    ...sources.filter(({ language }) => language === 'en').map(({ address }) => address),
  ];
  return `Source: ${source.join(', ')}; edited by ${name}, which added ${listInWords(added)}, left the words unchanged and is not connected with any government.`;
}
