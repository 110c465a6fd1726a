import { spaceAfter } from '../meeting/languages.ts';
import { alignQuotation } from './align-quotation.ts';
import { denial } from './citation.ts';
import {
  type EqualWord,
  isEqualWord,
  isWord,
  jump,
  outside,
  type OfficialSentence,
  type Segment,
  segmentsOf,
  type Step,
  textOf,
  type Token,
  tokensOf,
} from './compare.ts';
import type { Stretch } from './read-quotation.ts';

/** What each says is in `verdict-view.ts`. */
export type VerdictKind = 'exact' | 'same-words' | 'merged' | 'differs' | 'absent';

/** Minimum share of equal words in a quotation, and of those of a sentence that it is near to. */
const minQuotedShare = 0.6;
const minNearShare = 0.4;
/** From a capital to a full stop. */
const wholeSentence = /^\P{L}*[\p{Lu}\p{Lo}][^]*[.!?。．｡][^\p{L}\p{N}]*$/u;
/** The characters that may differ beside words. */
const differenceNames = {
  'quotation marks': /["'«»‘-‟「」『』]/gu,
  'hyphens or dashes': /[\p{Pd}−]/gu,
  commas: /,/gu,
  'full stops': /\./gu,
  'other punctuation': /[^\p{L}\p{M}\p{N}\p{Cf}\p{Pd}−\s,."'«»‘-‟「」『』]/gu,
  capitals: /[\p{Lu}\p{Ll}]/gu,
  spaces: /\s/gu,
};

/** Judges a quotation against sentences, in the order of their positions. */
export function judge<Sentence extends OfficialSentence>(
  quotation: readonly Stretch[],
  sentences: Sentence[],
) {
  const text = sentences.flatMap((sentence, at): Token[] => {
    const ofSentence = tokensOf(sentence.text + spaceAfter(sentence.text), sentence);
    const goesOn = (sentences[at + 1]?.position ?? Infinity) <= sentence.position + 1;
    return goesOn ? ofSentence : [...ofSentence, jump];
  });
  const { steps: aligned, ...aside } = alignQuotation(quotation, text);
  const equal = aligned.filter(isEqualWord);
  const equalCount = (sentence?: OfficialSentence) =>
    equal.filter(({ official }) => official.sentence === sentence).length;
  // Headings between sentences are left out unless a word of them is quoted.
  const isQuoted = ({ quoted, official }: Step) =>
    quoted !== undefined || !official?.sentence?.isTitle || equalCount(official.sentence) > 0;
  const steps = wholeSentences(aligned.filter(isQuoted), text);
  const segments = segmentsOf(steps);
  const changes = segments.flatMap(changeIn);
  changes.sort((one, other) => other.rank - one.rank);
  const differences = differencesIn(segments);
  const count = steps.filter(({ quoted }) => isWord(quoted)).length;
  let kind: VerdictKind = differences.length > 0 ? 'same-words' : 'exact';
  if (changes.some(({ wordCount }) => wordCount > 0)) kind = 'differs';
  if (isPutTogether(steps)) kind = 'merged';
  if (!(equal.length / count >= minQuotedShare)) kind = 'absent';
  const minCount = kind === 'absent' ? minNearShare * count : 1;
  const words = textOf(steps, 'official');
  const quoted = sentences.filter(
    (sentence) =>
      equalCount(sentence) >= minCount || (kind !== 'absent' && sentence.text.includes(words)),
  );
  return { kind, sentences: quoted, segments, differences, changes, ...aside };
}

/** Whether a quotation goes on elsewhere in the official text without an ellipsis or new quotation marks. */
function isPutTogether(steps: readonly Step[]): boolean {
  let previous: Token | undefined;
  let isSeparate = false;
  return steps.some((step) => {
    if (step.quoted === outside) isSeparate = true;
    if (!isEqualWord(step)) return step.official === jump && !step.isGap && !isSeparate;
    const { sentence, previousWord } = step.official;
    const goesOn = previousWord === '' && sentence?.meeting === previous?.sentence?.meeting;
    const isSplice = previous && sentence !== previous.sentence && !goesOn && !isSeparate;
    [previous, isSeparate] = [step.official, false];
    return isSplice;
  });
}

/**
 * Adds what quotations that begin and end as sentences lack of the official ones: each in marks of its own, and
 * all of them together.
 */
function wholeSentences(steps: readonly Step[], text: readonly Token[]): Step[] {
  const stretches: Step[][] = [[]];
  for (const step of steps) {
    if (step.quoted === outside) stretches.push([]);
    stretches.at(-1)?.push(step);
  }
  const areWhole = wholeSentence.test(textOf(steps, 'quoted'));
  return stretches.flatMap((stretch, at) => {
    const equal = stretch.filter(isEqualWord);
    const [first, last] = [equal[0], equal.at(-1)];
    const isWhole = wholeSentence.test(textOf(stretch, 'quoted'));
    const missing = (tokens: readonly Token[], edge: EqualWord) => {
      const ofSentence = tokens.filter(({ sentence }) => sentence === edge.official.sentence);
      return ofSentence.some(isWord) ? ofSentence.map((official) => ({ official })) : [];
    };
    const isCut = first && first.quoted.text !== first.official.text;
    const isStart = isCut && (isWhole || (areWhole && at === 0));
    const isEnd = last && (isWhole || (areWhole && at === stretches.length - 1));
    return [
      ...(isStart ? missing(text.slice(0, text.indexOf(first.official)), first) : []),
      ...stretch,
      ...(isEnd ? missing(text.slice(text.indexOf(last.official) + 1), last) : []),
    ];
  });
}

/** The words of a change, without the characters around them; the signs, if it has no words. */
function changeIn({ isGap, wordCount, ...texts }: Segment) {
  const isSign = !/[\p{L}\p{N}]/u.test(texts.quoted + texts.official);
  const bare = isSign ? /\s/g : /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
  // A sign in brackets, or left out, is told too.
  const edges = isGap ? /^[\s.,“”"…()[\]［］〔〕]+|[\s.,“”"…()[\]［］〔〕]+$/g : bare;
  const quoted = texts.quoted.replace(edges, '');
  const official = texts.official.replace(edges, '');
  const both = `${quoted} ${official}`;
  // Negations, numbers and dates are told first.
  const rank = Number(isSign || denial.test(both) || /\p{Nd}/u.test(both));
  const isChange = wordCount > 0 || (isGap && quoted !== official);
  return isChange ? [{ quoted, official, wordCount, rank }] : [];
}

/** Names the ways in which texts differ beside their words. */
function differencesIn(segments: Segment[]): string[] {
  const differing = segments.filter(({ quoted, official, isGap }) => !isGap && quoted !== official);
  const partOf = (text: string, form: RegExp) => text.normalize('NFKD').match(form)?.join('');
  const names = Object.entries(differenceNames).flatMap(([name, form]) =>
    differing.some((one) => partOf(one.quoted, form) !== partOf(one.official, form)) ? name : [],
  );
  return differing.length > 0 && names.length === 0 ? ['forms of characters'] : names;
}
