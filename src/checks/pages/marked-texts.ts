import { Parser } from 'htmlparser2';
import { joinWords } from '../../meeting/words.ts';

/** The text of an element with the attribute `data-verbatim`: what a page marks as official. */
export interface MarkedText {
  text: string;
  /** Offset of its element in the page. */
  offset: number;
  /** It is in a `nav`: a link to the text, not the text. */
  inNavigation: boolean;
  /** A reader or a screen reader does not get some of it. */
  isHidden: boolean;
}

interface OpenElement {
  name: string;
  isHidden: boolean;
  /** What it marks; of an element inside another marked one nothing. */
  marked?: MarkedText;
}

/** The marked texts of a page, in order; without earlier wording (`data-former`). */
export function markedTexts(html: string): MarkedText[] {
  // Half of a page is its head, which is not shown; two thirds of the rest follow the last mark.
  const bodyStart = Math.max(0, html.indexOf('<body'));
  const lastMark = Math.max(html.lastIndexOf('data-verbatim'), html.lastIndexOf('data-former'));
  const texts: MarkedText[] = [];
  const openElements: OpenElement[] = [];
  let current: MarkedText | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: OpenElement = { name, isHidden: isHidden(attributes) };
      openElements.push(element);
      if (current || !('data-verbatim' in attributes || 'data-former' in attributes)) return;
      current = element.marked = {
        text: '',
        offset: bodyStart + parser.startIndex,
        inNavigation: openElements.some((open) => open.name === 'nav'),
        isHidden: false,
      };
      if ('data-verbatim' in attributes) texts.push(current);
    },
    ontext(text) {
      if (!current) return;
      current.text += text;
      if (openElements.some((open) => open.isHidden)) current.isHidden = true;
    },
    onclosetag() {
      if (!openElements.pop()?.marked) return;
      current = undefined;
      if (bodyStart + parser.startIndex > lastMark) parser.pause();
    },
  });
  if (lastMark >= 0) parser.end(html.slice(bodyStart));
  return texts.map((marked) => ({ ...marked, text: joinWords(marked.text) }));
}

const hidingStyle = /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])/;

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes ||
    'inert' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    hidingStyle.test(attributes['style'] ?? '')
  );
}
