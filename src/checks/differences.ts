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
/** Two differences with fewer equal characters between them are one. */
const minEqualChars = 8;

/** The differences of a meeting and its source, in order; undefined if most of the text differs. */
export function differencesOf(meeting: Meeting): Difference[] | undefined {
  const { text } = meeting.source;
  const spans = verbatimSpans(meeting);
  const places = spans.flatMap((span) =>
    charactersOf(span.words).map(([character, offset]) => ({ character, span, offset })),
  );
  const sourcePlaces = charactersOf(text.replace(/^\uFEFF/, ' '));
  const words = places.map(({ character }) => character);
  const sourceWords = sourcePlaces.map(([character]) => character);
  const edits = editsBetween(words, sourceWords);
  const [firstSpan] = spans;
  if (!edits || !firstSpan) return undefined;

  const isStart = (index: number) => places[index]?.span !== places[index - 1]?.span;
  const sourceOffsetOf = (index: number) => sourcePlaces[index]?.[1] ?? text.length;
  const isSpaced = (index: number) => sourceOffsetOf(index) > sourceOffsetOf(index - 1) + 1;
  const differences = merged(edits);
  const isOther = differences.some(
    ({ start, end, sourceStart, sourceEnd }) =>
      end - start > words.length / 2 && sourceEnd - sourceStart > sourceWords.length / 2,
  );
  if (isOther) return undefined;
  return differences.map((edit, index, all) => {
    const { start, end, sourceStart, sourceEnd } = slid(
      edit,
      ...([words, sourceWords, all[index - 1], isStart, isSpaced] as const),
    );
    const endOfSource = sourceOffsetOf(sourceEnd - 1) + 1;
    // Missing words belong to the sentence before them, unless they are attached to the next.
    const isAfter =
      start === end &&
      start > 0 &&
      isStart(start) &&
      (!isSpaced(sourceStart) || isSpaced(sourceEnd));
    const { span, offset } = places[isAfter ? start - 1 : Math.min(start, places.length - 1)] ?? {
      span: firstSpan,
      offset: 0,
    };
    return {
      words: textBetween(places.slice(start, end)),
      sourceWords:
        sourceEnd > sourceStart ? text.slice(sourceOffsetOf(sourceStart), endOfSource) : '',
      place: { span, offset: isAfter || start >= places.length ? offset + 1 : offset },
      sourceOffset: sourceOffsetOf(sourceStart),
    };
  });
}

type PlacedCharacter = PlaceInWords & { character: string };

function textBetween(places: readonly PlacedCharacter[]): string {
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

/** The shortest list of edits (Myers, “An O(ND) Difference Algorithm”, 1986). */
function editsBetween(words: readonly string[], source: readonly string[]): Edit[] | undefined {
  const reached: Int32Array[] = [];
  const furthest = new Int32Array(2 * maxEdits + 3);
  for (let count = 0; count <= maxEdits; count++) {
    reached.push(furthest.slice(maxEdits - count, maxEdits + count + 3));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const at = diagonal + maxEdits + 1;
      const isInsertion =
        diagonal === -count ||
        (diagonal !== count && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
      let index = isInsertion ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      let sourceIndex = index - diagonal;
      while (index < words.length && words[index] === source[sourceIndex]) {
        index++;
        sourceIndex++;
      }
      furthest[at] = index;
      if (index >= words.length && sourceIndex >= source.length) {
        return traced(reached, words.length, source.length);
      }
    }
  }
  return undefined;
}

/** The edits on the way back from the ends of both texts. */
function traced(reached: readonly Int32Array[], end: number, sourceEnd: number): Edit[] {
  const edits: Edit[] = [];
  let index = end;
  let sourceIndex = sourceEnd;
  for (let count = reached.length - 1; count > 0; count--) {
    const furthest = reached[count] ?? new Int32Array();
    const diagonal = index - sourceIndex;
    const valueAt = (other: number) => furthest[other + count + 1] ?? 0;
    const isInsertion =
      diagonal === -count || (diagonal !== count && valueAt(diagonal - 1) < valueAt(diagonal + 1));
    const previous = isInsertion ? diagonal + 1 : diagonal - 1;
    const start = valueAt(previous);
    const sourceStart = start - previous;
    edits.unshift({
      ...{ start, end: start + (isInsertion ? 0 : 1) },
      ...{ sourceStart, sourceEnd: sourceStart + (isInsertion ? 1 : 0) },
    });
    index = start;
    sourceIndex = sourceStart;
  }
  return edits;
}

function merged(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const previousEdit = result.at(-1);
    if (previousEdit && edit.start - previousEdit.end < minEqualChars) {
      previousEdit.end = edit.end;
      previousEdit.sourceEnd = edit.sourceEnd;
    } else {
      result.push({ ...edit });
    }
  }
  return result;
}

/**
 * What is missing, or too much, may as well begin some characters earlier or later, if these are the
 * same: it is where a sentence begins, or a word.
 */
function slid(
  edit: Edit,
  words: readonly string[],
  source: readonly string[],
  previous: Edit | undefined,
  isStart: (index: number) => boolean,
  isSpaced: (index: number) => boolean,
): Edit {
  const isMissing = edit.start === edit.end;
  if (!isMissing && edit.sourceStart !== edit.sourceEnd) return edit;
  const texts = isMissing ? source : words;
  const length = isMissing ? edit.sourceEnd - edit.sourceStart : edit.end - edit.start;
  const from = isMissing ? edit.sourceStart : edit.start;
  const by = (distance: number): Edit => ({
    ...{ start: edit.start + distance, end: edit.end + distance },
    ...{ sourceStart: edit.sourceStart + distance, sourceEnd: edit.sourceEnd + distance },
  });
  let earliest = 0;
  while (
    edit.start + earliest > (previous?.end ?? 0) &&
    edit.sourceStart + earliest > (previous?.sourceEnd ?? 0) &&
    texts[from + earliest - 1] === texts[from + earliest - 1 + length]
  ) {
    earliest--;
  }
  let latest = 0;
  while (
    from + latest + length < texts.length &&
    texts[from + latest] === texts[from + latest + length]
  ) {
    latest++;
  }
  const candidates = Array.from({ length: latest - earliest + 1 }, (_, index) =>
    by(index + earliest),
  );
  const score = (one: Edit) =>
    (isStart(one.start) ? 2 : 0) +
    (isMissing && isSpaced(one.sourceStart) ? 1 : 0) +
    (isStart(one.end) ? 1 : 0);
  return candidates.sort((one, other) => score(other) - score(one))[0] ?? edit;
}
