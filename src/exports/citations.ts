import { passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { passageName } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { type Blanks, blankCitations } from './blank-citations.ts';
import type { CitationStyle } from './citation-styles.ts';

/** A citation ready to be copied. Its HTML has `<em>` for italics and no other element. */
export interface Citation extends CitationStyle {
  /** The entry of a bibliography. */
  referenceHtml: string;
  /** What points at the passage in running text: a parenthesis, or a note. */
  inTextHtml: string;
}

const fields = [
  'day',
  'year',
  'author',
  'title',
  'site',
  'locator',
  'address',
] as const satisfies (keyof Blanks)[];

/** The citations of a passage, in every style: its meeting’s with its number and address. */
export function citations(site: Site, meeting: Meeting, passage: Passage): Citation[] {
  const { publisher, author = publisher, title, published } = meeting;
  const [year = '', month, day] = published?.split('-') ?? [];
  const name = passageName(passage);
  const values: Blanks = {
    day: String(Number(day)),
    year,
    author,
    title,
    site: site.name,
    locator: name.charAt(0).toLowerCase() + name.slice(1),
    address: absoluteUrl(site, passagePageAddress(meeting.id, passage.id)),
  };
  return blankCitations(month).map(({ style, reference, inText, blanks }) => {
    const fill = (html: string) =>
      fields.reduce(
        (filled, field) => filled.replaceAll(blanks[field], escape(values[field])),
        html,
      );
    return { ...style, referenceHtml: fill(reference), inTextHtml: fill(inText) };
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
