import { passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, passageName } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { type Blanks, blankCitations, type CitationStyle } from './blank-citations.ts';
import { escapeXml } from './escape-xml.ts';

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
  const { title, published } = meeting;
  const [year = '', month, day] = published?.split('-') ?? [];
  const name = passageName(passage);
  const values: Blanks = {
    day: String(Number(day)),
    year,
    author: authorOf(meeting),
    title,
    site: site.name,
    locator: name.charAt(0).toLowerCase() + name.slice(1),
    address: absoluteUrl(site, passagePageAddress(meeting.id, passage.id)),
  };
  return blankCitations(month).map(({ style, reference, inText, blanks }) => {
    const fill = (html: string) =>
      fields.reduce(
        (filled, field) => filled.replaceAll(blanks[field], escapeXml(values[field])),
        html,
      );
    return { ...style, referenceHtml: fill(reference), inTextHtml: fill(inText) };
  });
}
