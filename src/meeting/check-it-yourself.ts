import { fileAddress } from './addresses.ts';
import type { Meeting } from './meeting.ts';
import { officialPageOf } from './names.ts';
import { absoluteUrl, type Site } from './site.ts';

/**
 * Two lines for a shell (bash) with which a reader checks the text without trusting this site: the
 * hash of what was received, and its words beside those of the publisher's own page. The second
 * prints each word that the page does not have in this order. It is absent where no address is known.
 */
export function checkItYourself(site: Site, meeting: Meeting): string[] {
  const received = `${meeting.id}.source.txt`;
  const page = officialPageOf(meeting);
  const listWords = String.raw`grep -aoE '\S+'`;
  const source = quoted(absoluteUrl(site, fileAddress(meeting.id, 'source.txt')));
  // An address may have brackets, which curl would take for a series of addresses.
  const lines = [`curl -gsSO ${source} && sha256sum ${received}`];
  if (!page) return lines;
  const pageWords = `curl -gsSL ${quoted(page.address)} | sed 's/<[^>]*>/ /g' | ${listWords}`;
  return [...lines, `diff <(${listWords} ${received}) <(${pageWords}) | grep '^<'`];
}

/** One word for a shell, whatever is in it: even an apostrophe ends none. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
