import { diffArrays } from 'diff';
import type { Meeting } from '../meeting/meeting.ts';
import { type Span, verbatimSpans } from '../meeting/verbatim-spans.ts';

// Where a meeting's words differ from its source. White space is left out on both sides, so that
// sentences may stand on lines of their own; `align` finds what differs in white space alone.

/** A place in the words of a meeting. */
interface PlaceInWords {
  span: Span;
  /** UTF-16 offset in the words of the span. */
  offset: number;
}

/** Words that differ. One of the two texts is empty if words are missing, or are too many. */
export interface Difference {
  /** Words of the file that the source does not have here. */
  words: string;
  /** Words of the source that the file does not have here. */
  sourceWords: string;
  place: PlaceInWords;
  /** UTF-16 offset in the source of the first word that differs. */
  sourceOffset: number;
}

/** Maximum number of characters that are compared with others; beyond it the texts are not the same. */
const maxEdits = 3000;
/** Words with fewer characters may be elsewhere in the source by chance. */
const minAnchorChars = 4;
/** Size of the pieces of a span that is not in the source as a whole. */
const pieceChars = 16;
/** Two differences with fewer equal characters between them are one. */
const minEqualChars = 8;

/** The differences of a meeting and its source, in order; undefined if most of the text differs. */
export function differencesOf(meeting: Meeting): Difference[] | undefined {
  const { text } = meeting.source;
  const places = verbatimSpans(meeting).flatMap((span) =>
    charactersOf(span.words).map(([character, offset]) => ({ character, span, offset })),
  );
  const sourcePlaces = charactersOf(text.replace(/^\uFEFF/, ' '));
  const words = places.map(({ character }) => character);
  const sourceWords = sourcePlaces.map(([character]) => character);
  const edits = editsAround(
    anchorsOf(places, words.join(''), sourceWords.join('')),
    words,
    sourceWords,
  );
  const isOther = edits?.some(
    ({ start, end, sourceStart, sourceEnd }) =>
      end - start > words.length / 2 && sourceEnd - sourceStart >= sourceWords.length / 2,
  );
  if (!edits || isOther) return undefined;

  const isStart = (index: number) => places[index]?.span !== places[index - 1]?.span;
  const sourceOffsetOf = (index: number) => sourcePlaces[index]?.[1] ?? text.length;
  const isSpaced = (index: number) => sourceOffsetOf(index) > sourceOffsetOf(index - 1) + 1;
  // It is best where a sentence begins, or a word.
  const score = ({ start, end, sourceStart }: Edit) =>
    (isStart(start) ? 2 : 0) +
    (start === end && isSpaced(sourceStart) ? 1 : 0) +
    (isStart(end) ? 1 : 0);
  return edits.flatMap((edit, index) => {
    const equalEdits = slides(edit, words, sourceWords, edits[index - 1]);
    const bestScore = Math.max(...equalEdits.map(score));
    const { start, end, sourceStart, sourceEnd } =
      equalEdits.find((one) => score(one) === bestScore) ?? edit;
    const isAfterFrame = places[start - 1]?.span.kind === 'frame';
    const isBeforeFrame = places[start]?.span.kind === 'frame';
    // Missing words belong to the sentence before them, unless they are attached to the next or the text begins.
    const isAfter =
      start === end &&
      start > 0 &&
      isStart(start) &&
      (!isSpaced(sourceStart) || (isSpaced(sourceEnd) && (!isAfterFrame || isBeforeFrame)));
    const place = places[isAfter ? start - 1 : Math.min(start, places.length - 1)];
    if (!place) return [];
    const { span, offset } = place;
    return {
      words: textBetween(places.slice(start, end)),
      sourceWords:
        sourceEnd > sourceStart
          ? text.slice(sourceOffsetOf(sourceStart), sourceOffsetOf(sourceEnd - 1) + 1)
          : '',
      place: { span, offset: isAfter || start >= places.length ? offset + 1 : offset },
      sourceOffset: sourceOffsetOf(sourceStart),
    };
  });
}

function textBetween(places: readonly PlaceInWords[]): string {
  const bySpan = Map.groupBy(places, ({ span }) => span);
  return Array.from(bySpan, ([{ words }, ofSpan]) =>
    words.slice(ofSpan[0]?.offset ?? 0, (ofSpan.at(-1)?.offset ?? 0) + 1),
  ).join(' ');
}

/** The characters of a text that are not white space, with their offsets. */
function charactersOf(text: string): [character: string, offset: number][] {
  return Array.from(text.matchAll(/[^ \t\r\n]/g), ({ 0: character, index }) => [character, index]);
}

