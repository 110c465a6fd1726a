import { spaceAfter } from '../meeting/languages.ts';
import { align, type OfficialSentence, type Step, type Token, tokensOf } from './compare.ts';

/** What each says is in `verdict-view.ts`. */
export type VerdictKind = 'exact' | 'same-words' | 'merged' | 'differs' | 'absent';

/** Minimum share of equal words in a quotation, and of those of a sentence that it is near to. */
const [minQuotedShare, minNearShare] = [0.6, 0.4];
/** Up to three words are sooner taken for false than for words of another place. */
const jumpCost = 32;
const important = /\b(?:not?|never|nor|neither|none|without|cannot|only)\b|n[’']t\b|\p{Nd}/iu;
/** What may differ beside words, by the characters that only one text has. */
const differenceNames = {
  'quotation marks': /["'«»‘-‟「」『』]/u,
  'hyphens or dashes': /\p{Pd}/u,
  commas: /,/u,
  'full stops': /\./u,
  'other punctuation': /[^\p{L}\p{M}\p{N}\p{Cf}\p{Pd}\s,."'«»‘-‟「」『』]/u,
  capitals: /\p{L}/u,
  spaces: /\s/u,
};

/** Judges a quotation against sentences, in the order of their positions. */
export function judge<Sentence extends OfficialSentence>(tokens: Token[], sentences: Sentence[]) {
  const text = sentences.flatMap((sentence) =>
    tokensOf(sentence.text + spaceAfter(sentence.text)).map((token) => ({ ...token, sentence })),
  );
  const aligned = align(tokens, text, jumpCost);
  const steps = [...aligned, ...restOfSentence(tokens, aligned, text)];
  const passages = passagesOf(steps);
  const changes = passages.map(changeIn).filter(({ quoted, official }) => quoted + official !== '');
  changes.sort((one, other) => Number(other.isImportant) - Number(one.isImportant));
  const differences = differencesIn(steps);
  const equal = steps.filter(isEqualWord);
  const count = tokens.filter(isWord).length;
  let kind: VerdictKind = differences.length > 0 ? 'same-words' : 'exact';
  if (changes.some(({ count }) => count > 0)) kind = 'differs';
  if (passages.some(isSplice)) kind = 'merged';
  if (!(equal.length / count >= minQuotedShare)) kind = 'absent';
  const bySentence = Map.groupBy<unknown, Step>(equal, ({ official }) => official?.sentence);
  const words = steps.map(({ official }) => official?.text ?? '').join('');
  const isQuoted = (sentence: Sentence) => {
    const equalCount = bySentence.get(sentence)?.length ?? 0;
    if (kind === 'absent') return equalCount >= minNearShare * count;
    return equalCount > 0 || sentence.text.includes(words);
  };
  return { kind, sentences: sentences.filter(isQuoted), steps, differences, changes };
}

function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

function isEqualWord({ quoted, official }: Step): boolean {
  return isWord(quoted) && quoted.key === official?.key;
}

/** What is missing of a sentence that goes on where a quotation ends it. */
function restOfSentence(tokens: Token[], steps: Step[], text: Token[]): Step[] {
  const end = tokens.findLast(({ kind, text }) => kind !== 'character' || /[.!?。]/.test(text));
  const first = steps.find(isEqualWord)?.official;
  const last = steps.findLast(({ official }) => official)?.official;
  if (!last || !/[.!?。]$/.test(end?.text ?? '')) return [];
  // Only a sentence that is quoted from its first word seems to end with an abbreviation.
  const isStart = text.find((one) => isWord(one) && one.sentence === first?.sentence) === first;
  const rest = text.slice(text.indexOf(last) + 1).filter((one) => one.sentence === last.sentence);
  const isCut = rest.some(isWord) && (isStart || !isWord(end));
  return isCut ? rest.map((official) => ({ official })) : [];
}

/** Cuts steps at each word that both texts have, which is in the passages before and after it. */
function passagesOf(steps: Step[]): Step[][] {
  const ends = [...steps.keys()].filter((at) => isEqualWord(steps[at] ?? {}));
  return [...ends, steps.length].map((end, at) => steps.slice(ends[at - 1] ?? 0, end + 1));
}

function changeIn(passage: Step[]) {
  const steps = passage.filter((step) => !isEqualWord(step));
  const printed = (tokens: (Token | undefined)[]) => {
    const words = tokens.map((token) => (token?.kind === 'gap' ? token.key : token?.text));
    return words.join('').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  };
  const quoted = printed(steps.map((step) => step.quoted));
  const official = printed(steps.map((step) => step.official));
  const isFalse = (step: Step) => !step.isGap && (isWord(step.quoted) || isWord(step.official));
  /** Number of words that differ where neither an ellipsis nor brackets say so. */
  const count = steps.filter(isFalse).length;
  return { quoted, official, count, isImportant: important.test(`${quoted} ${official}`) };
}

/** Whether it leads to anything but the first word of the next sentence, or after a gap of a later one. */
function isSplice(passage: Step[]): boolean {
  if (passage.some(({ official }) => official?.kind === 'gap')) return true;
  const [before, after] = passage.filter(isEqualWord).map(({ official }) => official?.sentence);
  if (!before || !after || before === after) return false;
  const words = passage.filter(({ official }) => isWord(official) && official.sentence === after);
  const isNext = after.position === before.position + 1;
  const hasEnd = passage.some(({ quoted }) => /^[.!?;:。]$/.test(quoted?.text ?? ''));
  const hasGap = passage.some(({ isGap }) => isGap);
  return words.length > 1 || before.meeting !== after.meeting || !(hasGap || (isNext && hasEnd));
}

/** Names the ways in which a quotation differs beside its words. */
function differencesIn(steps: Step[]): string[] {
  const changed = steps.filter(
    ({ quoted, official, isGap }) => !isGap && quoted?.text !== official?.text,
  );
  const charactersOf = (token: Token | undefined) => new Set(token?.text.normalize('NFKD'));
  const characters = changed
    .flatMap((step) => [
      ...charactersOf(step.quoted).symmetricDifference(charactersOf(step.official)),
    ])
    .join('');
  const forms = Object.entries(differenceNames).filter(([, form]) => form.test(characters));
  const names = forms.map(([name]) => name);
  return changed.length > 0 && names.length === 0 ? ['forms of characters'] : names;
}
