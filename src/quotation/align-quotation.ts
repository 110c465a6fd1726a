import { isCitation, isCitationAfter } from './citation.ts';
import {
  align,
  type EqualWord,
  isEqualWord,
  isWord,
  outside,
  type Step,
  textOf,
  type Token,
} from './compare.ts';
import type { Stretch } from './read-quotation.ts';

/** Fewer words in quotation marks are a name. */
const minWords = 5;
/** A number before a sentence, as this site and others write it: 4.1, (2), Item 4.1:, §1.1, P1. */
const number =
  /^[^\p{L}\p{N}\p{Sc}]*(?:item\s+[\d.]+|P\d+|\d+(?:\.\d+)+|(?:\d\d?|[a-z])[.:)])[.:)*\s–—-]*$/iu;
const afterSentence = /^[^\p{L}\p{N}]*[.!?。]/u;
/** What is left out around words that are set aside. */
const outerMarks = /^[^\p{L}\p{N}\p{Ps}§]+|[^\p{L}\p{N}\p{Pe}]+$/gu;

/**
 * Aligns a quotation with official text, without what is not compared: what is outside its quotation marks,
 * unless that is of the same sentences; numbers of sentences; a citation after it. `isInMarks`: other words
 * than those are set aside.
 */
export function alignQuotation(stretches: readonly Stretch[], text: readonly Token[]) {
  const { steps, setAside } = alignStretches(stretches, text);
  const isMarked = setAside.length > 0;
  const isInMarks = setAside.some((words) => /\p{L}{2}/u.test(words) && !isCitation(words));
  const around: Step[] = [];
  const letters = steps.map(({ official }) => (isWord(official) ? 'o' : 'q')).join('');
  for (const { 0: run, index } of letters.matchAll(/q+/g)) {
    const ofRun = steps.slice(index, index + run.length);
    const words = textOf(ofRun, 'quoted');
    const next = steps[index + run.length]?.official;
    const previousWord = next?.previousWord ?? '';
    // A number that the official text has itself may have been changed.
    const mayBeNumber =
      index === 0 ? !/\p{N}/u.test(previousWord) : previousWord === '' && afterSentence.test(words);
    const isNumber = next && mayBeNumber && number.test(words.normalize('NFKC'));
    const isSource = !next && index > 0 && !isMarked && isCitationAfter(words);
    if (!isNumber && !isSource) continue;
    // The end of the sentence before it is of the quotation.
    const [end = ''] = afterSentence.exec(words) ?? [];
    const foreign = ofRun.filter(
      ({ quoted }, at) => !quoted || textOf(ofRun.slice(0, at), 'quoted').length >= end.length,
    );
    around.push(...foreign);
    setAside.push(words.slice(end.length));
  }
  return {
    steps: steps.filter((step) => !around.includes(step)),
    setAside: setAside
      .map((words) => words.replace(outerMarks, ''))
      .filter((words) => /[\p{L}\p{N}]/u.test(words)),
    isInMarks,
  };
}

/** Aligns what is in quotation marks; all of it, if that is a name, a title or of one quotation with the rest. */
function alignStretches(stretches: readonly Stretch[], text: readonly Token[]) {
  const marked = stretches.filter(({ isOutside }) => !isOutside);
  const around = stretches.filter(({ isOutside, text }) => isOutside && text !== '');
  const outsideWords = around.flatMap(({ tokens }) => tokens).filter(isWord);
  const separated = marked.flatMap(({ tokens }, at) => (at > 0 ? [outside, ...tokens] : tokens));
  const steps = align(separated, text, true);
  const words = steps.filter((step) => isEqualWord(step) && !step.official.sentence?.isTitle);
  const isLong = words.length >= minWords;
  if (!isLong || outsideWords.length > 0) {
    const allSteps = align(
      stretches.flatMap(({ tokens }) => tokens),
      text,
      true,
    );
    if (!isLong || isOneQuotation(allSteps, outsideWords)) return { steps: allSteps, setAside: [] };
  }
  return { steps, setAside: around.map(({ text }) => text) };
}

/** Whether most words outside quotation marks are of the sentences that those in marks are of. */
function isOneQuotation(steps: readonly Step[], outsideWords: readonly Token[]): boolean {
  const equal = steps.filter(isEqualWord);
  const isOutside = ({ quoted }: EqualWord) => outsideWords.includes(quoted);
  const inMarks = equal.filter((step) => !isOutside(step));
  const sentences = new Set(inMarks.map(({ official }) => official.sentence));
  const around = equal.filter((step) => isOutside(step) && sentences.has(step.official.sentence));
  return around.length > 0 && around.length >= outsideWords.length / 2;
}
