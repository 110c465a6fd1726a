import { joinWords } from '../meeting/words.ts';

/** Words that a page marks as official. */
export interface PageWords {
  words: string;
  /** They stand in a `nav`: a way to the text, not the text. */
  inNavigation: boolean;
  /** Offset of their element in the page. */
  offset: number;
}

const tag =
  /<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /\sdata-verbatim(?=[\s=/]|$)/;

/**
 * What stands in the elements of a page that have the attribute `data-verbatim`, in order. A scan
 * and no parser, as a thousand meetings are ten thousand pages; of odd HTML it makes other words,
 * which the check then finds.
 */
export function verbatimOfPage(html: string): PageWords[] {
  const found: PageWords[] = [];
  let navigation = 0;
  let open: { name: string; depth: number; offset: number; text: string } | undefined;
  let last = 0;
  for (const { 0: whole, 2: slash, 3: name = '', 4: attributes = '', index } of html.matchAll(
    tag,
  )) {
    if (open) open.text += html.slice(last, index);
    last = index + whole.length;
    const step = slash === '/' ? -1 : 1;
    if (name === 'nav') navigation += step;
    if (open?.name === name) {
      open.depth += step;
      if (open.depth > 0) continue;
      const words = joinWords(decode(open.text));
      found.push({ words, inNavigation: navigation > 0, offset: open.offset });
      open = undefined;
    } else if (!open && step === 1 && attribute.test(attributes)) {
      open = { name, depth: 1, offset: index, text: '' };
    }
  }
  return found;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal));
  });
}
