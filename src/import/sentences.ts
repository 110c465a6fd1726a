/** Words with a stop that never end a sentence: a name or number follows. */
const before =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Col|Capt|Cmdr|Adm|Sgt|St|Nos?|vs|cf|e\.g|i\.e|viz|approx|Art|Fig|Sec|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** Words with a stop that may end one, if a word follows with which sentences begin. */
const within =
  /(?:^|[\s(“"‘'-])(?:(?:\p{Lu}\.)*\p{Lu}|etc|a\.m|p\.m|am|pm|Jr|Sr|Inc|Ltd|Co|Corp|al|Ph\.D)$/u;
const beginning =
  /^(?:The|They|Their|This|These|Those|It|Both|In|On|At|As|Also|For|With|Regarding|Concerning|Furthermore|Moreover|Additionally|Finally|Lastly|Based|Following|Meanwhile|After|Before|During|While|He|She|We|Such|Then|Given|To)\b|^[-–—•・○●◦*(]/;
const end = /[.!?…]+[”’"')\]]*/g;
const number = /^(?:[-–—•・○●◦*]\s*)?\(?(?:\d+|[A-Za-z]|[ivx]+)$/;

/**
 * The sentences of a paragraph, in order: put together they are the paragraph, but for the spaces
 * between them. A stop behind an abbreviation or a number in front ends none; a missing space
 * behind a stop hides none.
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: stop, index } of paragraph.matchAll(end)) {
    const behind = index + stop.length;
    if (!ends(paragraph.slice(start, index), stop, paragraph.slice(behind))) continue;
    sentences.push(paragraph.slice(start, behind));
    start = behind + (paragraph[behind] === ' ' ? 1 : 0);
  }
  const rest = paragraph.slice(start);
  return rest === '' ? sentences : [...sentences, rest];
}

function ends(sentence: string, stop: string, rest: string): boolean {
  if (rest === '') return true;
  const next = rest.replace(/^[\s\u00A0]+/, '');
  if (/^\p{Ll}/u.test(next)) return false;
  if (stop.startsWith('.')) {
    if (number.test(sentence.trimStart()) || before.test(sentence)) return false;
    if (within.test(sentence)) return beginning.test(next) && /^[\s\u00A0]/.test(rest);
  }
  // Without a space only a small letter before and a capital word behind tell that one is missing.
  return (
    /^[\s\u00A0]/.test(rest) ||
    (/[\p{Ll}\d)”’]$/u.test(sentence) && /^[“"‘'(]?\p{Lu}[\p{Ll}\s]/u.test(rest))
  );
}