/** From one index up to another, of both texts. */
interface Edit {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/**
 * Spans, or pieces of them, that the source has once, as edits that change nothing: the longest series
 * of them in which both have the same order. What is between them differs.
 */
function anchorsOf(places: readonly PlaceInWords[], words: string, source: string): Edit[] {
  let start = 0;
  const chains: { chars: number; anchors: Edit[] }[] = [{ chars: 0, anchors: [] }];
  for (const { length } of Map.groupBy(places, ({ span }) => span).values()) {
    const spanEnd = start + length;
    const size = source.includes(words.slice(start, spanEnd)) ? length : pieceChars;
    for (; start < spanEnd; start = Math.min(start + size, spanEnd)) {
      const end = Math.min(start + size, spanEnd);
      const text = words.slice(start, end);
      const sourceStart = source.indexOf(text);
      if (text.length < minAnchorChars || sourceStart === -1) continue;
      if (source.includes(text, sourceStart + 1)) continue;
      const { chars, anchors } = longest(
        chains.filter((chain) => (chain.anchors.at(-1)?.sourceEnd ?? 0) <= sourceStart),
      );
      const anchor = { start, end, sourceStart, sourceEnd: sourceStart + text.length };
      chains.push({ chars: chars + text.length, anchors: [...anchors, anchor] });
    }
  }
  return longest(chains).anchors;
}

function longest<Chain extends { chars: number }>(chains: readonly Chain[]): Chain {
  return chains.reduce((best, chain) => (chain.chars > best.chars ? chain : best));
}

/** The edits between anchors; undefined if they are too many somewhere. */
function editsAround(
  anchors: readonly Edit[],
  words: readonly string[],
  source: readonly string[],
): Edit[] | undefined {
  const edits: Edit[] = [];
  let [index, sourceIndex] = [0, 0];
  for (const { start, end, sourceStart, sourceEnd } of [...anchors, endOf(words, source)]) {
    const offset = [index, sourceIndex] as const;
    const between = editsBetween(words.slice(index, start), source.slice(sourceIndex, sourceStart));
    if (!between) return undefined;
    edits.push(...between.map((edit) => moved(edit, ...offset)));
    [index, sourceIndex] = [end, sourceEnd];
  }
  return edits;
}

function endOf({ length: end }: readonly string[], { length: sourceEnd }: readonly string[]): Edit {
  return { start: end, end, sourceStart: sourceEnd, sourceEnd };
}

function moved({ start, end, sourceStart, sourceEnd }: Edit, by: number, sourceBy = by): Edit {
  return {
    ...{ start: start + by, end: end + by },
    ...{ sourceStart: sourceStart + sourceBy, sourceEnd: sourceEnd + sourceBy },
  };
}

/** The shortest list of edits; undefined if there are more than `maxEdits`. */
function editsBetween(words: readonly string[], source: readonly string[]): Edit[] | undefined {
  if (words.length === 0 || source.length === 0) {
    const isEqual = words.length === source.length;
    return isEqual
      ? []
      : [{ start: 0, end: words.length, sourceStart: 0, sourceEnd: source.length }];
  }
  const changes = diffArrays([...words], [...source], { maxEditLength: maxEdits });
  const edits: Edit[] = [];
  let [index, sourceIndex] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    const [start, sourceStart] = [index, sourceIndex];
    if (!added) index += count;
    if (!removed) sourceIndex += count;
    if (!added && !removed) continue;
    const previousEdit = edits.at(-1);
    if (previousEdit && start - previousEdit.end < minEqualChars) {
      previousEdit.end = index;
      previousEdit.sourceEnd = sourceIndex;
    } else {
      edits.push({ start, end: index, sourceStart, sourceEnd: sourceIndex });
    }
  }
  return changes && edits;
}

/**
 * An edit, and those with the same result, in order: what is missing, or too much, may as well begin
 * some characters earlier or later, if these are the same.
 */
function slides(
  edit: Edit,
  words: readonly string[],
  source: readonly string[],
  previous: Edit | undefined,
): Edit[] {
  const { start, end, sourceStart, sourceEnd } = edit;
  const isMissing = start === end;
  if (!isMissing && sourceStart !== sourceEnd) return [edit];
  const [texts, from, to] = isMissing ? [source, sourceStart, sourceEnd] : [words, start, end];
  const edits = [edit];
  const earliest = Math.max((previous?.end ?? 0) - start, (previous?.sourceEnd ?? 0) - sourceStart);
  for (let by = -1; by >= earliest && texts[from + by] === texts[to + by]; by--) {
    edits.unshift(moved(edit, by));
  }
  for (let by = 1; to + by <= texts.length && texts[from + by - 1] === texts[to + by - 1]; by++) {
    edits.push(moved(edit, by));
  }
  return edits;
}
