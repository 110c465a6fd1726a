import { sentenceEnd } from './align.ts';
import { foldedRow, wordsOf } from '../search/text/words.ts';

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

/** A number before a quotation, as this site and others write it: 4.1, (2), Item 4.1:, P1, ①. */
const leadingNumber =
  /^(?:[Ii]tem\s+\d+|(?:[Ii]tem\s+|§\s*)?P?[\d０-９]+(?:[.．][\d０-９]+)+|P\d+|[(（]?[\d０-９]{1,2}[.．:)）]|[(（]?[a-z][)）]|[①-⑳])[.:)]*(?:\s+[–—]?\s*|(?=\p{Lo}))(?=[“„«「『"‘'\p{Lu}\p{Lo}])/u;
/** What a citation has and no sentence of a quotation. */
const citation =
  /https?:\/\/|\bwww\.|\baccessed \d|\b(?:item|sentence) \d|\bpp?\.\s?\d|\bemphasis\b|^\W*\d{4}\W*$|^\W*(?:source\W+)?ministry of \w+(?:\W+(?:\p{Lu}\w*|\d+))*\W*$/iu;
/** What may be a citation: brackets at the end, a last line, what follows a sentence. */
const trailingTexts = [
  /\s*\((?:[^()]|\([^()]*\))*\)\s*$/u,
  /\s*\n[^\n]*$/u,
  /(?<=[.。]["”»」』]?)\s+(?:https?:\/\/|(?:ministry|item|sentence|source|accessed)\b)[^\n]*$/iu,
];
const afterMark = /(?<=["”»」』])[^"”»」』]*$/u;
const marked = /^["“„«「『]([^]*)["”“»」』]$|^["“„«「『]([^"”»」』]*)$|^[‘']([^]*)[’']$/u;
/** Words in marks in a text about them: According to the ministry, “…”. Fewer are a name or a term. */
const markedWithin = /[“„«「『]([^“”„«»「」『』]*)[”»」』]|"([^"]*)"/gu;
const minMarkedWords = 5;
/** Maximum number of words of a citation, addresses aside. */
const maxCitationWords = 40;
/** Between two quotations of one text. */
export const separateQuotations = '” … “';
/** An ellipsis, or words in brackets: where official words may be left out. */
const gapPattern =
  /” … “|[[［〔][^\]］〕]*[\]］〕]|[(（]\s*(?:…|\.{3}|中?略)\s*[)）]|…|・{3}|\.(?:\s?\.){2,}/g;
const hyphenAtLineEnd = /(?<!\p{L})(\p{L}+)[\p{Pd}\u00AD]\s+(\p{L}+)/gu;
/** The number of a footnote. */
const noteMark = /(?<=[\p{L}\p{P}])[¹²³⁰-⁹]+/gu;

/**
 * Takes a pasted quotation apart. Words divided at a line’s end are joined as `official`, the texts it
 * may be from, has them; `[T]he` loses its brackets, and numbers of footnotes go. No other character of
 * what is judged is changed. `titles`: of the texts, which a citation may name.
 */
export function readQuotation(
  pasted: string,
  official = '',
  titles: readonly string[] = [],
): Quotation {
  // Mail programs put > before each line of what they quote.
  const trimmed = pasted.replace(/^[ \t]*>[>\s]*/gmu, '').trim();
  const number = leadingNumber.exec(trimmed)?.[0] ?? '';
  const { inner, unchecked } = quotedWords(trimmed.slice(number.length), titles);
  const text = inner
    .trim()
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(noteMark, '')
    .replace(hyphenAtLineEnd, (divided, one: string, other: string) => {
      if (official.includes(`${one}-${other}`)) return `${one}-${other}`;
      return official.includes(one + other) || divided.includes('\n') ? one + other : divided;
    });
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
    const stop = /(?:[.!?;。]|:(?!\d))(?!\.|\s?\.)/u.exec(
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
function quotedWords(
  text: string,
  titles: readonly string[],
): { inner: string; unchecked: string[] } {
  const patterns = /^["“„«「『]/u.test(text) ? [...trailingTexts, afterMark] : trailingTexts;
  const tails = patterns.map((pattern) => pattern.exec(text)?.[0] ?? '');
  const tail =
    titleAtEnd(text, titles) ??
    tails.find((one) => citation.test(one) && one.length < text.length) ??
    '';
  const words = text.slice(0, text.length - tail.length).trim();
  const stretches = [...words.matchAll(markedWithin)]
    .map(([stretch, curly, straight = '']) => ({ stretch, inner: curly ?? straight }))
    .filter(({ inner }) => wordsOf(inner).length >= minMarkedWords)
    .filter(({ inner }) => !titles.some((title) => foldedRow(title) === foldedRow(inner)));
  if (stretches.length > 0) {
    const about = stretches.reduce((rest, { stretch }) => rest.replace(stretch, '\n'), words);
    const inner = stretches.map((one) => one.inner).join(separateQuotations);
    return { inner, unchecked: [...about.split('\n'), tail] };
  }
  const inner = marked.exec(words)?.slice(1).find(Boolean) ?? words;
  return { inner, unchecked: [tail] };
}

/** A citation after the quotation that names a title, and little more. */
function titleAtEnd(text: string, titles: readonly string[]): string | undefined {
  const at = Math.max(...titles.map((title) => (title === '' ? -1 : text.lastIndexOf(title))));
  if (!(at > 0)) return undefined;
  const start = text.slice(0, at).search(/(?<=[.。!?]["”»」』’']?)(?!["”»」』’'])[^.。!?]*$/u);
  const tail = text.slice(start).replace(/https?:\S*/g, '');
  return start > 0 && wordsOf(tail).length <= maxCitationWords ? text.slice(start) : undefined;
}
