import { isEqualWord, isWord, jump, type Step, textOf } from './compare.ts';

/** Minimum number of words that are a quotation. In marks, fewer words and titles are names. */
const minWords = 5;
/** What speaks for a stretch being from the official text, and against it; the mark is one that only it has. */
const weights = { equal: 2, other: -1, mark: -4, jump: -4, jumpToTitle: -100 };
/** A number before a quotation, as this site and others write it: 4.1, (2), Item 4.1:, §1.1, P1, ①. */
const number =
  /^[^\p{L}\p{N}]*(?:Item\s+[\d.]+|(?:Item\s|§)?\s*[(（]?(?:P?[\d０-９]+(?:[.．][\d０-９]+)+|P\d+)|[(（]?(?:[\d０-９]{1,2}|[a-z])[.．:)）]|[①-⑳])[.．:)）*]*(?:\s*[-–—])?\s*$/iu;
/** A mark that opens a quotation, and those that end it. */
const markPairs = ['“”"', '""”', '„“”"', '«»', '»«', '「」', '『』', "‘’'", "''’"];
const openingMark = /(["“„«»「『‘'])[^\p{L}\p{N}\s]*$/u;
/** Apostrophes, and spaces within French marks. */
const noMarks = /(?<=\p{L})['’](?=\p{L})|\s(?=»)|(?<=«)\s/gu;
/** What is left out around words that are set aside. */
const outerMarks = /^[\s.,;:!?"'“”„«»「」『』‘’]+|[\s.,"'“”„«»「」『』‘’]+$/gu;
const denial = /\b(?:not?|never|nor|neither|none|without|cannot)\b|n[’']t\b/iu;
/** Where a citation may begin. */
const boundary = /^[^\p{L}\p{N}]*?(?:[.!?。(（[［—–]|\s(?=https?:|§|\d{4}-\d\d))/u;
/** What a citation has: one of these, or words and a year in brackets. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|cf|emphasis|ibid|italics|items?|ministry|pages?|paras?|pp?|retrieved|sentence|source)\b|\d{4}-\d\d-\d\d-\w+\/?|§|[“"][^”"]*\b(?:meeting|statement|summary)\b|出典|防衛省|傍線|共同|[(（[]P?\d+(?:\.\d+)+[)）\]]|[(（].*\p{L}.*(?:[\d０-９]{4}|令和|平成)/isu;
/** What a citation may have in lower case. Any other such word makes a sentence. */
const citationWords =
  /(?:https?:|\bwww\.)\S*|\d{4}-\d\d-\d\d-[\w/-]+|(?<![\p{L}\p{N}])(?:accessed|added|al|and|at|by|cf|d|emphasis|et|for|from|ibid|in|italics|items?|last|mine|ministry|my|n|of|official|on|our|original|pages?|paras?|pp?|preamble|read|retrieved|see|sentence|source|text|the|to|translation|vgl)(?!\p{L})|(?<!\p{Script=Hiragana})(?:の|より|は)(?!\p{Script=Hiragana})/gu;
const sentenceWord =
  /(?<![\p{L}\p{N}])\p{Ll}|\p{Script=Hiragana}|(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:Are|Could|Had|Has|Have|Is|Must|Shall|Should|They|Was|We|Were|Will|Would)\b|^[^\p{L}（]*(?!出典|防衛省)\p{Script=Han}/u;

/**
 * Sets aside what stands around the words of an official text and is no part of the quotation: numbers,
 * what is outside its quotation marks, a citation. `isInMarks`: other words are outside. `end`: what characters follow.
 */
export function withoutSurroundings(aligned: readonly Step[]) {
  const steps = withoutEnds(aligned);
  const around = new Set<Step>();
  const setAside: string[] = [];
  let isInMarks = false;
  let openedBy = '';
  let end = '';
  const letters = steps.map(({ official }) => (isWord(official) ? 'o' : 'q')).join('');
  for (const { 0: run, index } of letters.matchAll(/q+/g)) {
    const ofRun = steps.slice(index, index + run.length);
    const words = textOf(ofRun, 'quoted');
    // The official text has marks too.
    const isOwn = ({ quoted, official }: Step) => !official || quoted?.key !== '"';
    const marked = textOf(ofRun.filter(isOwn), 'quoted').replace(noMarks, '');
    const next = steps[index + run.length]?.official;
    const [isFirst, isLast] = [index === 0, next === undefined];
    const opening = isLast ? '' : openingOf(marked);
    const isOutside = (isFirst || isClosed(marked, openedBy)) && (isLast || opening !== '');
    // A number that the official text has itself may have been changed.
    const { previousWord = '' } = next ?? {};
    const isNumbered = previousWord === '' || (isFirst && !/\p{N}/u.test(previousWord));
    const isNumber = number.test(words) && isNumbered;
    const hasWords = /[\p{L}\p{N}]/u.test(words);
    const isText = isOutside && (isFirst || isLast || hasWords);
    const isSource = isNumber || (isLast && isCitation(words));
    if (!(isText || isSource) || denial.test(words) || (isFirst && isLast)) continue;
    if (isText) openedBy = opening;
    if (isLast) end = words.replace(/[\p{L}\p{N}][^]*/u, '');
    for (const step of ofRun) around.add(step);
    if (hasWords) setAside.push(words.replace(outerMarks, ''));
    if (hasWords && !isSource && !isCitation(words)) isInMarks = true;
  }
  const quotation = steps.filter((step) => !around.has(step));
  const isSentence = (step: Step) => isEqualWord(step) && !step.official?.sentence?.isTitle;
  const isQuotation = setAside.length === 0 || quotation.filter(isSentence).length >= minWords;
  return isQuotation
    ? { quotation, setAside, isInMarks, end }
    : { quotation: steps, setAside: [], isInMarks: false, end: '' };
}

/**
 * Before the stretch that has most equal words for its length, and after it, words are added: they
 * replace none of the text, also if one or two of them happen to be equal.
 */
function withoutEnds(steps: readonly Step[]): Step[] {
  let [start, end, best, sum, from] = [0, 0, 0, 0, 0];
  for (const [at, step] of steps.entries()) {
    sum += weightOf(step, steps[at + 1]);
    if (sum <= 0) [sum, from] = [0, at + 1];
    if (sum > best) [best, start, end] = [sum, from, at + 1];
  }
  return steps.flatMap((step, at) => {
    const { quoted, official, isGap = false } = step;
    const isInside = at >= start && at < end;
    if (isInside || (official?.kind === 'character' && quoted?.key === official.key)) return step;
    return quoted ? { quoted, isGap } : [];
  });
}

/** The mark that a text ends with and has not closed. */
function openingOf(text: string): string {
  const mark = openingMark.exec(text)?.[1] ?? '';
  const isPair = mark === '"' && text.split(mark).length % 2 === 1;
  return isPair ? '' : mark;
}

/** Whether a text begins with the end of what a mark has opened, and has no more words in such marks. */
function isClosed(text: string, openedBy: string): boolean {
  const ends = markPairs.find((pair) => openedBy !== '' && pair.startsWith(openedBy))?.slice(1);
  if (ends === undefined) return false;
  const end = new RegExp(String.raw`^[^\p{L}\p{N}]*?(?<!\s)[${ends}]`, 'u');
  const rest = text.replace(end, '').replace(openingMark, '');
  return end.test(text) && !rest.includes(openedBy);
}

function weightOf(step: Step, next: Step | undefined): number {
  const { quoted, official } = step;
  if (isEqualWord(step)) return weights.equal;
  const isTitle = next?.official?.sentence?.isTitle;
  if (official === jump) return isTitle ? weights.jumpToTitle : weights.jump;
  if (!official && quoted?.key === '"') return weights.mark;
  return isWord(quoted) ? weights.other : 0;
}

function isCitation(words: string): boolean {
  const isSentence = sentenceWord.test(words.replace(citationWords, ''));
  return boundary.test(words) && citationMark.test(words) && !isSentence;
}
