import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, passageName, titleOf } from '../meeting/names.ts';
import { oncePer } from '../meeting/once-per.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import {
  blankCitation,
  blankNames,
  type Blanks,
  blanks,
  type CitationStyle,
  citationStyles,
} from './blank-citations.ts';
import { escapeXml } from './escape-xml.ts';

/** A citation ready to be copied. Its HTML has `<em>` for italics and no other element. */
export interface Citation extends CitationStyle {
  /** The entry of a bibliography. */
  referenceHtml: string;
  /** What points at it in running text: a parenthesis, or a note. */
  inTextHtml: string;
}

/**
 * The citations of a meeting on this site, or of one of its passages, in every style. They are those
 * that the CSL-JSON of `referenceTo` gives. A parenthesis names the passage; a note has it in the title.
 */
export function citations(site: Site, meeting: Meeting, passage?: Passage): Citation[] {
  const name = passage ? passageName(passage) : '';
  const { id } = meeting;
  return citationsOf(meeting, {
    title: citedTitle(meeting, passage),
    site: site.name,
    locator: name.charAt(0).toLowerCase() + name.slice(1),
    address: absoluteUrl(site, passage ? passagePageAddress(id, passage.id) : meetingAddress(id)),
  });
}

/** The citations of the ministry’s own page, for those who must cite it; none where it is unknown. */
export const citationsOfOriginal = oncePer((meeting: Meeting): Citation[] => {
  const original = meeting.sources.find(({ language }) => language === 'en');
  const page = { title: titleOf(meeting), site: '', locator: '', address: original?.address ?? '' };
  return original ? citationsOf(meeting, page) : [];
});

function citationsOf(
  meeting: Meeting,
  page: Pick<Blanks, 'title' | 'site' | 'locator' | 'address'>,
): Citation[] {
  const [year = '', month, day] = meeting.published?.split('-') ?? [];
  const values: Blanks = { ...page, author: authorOf(meeting), day: String(Number(day)), year };
  const filled = new Map(blankNames.map((name) => [blanks[name], escapeXml(values[name])]));
  // A parenthesis within a parenthesis has brackets.
  const author = escapeXml(values.author).replaceAll('(', '[').replaceAll(')', ']');
  const inParenthesis = new Map([...filled, [blanks.author, author]]);
  return citationStyles.map((style) => {
    const { reference, inText } = blankCitation(style, {
      month,
      site: page.site !== '',
      locator: page.locator !== '' && style.inText !== 'Note',
    });
    return {
      ...style,
      referenceHtml: fill(reference, filled),
      inTextHtml: fill(inText, inText.startsWith('(') ? inParenthesis : filled),
    };
  });
}

const blank = new RegExp(Object.values(blanks).join('|'), 'g');

function fill(html: string, filled: ReadonlyMap<string, string>): string {
  return html.replace(blank, (found) => filled.get(found) ?? found);
}
