import { monthNames } from '../meeting/in-words.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { authorOf, nameInSentence, officialPageOf, titleOf } from '../meeting/names.ts';
import type { Site } from '../meeting/site.ts';
import { escapeXml } from './escape-xml.ts';
import { referenceTo } from './reference.ts';

/** The citations of a meeting on this site, or of one of its passages, in every style. */
export function citations(site: Site, meeting: Meeting, passage?: Passage) {
  const { title, URL: address } = referenceTo(site, meeting, passage);
  const locator = passage && nameInSentence(passage);
  return inEveryStyle(meeting, { title, address, site: site.name, locator });
}

/** The citations of the ministry’s own page, for those who must cite it; none if it is unknown. */
export function citationsOfOriginal(meeting: Meeting) {
  const original = officialPageOf(meeting);
  return original
    ? inEveryStyle(meeting, { title: titleOf(meeting), address: original.address })
    : [];
}

/**
 * The styles that people who quote official texts are asked for most, for a web page by a corporate
 * author. Written out, as a page of one kind needs one line a style; tests compare them with citeproc
 * and the style files of the Citation Style Language project. Chicago is its 18th edition. The HTML
 * has `<em>` for italics and no other element; `inText` says what the citation in running text is.
 */
function inEveryStyle(
  meeting: Meeting,
  page: { title: string; address: string; site?: string; locator?: string | undefined },
) {
  const title = escapeXml(page.title);
  const address = escapeXml(page.address);
  const site = page.site && escapeXml(page.site);
  const locator = page.locator && escapeXml(page.locator);
  const author = escapeXml(authorOf(meeting));
  // A parenthesis within a parenthesis has brackets.
  const bracketedAuthor = author.replaceAll('(', '[').replaceAll(')', ']');
  const [year, month = '', day] = meeting.published?.split('-') ?? [];
  const monthDay = year && `${monthNames[Number(month) - 1] ?? ''} ${Number(day)}`;
  const shortDay = year && `${Number(day)} ${shortMonths[Number(month) - 1] ?? ''} ${year}`;
  const publication = list(site, monthDay, year);
  return [
    {
      name: 'APA',
      inText: 'In-text citation',
      referenceHtml: `${author}. (${list(year ?? 'n.d.', monthDay)}). <em>${title}</em>. ${site ? `${site}. ` : ''}${address}`,
      inTextHtml: `(${list(bracketedAuthor, year ?? 'n.d.', locator)})`,
    },
    {
      name: 'Chicago, notes',
      inText: 'Note',
      referenceHtml: sentences(author, `“${title}.”`, publication, address),
      inTextHtml: `${author}, “${title},” ${list(publication, address)}.`,
    },
    {
      name: 'Chicago, author-date',
      inText: 'In-text citation',
      referenceHtml: sentences(
        author,
        year ?? 'n.d.',
        `“${title}.”`,
        list(site, monthDay),
        address,
      ),
      inTextHtml: `(${list(year ? `${bracketedAuthor} ${year}` : `${bracketedAuthor}, n.d.`, locator)})`,
    },
    {
      name: 'MLA',
      inText: 'In-text citation',
      referenceHtml: site
        ? sentences(author, `“${title}.”`, list(`<em>${site}</em>`, shortDay, address))
        : sentences(author, `<em>${title}</em>`, list(shortDay, address)),
      inTextHtml: `(${list(bracketedAuthor, locator)})`,
    },
  ];
}

/** As MLA abbreviates them: those of five letters and more. */
const shortMonths = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June'],
  ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];

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
