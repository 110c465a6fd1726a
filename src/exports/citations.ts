import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { monthNames } from '../meeting/in-words.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, citedTitle, nameInSentence, titleOf } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { escapeXml } from './escape-xml.ts';

/** A citation ready to be copied. Its HTML has `<em>` for italics and no other element. */
export interface Citation {
  name: string;
  /** What refers to the bibliography in running text: a parenthesis or a note. */
  inText: 'In-text citation' | 'Note';
  /** The entry of a bibliography. */
  referenceHtml: string;
  inTextHtml: string;
}

/** A web page to be cited, escaped for HTML. */
interface CitedPage {
  author: string;
  /** As a parenthesis has it: a parenthesis within it has brackets. */
  bracketedAuthor: string;
  title: string;
  /** Day of publication; undefined where it is not known. */
  date: { year: string; month: number; day: number } | undefined;
  /** Name of the site that the page is part of. */
  site?: string;
  /** “item 4.1”: the part that a parenthesis names. A note has it in the title. */
  locator?: string;
  address: string;
}

/** The citations of a meeting on this site, or of one of its passages, in every style. */
export function citations(site: Site, meeting: Meeting, passage?: Passage): Citation[] {
  const { id } = meeting;
  return inEveryStyle(meeting, {
    title: citedTitle(meeting, passage),
    site: site.name,
    ...(passage && { locator: nameInSentence(passage) }),
    address: absoluteUrl(site, passage ? passagePageAddress(id, passage.id) : meetingAddress(id)),
  });
}

/** The citations of the ministry’s own page, for those who must cite it; none if it is unknown. */
export function citationsOfOriginal(meeting: Meeting): Citation[] {
  const original = meeting.sources.find(({ language }) => language === meeting.lang);
  if (!original) return [];
  return inEveryStyle(meeting, { title: titleOf(meeting), address: original.address });
}

function inEveryStyle(
  meeting: Meeting,
  page: Pick<CitedPage, 'title' | 'site' | 'locator' | 'address'>,
): Citation[] {
  const [year, month, day] = meeting.published?.split('-') ?? [];
  const author = escapeXml(authorOf(meeting));
  const cited: CitedPage = {
    author,
    bracketedAuthor: author.replaceAll('(', '[').replaceAll(')', ']'),
    title: escapeXml(page.title),
    date: year === undefined ? undefined : { year, month: Number(month), day: Number(day) },
    ...(page.site !== undefined && { site: escapeXml(page.site) }),
    ...(page.locator !== undefined && { locator: escapeXml(page.locator) }),
    address: escapeXml(page.address),
  };
  return styles.map(({ name, inText, reference, pointer }) => ({
    name,
    inText,
    referenceHtml: reference(cited),
    inTextHtml: pointer(cited),
  }));
}

/**
 * The styles that people who quote official texts are asked for most, for a web page by a corporate
 * author. Written out, as a page of one kind needs one line a style; tests hold them to citeproc and
 * the style files of the Citation Style Language project. Chicago is its 18th edition.
 */
const styles: (Pick<Citation, 'name' | 'inText'> & {
  reference: (page: CitedPage) => string;
  pointer: (page: CitedPage) => string;
})[] = [
  {
    name: 'APA',
    inText: 'In-text citation',
    reference: ({ author, date, title, site, address }) =>
      `${author}. (${date ? `${date.year}, ${monthDay(date)}` : 'n.d.'}). <em>${title}</em>. ${site ? `${site}. ` : ''}${address}`,
    pointer: ({ bracketedAuthor, date, locator }) =>
      `(${list(bracketedAuthor, date?.year ?? 'n.d.', locator)})`,
  },
  {
    name: 'Chicago, notes',
    inText: 'Note',
    reference: ({ author, date, title, site, address }) =>
      sentences(
        author,
        `“${title}.”`,
        list(site, date && `${monthDay(date)}, ${date.year}`),
        address,
      ),
    pointer: ({ author, date, title, site, address }) =>
      `${author}, “${title},” ${list(site, date && `${monthDay(date)}, ${date.year}`, address)}.`,
  },
  {
    name: 'Chicago, author-date',
    inText: 'In-text citation',
    reference: ({ author, date, title, site, address }) =>
      sentences(
        author,
        date?.year ?? 'n.d.',
        `“${title}.”`,
        list(site, date && monthDay(date)),
        address,
      ),
    pointer: ({ bracketedAuthor, date, locator }) =>
      `(${list(date ? `${bracketedAuthor} ${date.year}` : `${bracketedAuthor}, n.d.`, locator)})`,
  },
  {
    name: 'MLA',
    inText: 'In-text citation',
    reference: ({ author, date, title, site, address }) => {
      const day = date && `${date.day} ${shortMonths[date.month - 1] ?? ''} ${date.year}`;
      const [entry, publication] = site
        ? [`“${title}.”`, list(`<em>${site}</em>`, day, address)]
        : [`<em>${title}</em>`, list(day, address)];
      return sentences(author, entry, publication);
    },
    pointer: ({ bracketedAuthor, locator }) => `(${list(bracketedAuthor, locator)})`,
  },
];

/** As MLA abbreviates them: those of five letters and more. */
const shortMonths = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June'],
  ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];

function monthDay({ month, day }: { month: number; day: number }): string {
  return `${monthNames[month - 1] ?? ''} ${day}`;
}

function list(...elements: (string | undefined)[]): string {
  return elements.filter(Boolean).join(', ');
}

/** Each with a full stop, unless it ends in one. */
function sentences(...elements: string[]): string {
  return elements
    .filter(Boolean)
    .map((element) => (/\.”?$/.test(element) ? element : `${element}.`))
    .join(' ');
}
