import { formatDay, listInWords } from './in-words.ts';
import type { Meeting } from './meeting.ts';
import { authorOf, isTitleOfficial, titleOf } from './names.ts';
import { memoizeByObject } from './memoize.ts';
import { topicsOf } from './passages.ts';
import type { Settings } from './settings.ts';

/** Licence of editorial content (CC0 1.0). The official text has its publisher’s terms. */
export const ourLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';

/**
 * The credit line: source of the text and what was edited. The ministry's terms of use require it
 * wherever the text is reused, so every page and export has it.
 */
export function editedBy({ name }: Pick<Settings, 'name'>, meeting: Meeting): string {
  const { source, added } = creditOf(meeting);
  return `Source: ${source}. Edited by ${name}: ${added} added (CC0 1.0), wording unchanged. ${name} is not connected with any government.`;
}

const creditOf = memoizeByObject((meeting: Meeting): { source: string; added: string } => {
  const { published, sources, preamble, lang } = meeting;
  const topics = topicsOf(meeting);
  const passages = [...preamble, ...topics.flatMap(({ items }) => items)];
  const added = [
    ...(isTitleOfficial(meeting) ? [] : ['the title in square brackets']),
    'numbers',
    ...(topics.some(({ official }) => !official) ? ['headings'] : []),
    ...(passages.some(({ notes }) => notes.length > 0) ? ['notes'] : []),
  ];
  const source = [
    authorOf(meeting),
    isTitleOfficial(meeting) ? `“${meeting.title}”` : titleOf(meeting),
    ...(published === undefined ? [] : [formatDay(published)]),
    ...sources.filter(({ language }) => language === lang).map(({ address }) => address),
  ];
  return { source: source.join(', '), added: listInWords(added) };
});
