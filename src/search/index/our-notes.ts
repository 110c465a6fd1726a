import { followUpAddress, termAddress } from '../../meeting/addresses.ts';
import { formatDate } from '../../meeting/in-words.ts';
import type { Site } from '../../meeting/site.ts';
import { explainedTerms, termName } from '../../meeting/terms.ts';

/** Something of ours that is searched apart from the official words. */
export interface OurNote {
  kind: 'follow-up' | 'definition';
  /** What its link is called: the day it happened, or the term. */
  name: string;
  text: string;
  /** Other words that find it: the names of a term, the title of a source. */
  also: string;
  /** Root-relative, without the base path. */
  address: string;
}

/** What followed, newest first, and what is explained. */
export function ourNotes(site: Pick<Site, 'followUps' | 'terms'>): OurNote[] {
  const followUps = [...site.followUps]
    .flatMap(([meeting, entries]) => entries.map((entry) => ({ meeting, ...entry })))
    .sort((one, other) => (one.date > other.date ? -1 : 1))
    .flatMap(({ meeting, id, date, text, source }): OurNote[] =>
      text === undefined
        ? []
        : [
            {
              kind: 'follow-up',
              name: formatDate(date),
              text,
              also: `${source?.title ?? ''} ${source?.publisher ?? ''}`,
              address: followUpAddress(meeting, id),
            },
          ],
    );
  const definitions = explainedTerms(site.terms).map((term): OurNote => ({
    kind: 'definition',
    name: termName(term),
    text: term.definition ?? term.person?.office ?? '',
    also: [...term.names, term.japanese ?? ''].join(' '),
    address: termAddress(term.id),
  }));
  return [...definitions, ...followUps];
}
