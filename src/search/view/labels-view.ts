import type { VerifiedHit } from '../answer/search-result.ts';
import type { Label } from '../query/clauses.ts';

/** How a hit has each word of the query, in a line. */
export function labelsOf(hit: VerifiedHit): string {
  const { words, missing } = hit;
  const inHeading = hit.document.headings.some(({ official }) => official)
    ? 'only in the heading'
    : 'only in our heading';
  const said: Record<Label, (asked: string, as: string) => string> = {
    id: (asked) => `“${asked}”: its number or id on this site`,
    exact: () => '',
    form: (asked, as) => `“${asked}”: in the form “${as}”`,
    otherwise: (asked, as) => `“${asked}”: written otherwise, “${as}”`,
    // Of Lloyd Austin a text with Austin has only the one word otherwise.
    name: (asked, as) => (asked === as ? '' : `“${asked}”: under another name, “${as}”`),
    heading: (asked) => `“${asked}”: ${inHeading}`,
    fact: (asked, as) => `“${asked}”: a fact of this meeting (${as})`,
  };
  const notes = new Set(words.map(({ asked, label, as }) => said[label](asked, as)));
  for (const asked of missing) notes.add(`without “${asked}”`);
  notes.delete('');
  return notes.size > 0 ? [...notes].join('; ') : words.length > 0 ? 'exact' : '';
}
