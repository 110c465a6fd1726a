import { isCitation, isCitationAfter } from './citation.ts';
import { align, isEqualWord, isWord, outside, type Step, textOf, type Token } from './compare.ts';

/** Fewer words in quotation marks are a name. */
const minWords = 5;
/** A number before a sentence, as this site and others write it: 4.1, (2), Item 4.1:, §1.1, P1. */
const number =
  /^[^\p{L}\p{N}\p{Sc}]*(?:item\s+[\d.]+|P?\d+(?:\.\d+)+|P\d+|(?:\d{1,2}|[a-z])[.:)])[.:)*]*(?:\s*[-–—])?\s*$/iu;
const afterSentence = /^[^\p{L}\p{N}]*[.!?。]/u;
/** What is left out around words that are set aside. */
const outerMarks = /^[^\p{L}\p{N}\p{Ps}§]+|[^\p{L}\p{N}\p{Pe}]+$/gu;

/**
 * Aligns a quotation with official text, without what is not compared: what is outside its quotation marks,
 * unless that is of the same sentences; numbers of sentences; a citation after it. `isInMarks`: other words
 * than those are set aside. `end`: the characters between the quotation and a citation.
 */
export function alignQuotation(tokens: Token[], text: Token[]) {
  const hasMarks = tokens.some(({ isOutside }) => isOutside);
  const marked = hasMarks && !isOneQuotation(tokens, text) ? alignInMarks(tokens, text) : undefined;
  const { setAside = [] } = marked ?? {};
  const steps = marked?.steps ?? align(tokens, text, true);
  const isInMarks = setAside.some(
    (words) => /\p{L}{2}/u.test(words) && !number.test(words) && !isCitation(words),
  );
  const around = new Set<Step>();
  let end = '';
  const letters = steps.map(({ official }) => (isWord(official) ? 'o' : 'q')).join('');
  for (const { 0: run, index } of letters.matchAll(/q+/g)) {
    const ofRun = steps.slice(index, index + run.length);
    const words = textOf(ofRun, 'quoted');
    const next = steps[index + run.length]?.official;
    const { previousWord = '' } = next ?? {};
    // A number that the official text has itself may have been changed.
    const mayBeNumber =
      index === 0 ? !/\p{N}/u.test(previousWord) : previousWord === '' && afterSentence.test(words);
    const isNumber = next && mayBeNumber && number.test(words.normalize('NFKC'));
    const isSource = !next && index > 0 && !marked && isCitationAfter(words);
    if (!isNumber && !isSource) continue;
    for (const step of ofRun) around.add(step);
    setAside.push(words);
    if (isSource) end = words.replace(/[\p{L}\p{N}][^]*/u, '');
  }
  return {
    steps: steps.filter((step) => !around.has(step)),
    setAside: setAside
      .map((words) => words.replace(outerMarks, ''))
      .filter((words) => /[\p{L}\p{N}]/u.test(words)),
    isInMarks,
    end,
  };
}

/** Whether most words outside quotation marks are of the sentences that those in marks are of. */
function isOneQuotation(tokens: Token[], text: Token[]): boolean {
  const { length: count } = tokens.filter((token) => token.isOutside && isWord(token));
  if (count === 0) return false;
  const equal = align(tokens, text, true).filter(isEqualWord);
  const around = equal.filter(({ quoted }) => quoted?.isOutside);
  const inMarks = equal.filter(({ quoted }) => !quoted?.isOutside);
  const sentences = new Set(inMarks.map(({ official }) => official?.sentence));
  const ofSentences = around.filter(({ official }) => sentences.has(official?.sentence));
  return ofSentences.length > 0 && ofSentences.length >= count / 2;
}

/** Aligns what is in quotation marks. Undefined if it is a name or a title. */
function alignInMarks(tokens: readonly Token[], text: Token[]) {
  const letters = tokens.map(({ isOutside }) => (isOutside ? 'o' : 'i')).join('');
  const runs = Array.from(letters.matchAll(/o+|i+/g), ({ 0: run, index }) => ({
    isOutside: run.startsWith('o'),
    isBetween: index > 0 && index + run.length < tokens.length,
    tokens: tokens.slice(index, index + run.length),
  }));
  const quotation = runs.flatMap(({ isOutside, isBetween, tokens }) => {
    if (!isOutside) return tokens;
    return isBetween ? outside : [];
  });
  const steps = align(quotation, text, true);
  const isSentence = (step: Step) => isEqualWord(step) && !step.official?.sentence?.isTitle;
  if (steps.filter(isSentence).length < minWords) return undefined;
  const around = runs.filter(({ isOutside }) => isOutside);
  const setAside = around.map(({ tokens }) => tokens.map(({ text }) => text).join(''));
  return { steps, setAside };
}
