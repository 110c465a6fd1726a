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
/** What may be a citation: brackets at the end, a last line, what follows a sentence. */
const trailingTexts = [
  /\s*\((?:[^()]|\([^()]*\))*\)\s*$/u,
  /\s*\n[^\n]*$/u,
  /(?<=[.。]["”»」』]?)\s+(?:https?:\/\/|(?:ministry|item|sentence|source|accessed)\b)[^\n]*$/iu,
];
const afterMark = /(?<=["”»」』])[^"”»」』]*$/u;
const marked = /^["“„«「『]([^]*)["”“»」』]$|^["“„«「『]([^"”»」』]*)$/u;
/** Words in marks in a text about them: According to the ministry, “…”. Fewer are a name or a term. */
const markedWithin = /[“„«「『]([^“”„«»「」『』]*)[”»」』]/gu;
const minMarkedWords = 5;
/** An ellipsis, or words in brackets: where official words may be left out. */
const gapPattern = /\[[^\]]*\]|[(（]\s*(?:…|\.{3}|中?略)\s*[)）]|…|\.(?:\s?\.){2,}/g;
const hyphenAtLineEnd = /(\p{L}+)[\p{Pd}\u00AD]\s*\n\s*(\p{L}+)/gu;

/**
 * Takes a pasted quotation apart. Words divided at a line’s end are joined as `official`, the texts it
 * may be from, has them; `[T]he` loses its brackets. No other character of what is judged is changed.
 */
export function readQuotation(pasted: string, official = ''): Quotation {
  // Mail programs put > before each line of what they quote.
  const trimmed = pasted.replace(/^[ \t]*>[>\s]*/gmu, '').trim();
  const number = leadingNumber.exec(trimmed)?.[0] ?? '';
  const { inner, unchecked } = quotedWords(trimmed.slice(number.length));
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
    setAside: [number, ...unchecked]
      .map((words) => words.trim())
      .filter((words) => /[\p{L}\p{N}]/u.test(words)),
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

/** What is quoted: without a citation after it, the marks around it, and words about it. */
function quotedWords(text: string): { inner: string; unchecked: string[] } {
  const patterns = /^["“„«「『]/u.test(text) ? [...trailingTexts, afterMark] : trailingTexts;
  const tails = patterns.map((pattern) => pattern.exec(text)?.[0] ?? '');
  const tail = tails.find((one) => citation.test(one) && one.length < text.length) ?? '';
  const words = text.slice(0, text.length - tail.length).trim();
  const stretches = [...words.matchAll(markedWithin)]
    .map(([stretch, inner = '']) => ({ stretch, inner }))
    .filter(({ inner }) => wordsOf(inner).length >= minMarkedWords);
  if (stretches.length > 0) {
    const about = stretches.reduce((rest, { stretch }) => rest.replace(stretch, '\n'), words);
    const inner = stretches.map((one) => one.inner).join(' … ');
    return { inner, unchecked: [...about.split('\n'), tail] };
  }
  const [, inBothMarks, inOneMark] = marked.exec(words) ?? [];
  return { inner: inBothMarks ?? inOneMark ?? words, unchecked: [tail] };
}
