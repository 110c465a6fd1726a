import { spaceAfter } from '../meeting/languages.ts';
import { alignQuotation } from './align-quotation.ts';
import {
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

/** What each says is in `verdict-view.ts`. */
export type VerdictKind = 'exact' | 'same-words' | 'merged' | 'differs' | 'absent';

/** Minimum share of equal words in a quotation, and of those of a sentence that it is near to. */
const [minQuotedShare, minNearShare] = [0.6, 0.4];
const important = /\b(?:not?|never|nor|neither|none|without|cannot|only)\b|n[’']t\b|\p{Nd}/iu;
/** From a capital to a full stop. */
const wholeSentence = /^\P{L}*[\p{Lu}\p{Lo}][^]*[.!?。][^\p{L}\p{N}]*$/u;
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
export function judge<Sentence extends OfficialSentence>(tokens: Token[], sentences: Sentence[]) {
  const text = sentences.flatMap((sentence, at): Token[] => {
    let previousWord = '';
    const ofSentence = tokensOf(sentence.text + spaceAfter(sentence.text)).map((token) => {
      const inSentence = { ...token, sentence, previousWord };
      if (isWord(token)) previousWord = token.text;
      return inSentence;
    });
    const goesOn = (sentences[at + 1]?.position ?? Infinity) <= sentence.position + 1;
    return goesOn ? ofSentence : [...ofSentence, jump];
  });
  const { steps: aligned, end, ...aside } = alignQuotation(tokens, text);
  const quotation = withoutUnquotedTitles(aligned);
  const isWhole = wholeSentence.test(textOf(quotation, 'quoted') + end);
  const steps = isWhole ? wholeSentences(quotation, text) : quotation;
  const segments = segmentsOf(steps);
  const changes = segments.flatMap(changeIn);
  changes.sort((one, other) => Number(other.isImportant) - Number(one.isImportant));
  const differences = differencesIn(segments);
  const equal = steps.filter(isEqualWord).flatMap(({ official }) => official ?? []);
  const bySentence = Map.groupBy<unknown, Token>(equal, ({ sentence }) => sentence);
  const count = steps.filter(({ quoted }) => isWord(quoted)).length;
  let kind: VerdictKind = differences.length > 0 ? 'same-words' : 'exact';
  if (changes.some(({ wordCount }) => wordCount > 0)) kind = 'differs';
  if (isPutTogether(steps)) kind = 'merged';
  if (!(equal.length / count >= minQuotedShare)) kind = 'absent';
  const minCount = kind === 'absent' ? minNearShare * count : 1;
  const words = segments.map(({ official }) => official).join('');
  const quoted = sentences.filter(
    (sentence) =>
      (bySentence.get(sentence)?.length ?? 0) >= minCount ||
      (kind !== 'absent' && sentence.text.includes(words)),
  );
  return { kind, sentences: quoted, segments, differences, changes, ...aside };
}

/** Without the headings between sentences of which a quotation has no word. */
function withoutUnquotedTitles(steps: readonly Step[]): Step[] {
  const quoted = new Set(steps.filter(isEqualWord).map(({ official }) => official?.sentence));
  return steps.filter(({ official, quoted: own }) => {
    const isUnquoted = official?.sentence?.isTitle === true && !quoted.has(official.sentence);
    return own !== undefined || !isUnquoted;
  });
}

/** Whether a quotation goes on elsewhere in the official text without an ellipsis or new quotation marks. */
function isPutTogether(steps: readonly Step[]): boolean {
  let previous: Token | undefined;
  let isSeparate = false;
  return steps.some((step) => {
    const { quoted, official, isGap } = step;
    if (quoted === outside) isSeparate = true;
    if (isSeparate && !isEqualWord(step)) return false;
    if (official === jump && !isGap) return true;
    if (!isEqualWord(step) || !official) return false;
    const goesOn =
      official.previousWord === '' && official.sentence?.meeting === previous?.sentence?.meeting;
    const isSplice = previous && official.sentence !== previous.sentence && !goesOn && !isSeparate;
    [previous, isSeparate] = [official, false];
    return isSplice;
  });
}

/** Adds what a quotation that begins and ends as a sentence lacks of the official ones. */
function wholeSentences(steps: Step[], text: readonly Token[]): Step[] {
  const words = steps.filter(({ official }) => isWord(official));
  const [first, last] = [words[0], words.at(-1)];
  const isCut = first?.quoted && first.quoted.text !== first.official?.text;
  const missing = (ofSentence: readonly Token[], edge: Step | undefined) => {
    const lost = ofSentence.filter(
      ({ sentence }) => sentence && sentence === edge?.official?.sentence,
    );
    return lost.some(isWord) ? lost.map((official) => ({ official })) : [];
  };
  const start = text.findIndex((token) => token === first?.official);
  const end = text.findIndex((token) => token === last?.official);
  return [
    ...(isCut ? missing(text.slice(0, start), first) : []),
    ...steps,
    ...missing(text.slice(end + 1), last),
  ];
}

/** The words of a change, without the characters around them. */
function changeIn({ isGap, wordCount, ...texts }: Segment) {
  const [quoted = '', official = ''] = [texts.quoted, texts.official].map((text) =>
    text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  if (wordCount > 0 && quoted + official === '') {
    const signs = { quoted: texts.quoted.trim(), official: texts.official.trim() };
    return [{ ...signs, wordCount, isImportant: true }];
  }
  if (wordCount === 0 && !(isGap && quoted !== official)) return [];
  const isImportant = important.test(`${quoted} ${official}`);
  return [{ quoted, official, wordCount, isImportant }];
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
