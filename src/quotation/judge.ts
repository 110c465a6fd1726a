import { spaceAfter } from '../meeting/languages.ts';
import { align, gap, sentenceEnd, type Step } from './align.ts';
import { differencesOf } from './differences.ts';
import { type Quotation, separateQuotations, type Token, tokensOf } from './read-quotation.ts';

/** A sentence that a quotation may be from; consecutive sentences have consecutive positions. */
export interface OfficialSentence {
  text: string;
  position: number;
  /** Of which of several texts it is. */
  meeting?: number;
}

/**
 * - `exact`: character for character; a run of white space counts as one space.
 * - `same-words`: the same words; `differences` says what else differs.
 * - `cut`: official words, but the sentence goes on where the quotation ends it.
 * - `merged`: official words of several sentences, put together as if they were one passage.
 * - `differs`: `changes` lists the words that differ; negations and numbers first.
 * - `absent`: not in the text. `sentences` has the nearest one if it is near.
 */
export type VerdictKind = 'exact' | 'same-words' | 'cut' | 'merged' | 'differs' | 'absent';

export interface Verdict<Sentence extends OfficialSentence> {
  kind: VerdictKind;
  /** The sentences quoted, in order. */
  sentences: Sentence[];
  /** The official text from the first word quoted to the last. */
  official: string;
  differences: string[];
  changes: Change[];
  /** What ellipses leave out, and words in brackets: they are no part of what is exact. */
  omissions: Change[];
}

/** Words that differ. One side is empty if they were added or are missing. */
export interface Change {
  official: string;
  quoted: string;
}

