import { diffArrays } from 'diff';
import type { Meeting } from '../meeting/meeting.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';
import { isBreakInJapanese, joinWords } from '../meeting/words.ts';

/** A meeting's words compared with its source. Offsets count UTF-16 code units from 0. */
export interface Alignment {
  /** The spans in order. `range` is their place in the source; undefined if some words differ. */
  spans: { span: Span; range: { start: number; end: number } | undefined }[];
  /** In order; none if all words are those of the source. Undefined if most of the text differs. */
  differences: Difference[] | undefined;
}

/** Words that differ. One of the two texts is empty if words are missing, or are too many. */
export interface Difference {
  /** Words of the file that the source does not have here. */
  text: string;
  /** Words of the source that the file does not have here. */
  sourceWords: string;
  /** Of both texts the characters between those that are equal; a space may be one of them. */
  characters: [ofFile: string, ofSource: string];
  /** The first character that differs, as an offset in the words of a span. */
  inSpan: { span: Span; offset: number };
  /** Offset in the source of the first character that differs. */
  sourceOffset: number;
}

/** Small letters with the capital before them, or any other character but white space. */
interface Token {
  word: string;
  offset: number;
  hasSpace: boolean;
  /** It begins a span: white space may be before it or not. */
  isStart?: boolean;
}

/** The tokens of the meeting and of its source. */
interface Texts {
  tokens: (Token & { span: Span })[];
  sourceTokens: Token[];
}

