import { formatDay, listInWords } from './in-words.ts';
import type { Meeting } from './meeting.ts';
import { memoizeByObject } from './memoize.ts';
import { authorOf, isTitleOfficial, titleOf } from './names.ts';
import { passagesOf, topicsOf } from './passages.ts';
import type { Settings } from './settings.ts';

/** Licence of editorial content (CC0 1.0). The official text has its publisher’s terms. */
export const ourLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** The credit line, which the terms of use of the text require: its source, and what was edited. */
export function editedBy({ name }: Pick<Settings, 'name'>, meeting: Meeting): string {
  const { source, added } = creditOf(meeting);
  return `Source: ${source}. Edited by ${name}: ${added} added (CC0 1.0), wording unchanged. ${name} is not connected with any government.`;
}

const creditOf = memoizeByObject((meeting: Meeting) => {
  const { published, sources, lang } = meeting;
  const isOfficial = isTitleOfficial(meeting);
  const added = [
    isOfficial ? [] : 'the title in square brackets',
    'numbers',
    topicsOf(meeting).some(({ official }) => !official) ? 'headings' : [],
    passagesOf(meeting).some(({ passage }) => passage.notes.length > 0) ? 'notes' : [],
  ];
  const source = [
    authorOf(meeting),
    isOfficial ? `“${meeting.title}”` : titleOf(meeting),
    published === undefined ? [] : formatDay(published),
    sources.filter(({ language }) => language === lang).map(({ address }) => address),
  ];
  return { source: source.flat().join(', '), added: listInWords(added.flat()) };
});
