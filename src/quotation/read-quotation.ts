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
/** What a citation has, and what else it is made of beside names, numbers, addresses and titles. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|emphasis|items?|ministry|pp?|retrieved|sentence|source)\b|\d{4}|出典|^\s*[(（[]P?[\d.]+[)）\]]$/iu;
const citationWords = new Set(
  `accessed added al and at by d emphasis et for from in item items mine ministry n no of official on our
  original p page para pp preamble read retrieved see sentence source text the to translation の より`.split(
    /\s+/,
  ),
);
/** Where a citation may begin: after a mark or a sentence (not after U.S.), in a line, brackets or after a dash. */
const citationStart =
  /(?<=["”»」』’'])|(?<=(?<!(?<!\p{L})\p{L})[.!?]|[。！？])(?=\s)|(?=\s*\n)|(?=\s*[(（[])|(?=\s(?:https?:|[–—]\s))/gu;
const marked = /^["“„«「『]([^]*)["”“»」』]$|^["“„«「『]([^"”»」』]*)$|^[‘']([^]*)[’']$/u;
/** Words in marks in a text about them: According to the ministry, “…”. Fewer are a name or a term. */
const markedWithin = /[“„«「『]([^“”„«»「」『』]*)[”»」』]|"([^"]*)"/gu;
const minMarkedWords = 5;
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
  const { inner, unchecked } = quotedWords(trimmed.slice(number.length), official, titles);
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
  official: string,
  titles: readonly string[],
): { inner: string; unchecked: string[] } {
  const officialRow = foldedRow(official);
  /** The official text has the words before and after a place in a row. */
  const goesOn = (at: number) => {
    const [before, after] = [wordsOf(text.slice(0, at)).at(-1), wordsOf(text.slice(at))[0]];
    return officialRow.includes(` ${before?.word} ${after?.word} `);
  };
  const start = [...text.matchAll(citationStart)]
    .map(({ index }) => index)
    .find((at) => at > 0 && isCitation(text.slice(at), titles) && !goesOn(at));
  const words = text.slice(0, start).trim();
  const tail = text.slice(start ?? text.length);
  const isTitle = (inner: string) =>
    titles.some((title) => foldedRow(inner).includes(foldedRow(title)));
  const stretches = [...words.matchAll(markedWithin)]
    .map(([stretch, curly, straight = '']) => ({ stretch, inner: curly ?? straight }))
    .filter(({ inner }) => wordsOf(inner).length >= minMarkedWords && !isTitle(inner));
  if (stretches.length > 0) {
    const about = stretches.reduce((rest, { stretch }) => rest.replace(stretch, '\n'), words);
    const inner = stretches.map((one) => one.inner).join(separateQuotations);
    return { inner, unchecked: [...about.split('\n'), tail] };
  }
  const inner = marked.exec(words)?.slice(1).find(Boolean) ?? words;
  return { inner, unchecked: [tail] };
}

/** Nothing but names, numbers, addresses and words of citations: no sentence may pass for one. */
function isCitation(text: string, titles: readonly string[]): boolean {
  const untitled = titles.reduce((rest, title) => rest.replace(title, ''), text);
  const rest = untitled.replace(/(?:https?:|\bwww\.)\S*/g, '');
  const words = rest.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}*|\p{Script=Hiragana}+/gu) ?? [];
  return (
    (untitled !== text || citationMark.test(text)) &&
    words.every((word) => citationWords.has(word)) &&
    !/(?:\b\p{Lu}{2,}\b\s*){3}/u.test(rest)
  );
}
