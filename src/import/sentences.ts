import { around } from '../problems/problem.ts';
import { joinWords } from '../meeting/words.ts';

/** Titles and short words that never end a sentence, as a name or number follows: “Gen. Example”. */
const titles =
  'Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Maj|Col|Capt|Cmdr|Adm|Sgt|Pvt|Cpl|Brig|Sen|Rep|Hon|Pres|Gov|Amb|Dept|St|Nos?|Art|Fig|Sec|Vol|Para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const abbreviation = new RegExp(
  String.raw`(?:^|[\s(“"‘'])(?:${titles}|${titles.toUpperCase()}|[Aa]pprox|paras?|vs|cf|e\.g|i\.e|viz|pp?)$`,
);
/** Words with a stop that end no sentence before a number: “art. 5”. */
const beforeNumber = /(?:^|[\s(“"‘'])(?:art|no|sec|fig|vol|para|ch|cl|ann)s?$/i;
/** Words with a stop that may end one, if a word follows with which sentences begin. */
const within =
  /(?:^|[\s(“"‘'-])(?:(?:\p{Lu}\.)*\p{Lu}|etc|a\.m|p\.m|am|pm|Jr|Sr|Inc|Ltd|Co|Corp|al|Ph\.D)$/u;
/** Of these, those that mostly stand inside a name: “U.S. Forces Japan”. */
const initials = /(?:^|[\s(“"‘'-])(?:\p{Lu}\.)*\p{Lu}$/u;
const beginning =
  /^(?:The|They|Their|This|These|Those|It|Both|In|On|At|As|Also|For|With|Regarding|Concerning|Furthermore|Moreover|Additionally|Finally|Lastly|Based|Following|Meanwhile|After|Before|During|While|He|She|We|Such|Then|Given|To)\b|^[•・○●◦*(]/;
/** Of the words with which sentences begin, those that hardly go on one. */
const subject = /^(?:The|They|Their|This|These|Those|It|Both|He|She|We)\b/;
const end = /[.!?…]+[”’"')\]]*(?:(?:[*†‡¹²³]+|\[\d{1,2}\])(?=[\s\u00A0]|$))?|[。！？]+[」』）”’]*/g;
/** After a quotation that ends in a full stop these go on with the sentence: 「…。」と述べた。 */
const goesOnInJapanese = /^[とのをにがはでも、]/;
/** A number in front of a sentence, and one that may stand in front of a part of a list in it. */
const number = /^(?:[-–—•・○●◦*]\s*)?\(?(?:\d+|[A-Za-z]|[ivx]+)$/;
const listNumber = /\s\(?\d{1,2}$/;
/** A short word with a capital that may be an abbreviation nobody has listed: “Ens. Example”. */
const shortWord = /(?:^|[\s(“"‘'])\p{Lu}[\p{L}]{1,4}$/u;

/**
 * The sentences of a paragraph, which are all of it but the spaces between them, and where it is not
 * certain whether one ends: some words around each stop, “|” where it was parted. A stop after an
 * abbreviation or a number in front ends no sentence; a missing space after a stop hides none.
 */
export function partSentences(paragraph: string): { sentences: string[]; doubts: string[] } {
  const starts = [0];
  const doubts: string[] = [];
  for (const { 0: stop, index } of paragraph.matchAll(end)) {
    const stopEnd = index + stop.length;
    const followingText = paragraph.slice(stopEnd);
    // What has no words, such as a no-break space at the end, is no sentence of its own.
    if (!/[\p{L}\p{N}]/u.test(followingText)) break;
    const sentence = paragraph.slice(starts.at(-1), index);
    const { ends, certain } = judge(sentence, stop, followingText);
    if (ends) starts.push(followingText.startsWith(' ') ? stopEnd + 1 : stopEnd);
    if (!certain) doubts.push(around(paragraph, stopEnd, ends ? ' |' : '', 24));
  }
  return {
    sentences: starts.map((start, index) => joinWords(paragraph.slice(start, starts[index + 1]))),
    doubts,
  };
}

export function sentencesOf(paragraph: string): string[] {
  return partSentences(paragraph).sentences;
}

const yes = { ends: true, certain: true };
const no = { ends: false, certain: true };

function judge(sentence: string, stop: string, rest: string): typeof yes {
  const next = rest.replace(/^[\s\u00A0]+/, '');
  const spaced = /^[\s\u00A0]/.test(rest);
  const begins = beginning.test(next);
  if (/^[。！？]/.test(stop)) {
    return stop.length > 1 && goesOnInJapanese.test(rest) ? no : yes;
  }
  if (stop.startsWith('.')) {
    if (number.test(sentence.trimStart()) || abbreviation.test(sentence)) return no;
    if (beforeNumber.test(sentence) && /^\d/.test(next)) return no;
    // An abbreviation that is not listed, or a sentence that begins with a small letter.
    if (/^\p{Ll}/u.test(next)) return { ends: false, certain: !spaced || within.test(sentence) };
    if (listNumber.test(sentence)) {
      const ends = begins && !/[:;]\s\S+$/.test(sentence);
      return { ends, certain: !ends };
    }
    if (within.test(sentence)) {
      const ends = begins && spaced;
      const dash = /^[-–—]/.test(next);
      const certain = ends ? subject.test(next) : !dash && initials.test(sentence);
      return { ends, certain };
    }
    if (spaced && !begins && shortWord.test(sentence)) return { ends: true, certain: false };
  } else if (/^\p{Ll}/u.test(next)) {
    return no;
  }
  if (spaced) return yes;
  // Without a space only a small letter before and a capital word behind tell that one is missing.
  return /[\p{Ll}\d)”’]$/u.test(sentence) && /^[“"‘'(]?\p{Lu}[\p{Ll}\s]/u.test(rest) ? yes : no;
}
