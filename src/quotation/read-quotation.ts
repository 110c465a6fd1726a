import { sentenceEnd } from './align.ts';
import { wordsOf } from '../search/text/words.ts';

/** A quotation as a reader pasted it, taken apart. */
export interface Quotation {
  /** What is judged: without the marks around it, a number before it and a citation after it. */
  text: string;
  /** Between two segments any words of the official text may be left out. */
  segments: Segment[];
  /** What was not judged: a number, a citation. */
  setAside: string[];
}

interface Segment {
  tokens: Token[];
  /** Where it begins and ends in the text of the quotation. */
  start: number;
  end: number;
}

/** A folded word, or the end of a sentence. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** A number before a quotation: 4.1, (2), Item 4.1:, P1. */
const leadingNumber = /^(?:item\s+)?\(?P?\d+(?:\.\d+)*\)?[.:)]?\s+(?=[“„«「『"\p{Lu}])/iu;
const citation = /https?:\/\/|\baccessed\b|\b(?:item|sentence) \d|\bministry\b|^\W*\d{4}\W*$/i;
/** What may be a citation: brackets at the end, a last line, whatever follows a closing mark. */
const trailingText = /(?:\s*\((?:[^()]|\([^()]*\))*\)|\s*\n[^\n]*|(?<=["”»」』])[^"”»」』]*)\s*$/u;
const marked = /^["“„«「『]([^]*)["”“»」』]$|^["“„«「『]([^"”»」』]*)$/u;
/** An ellipsis, or words in brackets: where official words may be left out. */
const gapPattern = /\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.(?:\s?\.){2,}/g;
const hyphenAtLineEnd = /(\p{L}+)[\p{Pd}\u00AD]\s*\n\s*(\p{L}+)/gu;

/**
 * Takes a pasted quotation apart. Words divided at a line’s end are joined as `official`, the texts it
 * may be from, has them; `[T]he` loses its brackets. No other character of what is judged is changed.
 */
export function readQuotation(pasted: string, official = ''): Quotation {
  const trimmed = pasted.trim();
  const number = leadingNumber.exec(trimmed)?.[0] ?? '';
  const { inner, after: citationText } = withoutCitation(trimmed.slice(number.length));
  const text = inner
    .trim()
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(hyphenAtLineEnd, (_, one: string, other: string) =>
      official.includes(`${one}-${other}`) ? `${one}-${other}` : one + other,
    );
  const gaps = [...text.matchAll(gapPattern)];
  const ends = [...gaps.map(({ index }) => index), text.length];
  const starts = [0, ...gaps.map(({ 0: printed, index }) => index + printed.length)];
  const tokens = tokensOf(text);
  const segments = starts.flatMap((start, at) => {
    const end = ends[at] ?? text.length;
    const segmentTokens = tokens.filter((token) => token.start >= start && token.end <= end);
    return segmentTokens.some(({ word }) => word !== sentenceEnd)
      ? [{ start, end, tokens: segmentTokens }]
      : [];
  });
  return {
    text,
    segments,
    setAside: [number.trim(), citationText.trim()].filter((part) => part !== ''),
  };
}

/** The folded words of a text, and the ends of its sentences and clauses. */
export function tokensOf(text: string): Token[] {
  const words = wordsOf(text);
  return words.flatMap(({ word, start, end }, at) => {
    const between = text.slice(end, words[at + 1]?.start);
    const stop = /[.!?:;。](?!\.|\s?\.)/u.exec(
      between.replace(gapPattern, (dots) => ' '.repeat(dots.length)),
    );
    const place = end + (stop?.index ?? 0);
    return [
      { word, start, end },
      ...(stop ? [{ word: sentenceEnd, start: place, end: place + 1 }] : []),
    ];
  });
}

/** Separates a citation from the words before it, and takes the marks off that are around these. */
function withoutCitation(text: string): { inner: string; after: string } {
  const tail = trailingText.exec(text)?.[0] ?? '';
  const citationText = citation.test(tail) && tail.length < text.length ? tail : '';
  const words = text.slice(0, text.length - citationText.length).trim();
  const [, inBothMarks, inOneMark] = marked.exec(words) ?? [];
  return { inner: inBothMarks ?? inOneMark ?? words, after: citationText };
}