/** From one token up to another, of both texts. */
interface Edit {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/** Maximum number of sentences, or words, that differ; beyond it they differ as a whole. */
const maxEdits = 1500;
/** Two edits with fewer equal characters between them are one. */
const minEqualChars = 16;
const stop = /[.!?:;…。！？：；]/;

/**
 * Compares the words of a meeting with its source, as fidelity is defined: a run of white space equals
 * one space, a line break between two Japanese characters nothing, between two spans white space may
 * be missing, every other character must be the same.
 */
export function align(meeting: Meeting): Alignment {
  const spans = verbatimSpans(meeting);
  const tokens = spans.flatMap((span) =>
    tokensOf(span.text).map((token, index) => ({ ...token, span, isStart: index === 0 })),
  );
  const sourceTokens = tokensOf(meeting.source.text.replace(/^\uFEFF/, ' '));
  const texts = { tokens, sourceTokens };
  const edits = editsBetween(texts);
  const differences = edits?.flatMap((edit) => differenceOf(edit, texts) ?? []);
  const indexes = Map.groupBy(tokens.keys(), (index) => tokens[index]?.span);
  const rangeOf = (span: Span) => {
    const [from, to] = [indexes.get(span)?.[0], indexes.get(span)?.at(-1)];
    if (from === undefined || to === undefined || !edits) return undefined;
    if (edits.some(({ start, end }) => start <= to && end > from)) return undefined;
    const { end, sourceEnd } = edits.findLast((edit) => edit.end <= from) ?? startOfTexts;
    const [first, last] = [from, to].map((index) => sourceTokens[index + sourceEnd - end]);
    return first && last && { start: first.offset, end: endOf(last) };
  };
  return { differences, spans: spans.map((span) => ({ span, range: rangeOf(span) })) };
}

const startOfTexts: Edit = { start: 0, end: 0, sourceStart: 0, sourceEnd: 0 };

function tokensOf(text: string): Token[] {
  let previousEnd = 0;
  return Array.from(text.matchAll(/\p{Lu}?\p{Ll}+|[^ \t\r\n]/gu), ({ 0: word, index: offset }) => {
    const hasSpace = offset > previousEnd && !isBreakInJapanese(text, previousEnd, offset);
    previousEnd = offset + word.length;
    return { word, offset, hasSpace };
  });
}

function isSame(one: Token | undefined, other: Token | undefined): boolean {
  if (one?.word !== other?.word) return false;
  return one?.isStart === true || other?.isStart === true || one?.hasSpace === other?.hasSpace;
}

/**
 * The edits that make the source of the words; undefined if most of the text differs. Words are
 * compared within sentences that differ, so that those of one are not taken for those of another.
 */
function editsBetween(texts: Texts): Edit[] | undefined {
  const { tokens, sourceTokens } = texts;
  const within = (range: Edit, divide: (tokens: Token[]) => Token[][]) => {
    const [parts, sourceParts] = [
      divide(tokens.slice(range.start, range.end)),
      divide(sourceTokens.slice(range.sourceStart, range.sourceEnd)),
    ];
    const changes = diffArrays(parts, sourceParts, {
      comparator: areSame,
      maxEditLength: maxEdits,
    });
    const edits: Edit[] = changes ? [] : [range];
    let { start: end, sourceStart: sourceEnd } = range;
    for (const { added, removed, value } of changes ?? []) {
      const [start, sourceStart] = [end, sourceEnd];
      if (!added) end += value.flat().length;
      if (!removed) sourceEnd += value.flat().length;
      if (!added && !removed) continue;
      const previous = edits.at(-1);
      if (previous && textOf(tokens.slice(previous.end, start)).length < minEqualChars) {
        Object.assign(previous, { end, sourceEnd });
      } else {
        edits.push({ start, end, sourceStart, sourceEnd });
      }
    }
    return edits;
  };
  const all = { ...startOfTexts, end: tokens.length, sourceEnd: sourceTokens.length };
  const edits = within(all, sentencesOf).flatMap((range) => within(range, wordsOf));
  const equalCount = edits.reduce((count, { start, end }) => count - (end - start), tokens.length);
  const isOther = equalCount < tokens.length / 2 && equalCount <= sourceTokens.length / 2;
  if (isOther) return undefined;
  return edits.map((edit, index) => atSentence(edit, texts, edits[index - 1]));
}

function areSame(one: readonly Token[], other: readonly Token[]): boolean {
  return one.length === other.length && one.every((token, index) => isSame(token, other[index]));
}

/** Parts tokens after each stop. */
function sentencesOf(tokens: readonly Token[]): Token[][] {
  let ordinal = 0;
  const sentences = Map.groupBy(tokens, ({ word }) => (stop.test(word) ? ordinal++ : ordinal));
  return [...sentences.values()];
}

function wordsOf(tokens: readonly Token[]): Token[][] {
  return tokens.map((token) => [token]);
}

/**
 * The same edit, if possible where a sentence begins: what is missing, or too much, may as well begin
 * some words earlier if these are the same.
 */
function atSentence(edit: Edit, { tokens, sourceTokens }: Texts, previous = startOfTexts): Edit {
  let { start, end, sourceStart, sourceEnd } = edit;
  while (start >= previous.end && sourceStart >= previous.sourceEnd) {
    if (tokens[start]?.isStart ?? true) return { start, end, sourceStart, sourceEnd };
    if (!isSame(tokens[end - 1], sourceTokens[sourceEnd - 1])) break;
    [start, end, sourceStart, sourceEnd] = [start - 1, end - 1, sourceStart - 1, sourceEnd - 1];
  }
  return edit;
}

/** Undefined if the meeting has no words. */
function differenceOf(
  { start, end, sourceStart, sourceEnd }: Edit,
  { tokens, sourceTokens }: Texts,
): Difference | undefined {
  const [previous, first] = [tokens[start - 1], tokens[start]];
  const [sourceFirst, sourceNext] = [sourceTokens[sourceStart], sourceTokens[sourceEnd]];
  const ofFile = textOf(tokens.slice(start, end));
  const ofSource = textOf(sourceTokens.slice(sourceStart, sourceEnd));
  const [words, sourceWords] = [joinWords(ofFile), joinWords(ofSource)];
  // Inside a sentence, the space before the first word may be what differs.
  const hasSpaces = words !== '' && sourceWords !== '' && !first?.isStart;
  const [text, sourceText] = hasSpaces ? [ofFile, ofSource] : [words, sourceWords];
  const { equalStart, characters } = charactersThatDiffer(text, sourceText);
  const offsetIn = (token: Token, textFromIt: string) =>
    token.offset + equalStart - (textFromIt.startsWith(' ') ? 1 : 0);
  // Missing words belong to the sentence before them, unless they are attached to the next or the text begins.
  const isAttached = sourceNext?.hasSpace === false;
  const isBeginning = previous?.span.kind === 'frame' && first?.span.kind !== 'frame';
  const isOfNext = sourceFirst?.hasSpace && (isAttached || isBeginning);
  const isAfterPrevious = !first || (start === end && first.isStart && !isOfNext);
  const inSpan =
    previous && isAfterPrevious
      ? { span: previous.span, offset: endOf(previous) }
      : first && { span: first.span, offset: offsetIn(first, text) };
  if (!inSpan) return undefined;
  const sourceOffset = sourceFirst
    ? offsetIn(sourceFirst, sourceText)
    : endOf(sourceTokens.at(-1) ?? { offset: 0, word: '' });
  return { text: words, sourceWords, characters, inSpan, sourceOffset };
}

function endOf({ offset, word }: Pick<Token, 'offset' | 'word'>): number {
  return offset + word.length;
}

/** Words on one line, with the space before them. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ word, hasSpace, isStart }) => (hasSpace || isStart ? ` ${word}` : word))
    .join('');
}

/** Two texts without the characters with which both begin and end, and how many the first ones are. */
function charactersThatDiffer(one: string, other: string) {
  const maxEqual = Math.min(one.length, other.length);
  let equalStart = 0;
  while (equalStart < maxEqual && one[equalStart] === other[equalStart]) equalStart++;
  let equalEnd = 0;
  while (equalEnd < maxEqual - equalStart && one.at(-1 - equalEnd) === other.at(-1 - equalEnd)) {
    equalEnd++;
  }
  const characters: Difference['characters'] = [
    one.slice(equalStart, one.length - equalEnd),
    other.slice(equalStart, other.length - equalEnd),
  ];
  return { equalStart, characters };
}
