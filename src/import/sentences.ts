import { joinWords } from '../meeting/words.ts';

/** Words with a stop that never end a sentence: a name or number follows. */
const before =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Col|Capt|Cmdr|Adm|Sgt|St|Nos?|vs|cf|e\.g|i\.e|viz|approx|Art|Fig|Sec|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** Words with a stop that may end one, if a word follows with which sentences begin. */
const within =
  /(?:^|[\s(“"‘'-])(?:(?:\p{Lu}\.)*\p{Lu}|etc|a\.m|p\.m|am|pm|Jr|Sr|Inc|Ltd|Co|Corp|al|Ph\.D)$/u;
const beginning =
  /^(?:The|They|Their|This|These|Those|It|Both|In|On|At|As|Also|For|With|Regarding|Concerning|Furthermore|Moreover|Additionally|Finally|Lastly|Based|Following|Meanwhile|After|Before|During|While|He|She|We|Such|Then|Given|To)\b|^[-–—•・○●◦*(]/;
const end = /[.!?…]+[”’"')\]]*/g;
/** A number in front of a sentence, and one that may stand in front of a part of a list in it. */
const number = /^(?:[-–—•・○●◦*]\s*)?\(?(?:\d+|[A-Za-z]|[ivx]+)$/;
const listNumber = /\s\(?\d{1,2}$/;

/**
 * The sentences of a paragraph, in order: put together they are the paragraph, but for the spaces
 * between them. A stop behind an abbreviation or a number in front ends none; a missing space
 * behind a stop hides none.
 */
export function sentencesOf(paragraph: string): string[] {
  const starts = [0];
  for (const { 0: stop, index } of paragraph.matchAll(end)) {
    const behind = index + stop.length;
    const rest = paragraph.slice(behind);
    // What has no words, such as a no-break space at the end, is no sentence of its own.
    if (!/[\p{L}\p{N}]/u.test(rest)) break;
    const sentence = paragraph.slice(starts.at(-1), index);
    if (ends(sentence, stop, rest)) starts.push(rest.startsWith(' ') ? behind + 1 : behind);
  }
  return starts.map((start, index) => joinWords(paragraph.slice(start, starts[index + 1])));
}

function ends(sentence: string, stop: string, rest: string): boolean {
  const next = rest.replace(/^[\s\u00A0]+/, '');
  if (/^\p{Ll}/u.test(next)) return false;
  if (stop.startsWith('.')) {
    if (number.test(sentence.trimStart()) || before.test(sentence)) return false;
    if (listNumber.test(sentence)) return beginning.test(next) && !/[:;]\s\S+$/.test(sentence);
    if (within.test(sentence)) return beginning.test(next) && /^[\s\u00A0]/.test(rest);
  }
  // Without a space only a small letter before and a capital word behind tell that one is missing.
  return (
    /^[\s\u00A0]/.test(rest) ||
    (/[\p{Ll}\d)”’]$/u.test(sentence) && /^[“"‘'(]?\p{Lu}[\p{Ll}\s]/u.test(rest))
  );
}
