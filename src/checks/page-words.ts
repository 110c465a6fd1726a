import { joinWords } from '../meeting/words.ts';

/** Words that stand in a page, and where. */
export interface PageWords {
  words: string;
  /** Offset of their element, or of the words themselves, in the page. */
  offset: number;
}

/** Words that a page marks as official. */
export interface MarkedWords extends PageWords {
  /** They stand in a `nav`: a way to the text, not the text. */
  inNavigation: boolean;
  /** A reader, or a reader's screen reader, does not get them. */
  isHidden: boolean;
}

const tag =
  /<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const verbatim = /\sdata-verbatim(?=[\s=/]|$)/;
const former = /\sdata-former(?=[\s=/]|$)/;
const hiding =
  /\s(?:hidden|inert)(?=[\s=/]|$)|\saria-hidden="?true|\sstyle="[^"]*(?:display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d]))/i;
const inline = /^(?:a|abbr|b|bdi|cite|code|em|i|mark|q|small|span|strong|time|wbr)$/i;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

interface Open {
  name: string;
  depth: number;
}

/**
 * The words of a page: those in elements with the attribute `data-verbatim`, in order, and the
 * others of its body, block by block (former words, `data-former`, are left out). A scan and no
 * parser, as a thousand meetings are ten thousand pages; of odd HTML it makes other words, which the
 * check then finds.
 */
export function wordsOfPage(html: string): { marked: MarkedWords[]; others: PageWords[] } {
  const marked: MarkedWords[] = [];
  const others: PageWords[] = [];
  let navigation = 0;
  let open: (Open & { offset: number; text: string; isFormer: boolean }) | undefined;
  let hidden: Open | undefined;
  let block = { text: '', offset: 0 };
  let last = Math.max(0, html.search(/<body\b/i));
  tag.lastIndex = last;
  const endBlock = (offset: number) => {
    const words = joinWords(decode(block.text));
    if (words !== '') others.push({ words, offset: block.offset });
    block = { text: '', offset };
  };
  for (const { 0: whole, 2: slash, 3: name = '', 4: attributes = '', index } of html.matchAll(
    tag,
  )) {
    const text = html.slice(last, index);
    if (open) open.text += text;
    else block.text += text;
    last = index + whole.length;
    const step = slash === '/' ? -1 : 1;
    if (name === '' || (step === 1 && (empty.test(name) || attributes.endsWith('/')))) continue;
    if (!open && !inline.test(name)) endBlock(last);
    if (name === 'nav') navigation += step;
    if (hidden?.name === name) hidden.depth += step;
    else if (!hidden && step === 1 && hiding.test(attributes)) hidden = { name, depth: 1 };
    if (open?.name === name) {
      open.depth += step;
      if (open.depth === 0) {
        const { offset, isFormer } = open;
        const words = joinWords(decode(open.text));
        const isHidden = hidden !== undefined;
        if (!isFormer) marked.push({ words, inNavigation: navigation > 0, isHidden, offset });
        open = undefined;
      }
    } else if (!open && step === 1 && (verbatim.test(attributes) || former.test(attributes))) {
      endBlock(last);
      open = { name, depth: 1, offset: index, text: '', isFormer: !verbatim.test(attributes) };
    }
    if (hidden?.depth === 0) hidden = undefined;
  }
  endBlock(html.length);
  return { marked, others };
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its character references resolved. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal));
  });
}
