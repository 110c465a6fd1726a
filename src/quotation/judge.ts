import { align, gap, sentenceEnd, type Step } from './align.ts';
import { differencesOf } from './differences.ts';
import { type Quotation, type Token, tokensOf } from './read-quotation.ts';

/** A sentence that a quotation may be from; consecutive sentences have consecutive positions. */
export interface OfficialSentence {
  text: string;
  position: number;
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

/** Judges a quotation against sentences of one text, in the order of their positions. */
export function judge<Sentence extends OfficialSentence>(
  quotation: Quotation,
  sentences: readonly Sentence[],
): Verdict<Sentence> {
  const verdict = judgeInOrder(quotation, sentences);
  const changed = verdict.changes.flatMap(
    (one) => `${one.official} ${one.quoted}`.match(/\S+/g) ?? [],
  );
  const mayBeMerged = verdict.kind === 'absent' || changed.length >= minMergedWords;
  if (!mayBeMerged) return verdict;
  for (const order of [sentences, sentences.toReversed()]) {
    for (const split of splitsOf(quotation)) {
      const { kind, sentences: used } = judgeInOrder(split, order);
      if (used.length > 1 && kind !== 'differs' && kind !== 'absent') {
        return { ...verdict, kind: 'merged', sentences: used, changes: [] };
      }
    }
  }
  return verdict;
}

/** The quotation with a gap at each place where it may have been put together. */
function splitsOf(quotation: Quotation): Quotation[] {
  return quotation.segments.flatMap(({ start, end, tokens }, at) =>
    tokens.slice(minMergedWords, 1 - minMergedWords).map((token, skipped) => {
      const split = minMergedWords + skipped;
      const before = { start, end: token.start, tokens: tokens.slice(0, split) };
      const after = { start: token.start, end, tokens: tokens.slice(split) };
      return { ...quotation, segments: quotation.segments.toSpliced(at, 1, before, after) };
    }),
  );
}

interface OfficialToken<Sentence> extends Token {
  sentence: Sentence;
}

function judgeInOrder<Sentence extends OfficialSentence>(
  { text: pasted, segments }: Quotation,
  sentences: readonly Sentence[],
): Verdict<Sentence> {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const quoted = [gap, ...segments.flatMap(({ tokens }) => [...tokens, gap])];
  const official = officialTokens(text, sentences);
  const aligned = align(
    quoted.map((token) => token?.word ?? gap),
    official.map(({ word }) => word),
  );
  const steps = aligned.slice(
    aligned.findIndex(({ kind }) => kind !== 'skipped'),
    aligned.findLastIndex(({ kind }) => kind !== 'skipped') + 1,
  );
  const officialOf = (of: readonly Step[]) =>
    of.flatMap((step) => official[step.official ?? -1] ?? []);
  const quotedOf = (of: readonly Step[]) => of.flatMap((step) => quoted[step.quoted ?? -1] ?? []);
  const matches = officialOf(steps.filter(({ kind }) => kind === 'same')).filter(isWord);
  const [first, last] = [matches[0], matches.at(-1)];
  const counts = Map.groupBy(matches, ({ sentence }) => sentence);
  const verdict: Verdict<Sentence> = {
    kind: 'absent',
    sentences: [...counts.keys()],
    official: printed(text, matches) + (/^\S*/.exec(text.slice(last?.end))?.[0] ?? ''),
    differences: [],
    changes: [],
  };
  const share =
    matches.length / Math.max(1, segments.flatMap(({ tokens }) => tokens).filter(isWord).length);
  if (share < minQuotedShare) {
    const [nearest] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
    return { ...verdict, sentences: nearest && share >= minNearShare ? [nearest[0]] : [] };
  }
  const groups = changedSteps(steps);
  const changes = groups
    .map((group) => ({
      official: printed(text, officialOf(group)),
      quoted: printed(pasted, quotedOf(group)),
    }))
    .filter((change) => change.official + change.quoted !== '');
  const isImportant = (one: Change) => important.test(`${one.official} ${one.quoted}`);
  changes.sort((one, other) => Number(isImportant(other)) - Number(isImportant(one)));
  if (changes.length > 0) return { ...verdict, kind: 'differs', changes };

  const stretches = segments.map(({ tokens }) =>
    officialOf(steps.filter((step) => tokens.includes(quoted[step.quoted ?? -1] as Token))),
  );
  const isBoundary = (token: OfficialToken<Sentence>) =>
    token.sentence !== official[official.indexOf(token) + 1]?.sentence;
  const jumps = stretches.flatMap((stretch) =>
    stretch
      .slice(1)
      .map((token, at) => token.sentence.position - (stretch[at]?.sentence.position ?? 0)),
  );
  if (
    jumps.some((jump) => jump !== 0 && jump !== 1) ||
    officialOf(groups.flat()).some(isBoundary)
  ) {
    return { ...verdict, kind: 'merged' };
  }
  const ofSentence = official.filter((token) => isWord(token) && token.sentence === last?.sentence);
  const startsSentence = official.find(({ sentence }) => sentence === first?.sentence) === first;
  const looksEnded = startsSentence && /[.!?。]$/u.test(pasted);
  const end = segments.at(-1)?.tokens.at(-1);
  const hasEnd = quotedOf(groups.flat()).some((token) => token === end);
  if ((looksEnded && ofSentence.at(-1) !== last) || hasEnd) {
    return { ...verdict, kind: 'cut' };
  }
  const differences = segments.flatMap(({ start, end: to, tokens }, at) => {
    const [words, places] = [tokens.filter(isWord), stretches[at]?.filter(isWord) ?? []];
    const lead = pasted.slice(start, words[0]?.start).trimStart().length;
    const trail = pasted.slice(words.at(-1)?.end, to).trimEnd().length;
    const stretch = text.slice((places[0]?.start ?? 0) - lead, (places.at(-1)?.end ?? 0) + trail);
    return differencesOf(pasted.slice(start, to), stretch);
  });
  const kind = differences.length > 0 ? 'same-words' : 'exact';
  return { ...verdict, kind, differences: [...new Set(differences)] };
}

function isWord({ word }: Token): boolean {
  return word !== sentenceEnd;
}

function officialTokens<Sentence extends OfficialSentence>(
  text: string,
  sentences: readonly Sentence[],
): OfficialToken<Sentence>[] {
  let end = -1;
  const ends = sentences.map((sentence) => (end += sentence.text.length + 1));
  return tokensOf(text).flatMap((token) => {
    const sentence = sentences[ends.findIndex((one) => token.start < one)];
    return sentence ? [{ ...token, sentence }] : [];
  });
}

/** Stretches of steps that are not equal words. */
function changedSteps(steps: readonly Step[]): Step[][] {
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