/** Minimum share of equal words in a quotation, and in one that a sentence is near to. */
const minQuotedShare = 0.6;
const minNearShare = 0.4;
/** Minimum number of words from each sentence in a quotation put together from two. */
const minMergedWords = 3;
const important = /\b(?:not?|never|nor|neither|none|without|cannot|only)\b|n[’']t\b|\p{Nd}/iu;

/** The “’s” of a word and the punctuation after it. */
const restOfWord = /^(?:['’]\p{L}+)?[^\p{L}\p{N}\s]*/u;

/** Judges a quotation against sentences of one text, in the order of their positions. */
export function judge<Sentence extends OfficialSentence>(
  quotation: Quotation,
  sentences: readonly Sentence[],
): Verdict<Sentence> {
  // One sentence that has all of it is sooner meant than parts of several.
  const quotedCount = quotation.segments.flatMap(({ tokens }) => tokens).filter(isWord).length;
  const alone = sentences
    .filter(({ text }) => tokensOf(text).filter(isWord).length >= quotedCount)
    .map((sentence) => judgeInOrder(quotation, [sentence]));
  for (const kind of ['exact', 'same-words']) {
    const match = alone.find((verdict) => verdict.kind === kind);
    if (match) return match;
  }
  const verdict = judgeInOrder(quotation, sentences);
  const changed = verdict.changes.map((one) => `${one.official} ${one.quoted}`).join(' ');
  const isNear = verdict.kind !== 'absent' && tokensOf(changed).length <= minMergedWords;
  const mergedSentences = isNear ? [] : partsOf(quotation, sentences);
  if (mergedSentences.length === 0) return verdict;
  const official = mergedSentences.map(({ text }) => text).join(' … ');
  return { ...verdict, kind: 'merged', sentences: mergedSentences, official, changes: [] };
}

/** The two sentences that a quotation is put together from: its start is in one, the rest in the other. */
function partsOf<Sentence extends OfficialSentence>(
  { segments }: Quotation,
  sentences: readonly Sentence[],
): Sentence[] {
  const wordsOf = (tokens: readonly Token[]) => tokens.filter(isWord).map(({ word }) => word);
  const words = wordsOf(segments.flatMap(({ tokens }) => tokens));
  const texts = sentences.map((sentence) => wordsOf(tokensOf(sentence.text)));
  const starts = texts.map((text) => longestStart(words, text));
  const ends = texts.map((text) => longestStart(words.toReversed(), text.toReversed()));
  const [start, end] = [Math.max(...starts), Math.max(...ends)];
  if (Math.min(start, end) < minMergedWords || start + end < words.length) return [];
  const [startSentence, endSentence] = [
    sentences[starts.indexOf(start)],
    sentences[ends.indexOf(end)],
  ];
  return startSentence && endSentence && startSentence !== endSentence
    ? [startSentence, endSentence]
    : [];
}

/** Number of the first words that a text has in a row. */
function longestStart(words: readonly string[], text: readonly string[]): number {
  const lengths = text.map((_, at) => {
    let length = 0;
    while (length < words.length && text[at + length] === words[length]) length++;
    return length;
  });
  return Math.max(0, ...lengths);
}

function judgeInOrder<Sentence extends OfficialSentence>(
  { text: pasted, segments }: Quotation,
  sentences: readonly Sentence[],
): Verdict<Sentence> {
  const spaced = sentences.map((sentence) => sentence.text + spaceAfter(sentence.text));
  const text = spaced.join('');
  let end = 0;
  const ends = spaced.map(({ length }) => (end += length));
  const sentenceOf = ({ start }: Token) => ends.findIndex((one) => start < one);
  const official = tokensOf(text);
  const quoted = [gap, ...segments.flatMap(({ tokens }) => [...tokens, gap])];
  const aligned = align(
    quoted.map((token) => token?.word ?? gap),
    official.map(({ word }) => word),
  );
  const isQuoted = ({ kind }: Step) => kind !== 'skipped';
  const steps = aligned.slice(aligned.findIndex(isQuoted), aligned.findLastIndex(isQuoted) + 1);
  const officialOf = (some: Step[]) => some.flatMap((step) => official[step.official ?? -1] ?? []);
  const quotedOf = (some: Step[]) => some.flatMap((step) => quoted[step.quoted ?? -1] ?? []);

  const matches = officialOf(steps.filter(({ kind }) => kind === 'same')).filter(isWord);
  const bySentence = Map.groupBy(matches, sentenceOf);
  const verdict: Verdict<Sentence> = {
    kind: 'absent',
    sentences: [...bySentence.keys()].flatMap((at) => sentences[at] ?? []),
    official:
      printed(text, matches) + (restOfWord.exec(text.slice(matches.at(-1)?.end))?.[0] ?? ''),
    differences: [],
    changes: [],
    omissions: [],
  };
  const share = matches.length / segments.flatMap(({ tokens }) => tokens).filter(isWord).length;
  if (!(share >= minQuotedShare)) {
    const [nearest = [-1]] = [...bySentence].sort((one, other) => other[1].length - one[1].length);
    return {
      ...verdict,
      sentences: share >= minNearShare ? sentences.slice(nearest[0], nearest[0] + 1) : [],
    };
  }

  const changedSteps = groupsOf(steps);
  const changes = changedSteps
    .map((group) => ({
      official: printed(text, officialOf(group)),
      quoted: printed(pasted, quotedOf(group)),
    }))
    .filter((change) => change.official + change.quoted !== '');
  changes.sort(byImportance);
  if (changes.length > 0) return { ...verdict, kind: 'differs', changes };

  const stretches = segments.map(({ tokens }) =>
    officialOf(steps.filter(({ quoted: at = -1 }) => tokens.some((token) => token === quoted[at]))),
  );
  const position = (token: Token) => sentences[sentenceOf(token)]?.position ?? 0;
  const isJump = (token: Token, at: number, all: Token[]) =>
    at > 0 && ![0, 1].includes(position(token) - position(all[at - 1] ?? token));
  const isLast = (token: Token) =>
    official.findLast(
      (one) => isWord(one) === isWord(token) && sentenceOf(one) === sentenceOf(token),
    ) === token;
  const isFirst = (token: Token) =>
    official.find((one) => sentenceOf(one) === sentenceOf(token)) === token;
  const edges = stretches.map((stretch) => {
    const words = stretch.filter(isWord);
    return { first: words[0], last: words.at(-1) };
  });
  const gapBefore = (at: number) =>
    pasted.slice(segments[at - 1]?.end ?? 0, segments[at]?.start ?? pasted.length);
  const isSeparate = (at: number) => gapBefore(at).startsWith(separateQuotations.charAt(0));
  // A gap may lead to the beginning of a later sentence of the same text, and no further.
  const isSplice = ({ first }: (typeof edges)[number], at: number) => {
    const before = edges[at - 1]?.last;
    if (!first || !before || isSeparate(at) || sentenceOf(first) === sentenceOf(before))
      return false;
    const meetingOf = (token: Token) => sentences[sentenceOf(token)]?.meeting;
    return meetingOf(before) !== meetingOf(first) || !isFirst(first);
  };
  const missing = officialOf(changedSteps.flat());
  const isMerged = stretches.some((stretch) => stretch.some(isJump)) || missing.some(isLast);
  if (isMerged || edges.some(isSplice)) return { ...verdict, kind: 'merged' };
  const [firstMatch, lastMatch] = [matches[0], matches.at(-1)];
  const looksEnded = firstMatch && isFirst(firstMatch) && /[.!?。]$/u.test(pasted);
  const endToken = segments.at(-1)?.tokens.at(-1);
  const hasEnd = quotedOf(changedSteps.flat()).some((token) => token === endToken);
  if (hasEnd || (looksEnded && lastMatch && !isLast(lastMatch))) return { ...verdict, kind: 'cut' };

  const differences = segments.flatMap(({ start, end: to, tokens }, at) => {
    const [words, places] = [tokens.filter(isWord), stretches[at]?.filter(isWord) ?? []];
    const lead = pasted.slice(start, words[0]?.start).trimStart().length;
    const trail = pasted.slice(words.at(-1)?.end, to).trimEnd().length;
    // What is around the words is compared with no more than the characters there.
    const [from, until] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
    const signsBefore = /[^\p{L}\p{N}\s]*$/u.exec(text.slice(0, from))?.[0].length ?? 0;
    const signsAfter = /^[^\p{L}\p{N}]*/u.exec(text.slice(until))?.[0].length ?? 0;
    const stretch = text.slice(
      from - Math.min(lead, signsBefore),
      until + Math.min(trail, signsAfter),
    );
    return differencesOf(pasted.slice(start, to), stretch);
  });
  const omissions = [...segments.keys(), segments.length].map((at) => {
    const [before, after] = [edges[at - 1]?.last, edges[at]?.first];
    const skipped = before && after ? text.slice(before.end, after.start) : '';
    const inserted = /(?<=\[)[^\]]*(?=\])/.exec(gapBefore(at))?.[0] ?? '';
    return { official: trimmed(skipped), quoted: trimmed(inserted) };
  });
  const kind = differences.length > 0 ? 'same-words' : 'exact';
  return {
    ...verdict,
    kind,
    differences: [...new Set(differences)],
    omissions: omissions
      .filter(({ official, quoted }, at) => official + quoted !== '' && !isSeparate(at))
      .sort(byImportance),
  };
}

/** A text without what is no letter or digit at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Negations and numbers first. */
function byImportance(one: Change, other: Change): number {
  const rank = ({ official, quoted }: Change) => Number(important.test(`${official} ${quoted}`));
  return rank(other) - rank(one);
}

function isWord({ word }: Token): boolean {
  return word !== sentenceEnd;
}

/** Runs of steps that are not equal words. */
function groupsOf(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [[]];
  for (const step of steps) {
    if (step.kind === 'same' || step.kind === 'skipped') groups.push([]);
    else groups.at(-1)?.push(step);
  }
  return groups;
}

/** The words of tokens as a text prints them, from the first to the last. */
function printed(text: string, tokens: readonly Token[]): string {
  const words = tokens.filter(isWord);
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
