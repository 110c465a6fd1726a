import { spaceAfter } from '../meeting/languages.ts';
import { withoutSurroundings } from './surroundings.ts';
import {
  align,
  isEqualWord,
  isWord,
  jump,
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
/** Three replaced words cost less (30): only from the fourth on are they looked for in another place. */
const jumpCost = 36;
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
  const { quotation, end, ...aside } = withoutSurroundings(align(tokens, text, jumpCost));
  const isWhole = wholeSentence.test(textOf(quotation, 'quoted') + end);
  const steps = isWhole ? wholeSentences(quotation, text) : quotation;
  const segments = segmentsOf(steps);
  const changes = segments.flatMap(changeIn);
  changes.sort((one, other) => Number(other.isImportant) - Number(one.isImportant));
  const differences = differencesIn(segments);
  const equal = steps.filter(isEqualWord).flatMap(({ official }) => official ?? []);
  const bySentence = Map.groupBy<unknown, Token>(equal, ({ sentence }) => sentence);
  const [[first] = [], ...others] = bySentence.values();
  const isJump = ({ official, isGap }: Step) => official === jump && !isGap;
  const isSplice = ([word]: Token[]) =>
    word?.previousWord !== '' || word.sentence?.meeting !== first?.sentence?.meeting;
  const count = steps.filter(({ quoted }) => isWord(quoted)).length;
  let kind: VerdictKind = differences.length > 0 ? 'same-words' : 'exact';
  if (changes.some(({ wordCount }) => wordCount > 0)) kind = 'differs';
  if (steps.some(isJump) || others.some(isSplice)) kind = 'merged';
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
