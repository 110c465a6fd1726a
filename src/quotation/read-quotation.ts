import { withoutJapaneseSpaces } from '../meeting/languages.ts';
import { foldedRow, foldedWords } from '../search/text/words.ts';
import { type Token, tokensOf } from './compare.ts';

/** A number before a quotation, as this site and others write it: 4.1, (2), Item 4.1:, P1, ①. */
const leadingNumber =
  /^(?:\*\*)?(?:[Ii]tem\s+\d+|(?:[Ii]tem\s+|§\s*)?[(（]?P?[\d０-９]+(?:[.．][\d０-９]+)+(?!\p{Lo})[)）]?|P\d+|[(（]?[\d０-９]{1,2}[.．:)）]|[(（]?[A-Za-z][)）]|[①-⑳])[.:)*]*(?:\s+[-–—]?\s*|(?=\p{Lo}))(?=[“„«「『"‘'\p{Lu}\p{Lo}])/u;
/** What a citation has: one of these, or in brackets a year, or a number. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|cf|emphasis|ibid|italics|items?|ministry|pages?|paras?|pp?|retrieved|sentence|source)\b|\d{4}-\d\d-\d\d-\w+\/|§|出典|防衛省|傍線|共同|注[\d０-９]|^\s*[(（](?:P?[\d.]+[)）]|.*[\d０-９]{4}|.*(?:令和|平成))/isu;
/** What a citation may have in lower case. Any other such word, a denial or three words in capitals make a sentence. */
const citationWords =
  /(?:https?:|\bwww\.)\S*|\d{4}-\d\d-\d\d-[\w/-]+|(?<![\p{L}\p{N}])(?:accessed|added|al|and|at|by|cf|d|emphasis|et|for|from|ibid|in|italics|items?|last|mine|ministry|my|n|no|of|official|on|our|original|pages?|paras?|pp?|preamble|read|retrieved|see|sentence|source|text|the|to|translation|vgl)(?!\p{L})|(?<!\p{Script=Hiragana})(?:の|より|は)(?!\p{Script=Hiragana})/gu;
const sentenceWord =
  /(?<![\p{L}\p{N}])\p{Ll}|\p{Script=Hiragana}|(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:NO|N[Oo][Tt]|N[Ee][Vv][Ee][Rr])\b/u;
/** Before a citation: a mark or a sentence (not U.S.), or what begins it: a line, brackets, a dash, an address. */
const citationStart =
  /(?<=["”»」』’'])|(?<=(?<!(?<!\p{L})\p{L})[.!?]|[。！？])(?=\s)|(?=\s*\n)|(?=\s*[(（[])|(?=\s(?:https?:|[–—]\s))/gu;
/** Number of places, the last ones, where a citation may begin. */
const maxStarts = 40;
/** Words in marks, which may have others in marks among them. Apostrophes are no marks. */
const inMarks = new RegExp(
  [
    String.raw`[“„«「『](?:[^“”„«»「」『』]|[“„«「『][^“”„«»「」『』]*[”»」』])*[”»」』]`,
    String.raw`„[^„“”]*“|»[^«»]*«|"(?=\S)(?:[^"]|(?<=\s)"(?=\S)[^"]*")*(?<=\S)"`,
    String.raw`(?<![\p{L}\p{N}])(?:‘(?:[^‘’]|’(?=\p{L}))*’|'(?=\S)(?:[^']|'(?=\p{L}))*(?<=\S)')`,
  ].join('|'),
  'gu',
);
/** A single word in marks, as “2+2”, is none of the text about a quotation. */
const wordInMarks =
  /[“„«][^\s"“”„«»]{1,20}[”“»]|"[^\s"“”„«»]{1,20}"|(?<![\p{L}\p{N}])['‘][^\s"“”„«»'‘’]{1,20}['’](?!\p{L})/gu;
/** Fewer words or characters in marks are a name or a term. */
const [minMarkedWords, minMarkedChars] = [5, 18];
/** Who said what is in the marks before it. */
const attribution =
  /…[\s,.]*(?:[\p{L}’'.-]+\s+){0,6}(?:according|announced|noted|reads?|said|says?|stated?|wrote)\b|…\s*と/iu;
/** In a text about it, the comma and the full stop of that text. */
const foreignEnd = /,$|(?<=^\p{Ll}[^]*)\.$/u;
const marked = /^["“„«「『‘']([^]*)["”“»」』’'][.!?\s]*$/u;
/** An ellipsis, or words in brackets: where official words may be left out. */
const gaps =
  /((?:\s*(?:[[［〔][^\]］〕]*[\]］〕]|[(（【〈]\s*(?:…|\.{3}|(?:以下|[前中後])?略)\s*[)）】〉]|[…⋯‥]|・{2,}|(?<=\p{Lo}\s*)[―—]{2,}|(?<!\.\p{L})\.(?:\s?\.){2,}))+\s*)/u;
/** What says no more than that words are left out. No dot of it ends a sentence. */
const ellipsis =
  /[(（【〈].*?[)）】〉]|[[［〔]\s*(?:[前中後]?略|omitted|snip)\s*[\]］〕]|\.[\s.]*\.|[⋯‥]|・{2,}|[―—]{2,}/giu;
/** At the start of each paragraph of a quotation of several. */
const repeatedMark = /(?<=“(?:[^“”]|“[^“”]*”)*\n\s*)“/gu;
const bracket = /^\s*[(（]/;
const numberAtEnd = /\p{N}[^\p{L}\p{N}\n]*$/u;
/** Number of characters by which a place in the official text is known. */
const comparedChars = 12;
const hyphenAtLineEnd = /(?<!\p{L})(\p{L}+)[\p{Pd}\u00AD]\s+(\p{L}+)/gu;
/** Marks of mail before lines, numbers of notes after punctuation. */
const foreign =
  /^[ \t]*>[>\s]*|(?<=\p{L}{4}|[.,;!?”’)。」])[¹²³⁰-⁹]+|(?<=[.,;!?”’)。」])\[\d+\]/gmu;

/**
 * Takes a pasted quotation apart. Words divided at a line’s end are joined as `official`, the texts it
 * may be from, has them; `[T]he` loses its brackets. `titles`: of the texts, which a citation may name.
 * `setAside` is not to be judged: a number before it, words about it, a citation after it.
 */
export function readQuotation(pasted: string, official = '', titles: string[] = []) {
  const plain = pasted.replace(foreign, '').replace(repeatedMark, '').trim();
  const typed = leadingNumber.exec(plain)?.[0] ?? '';
  // The official text may have a number of its own there.
  const start = plain
    .slice(typed.length)
    .replace(/^["“‘']/, '')
    .slice(0, comparedChars);
  const isOfficial = textsAround(start, official).some(({ before }) => numberAtEnd.test(before));
  const number = isOfficial ? '' : typed;
  const text = plain.slice(number.length);
  const citation = citationIn(text, official, titles);
  const quoted = text.slice(0, text.length - citation.length).trim();
  const names = [...titles, ...(official.match(inMarks) ?? [])].map(foldedRow);
  const inner: string[] = [];
  const hidden = quoted.replace(wordInMarks, (word) => '_'.repeat(word.length));
  let about = '';
  let end = 0;
  for (const { 0: stretch, index } of hidden.matchAll(inMarks)) {
    const words = quoted.slice(index, index + stretch.length);
    const isName =
      foldedWords(words).length < minMarkedWords ||
      words.length < minMarkedChars ||
      names.some((name) => name.includes(foldedRow(words)));
    if (isName) continue;
    inner.push(words.slice(1, -1).replace(foreignEnd, ''));
    about += `${quoted.slice(end, index)} … `;
    end = index + words.length;
  }
  about += quoted.slice(end);
  // What only follows the marks may be meant as a part of the quotation.
  const isAbout =
    inner.length > 0 &&
    (/^[^…]*\p{L}/u.test(about) ||
      attribution.test(about) ||
      !/\p{L}/u.test(about.replace(/\band\b/g, '')));
  const judged = isAbout ? inner.join(' … ') : quoted.replace(marked, '$1');
  const parts = withoutJapaneseSpaces(judged.trim())
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(hyphenAtLineEnd, (divided, one: string, other: string) => {
      const joined = [`${one}-${other}`, one + other];
      return joined.find((word) => official.includes(word)) ?? divided;
    })
    .replace(/\s+/gu, ' ')
    .split(gaps);
  const tokens = parts.flatMap((part, at): Token[] => {
    if (at % 2 === 0) return tokensOf(part);
    return [{ kind: 'gap', text: part.replace(ellipsis, '…'), key: 'gap' }];
  });
  const setAside = [number, isAbout ? about : '', citation]
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return { tokens, setAside };
}

/** What stands before and after each place where a text has these words. */
function textsAround(words: string, text: string): { before: string; after: string }[] {
  const [first = '', ...others] = text.split(words);
  return others.map((after, at) => ({ before: others[at - 1] ?? first, after }));
}

/** The citation after a quotation, which is no words of the official text. */
function citationIn(text: string, official: string, titles: string[]): string {
  const row = foldedRow(official);
  const isCitation = (tail: string) => {
    const untitled = titles.reduce((rest, title) => rest.replace(title, ''), tail);
    const isSentence = sentenceWord.test(untitled.replace(citationWords, ''));
    return !isSentence && (untitled !== tail || citationMark.test(tail));
  };
  const goesOn = (tail: string) => {
    const end = text.slice(0, -tail.length).trim().slice(-comparedChars);
    const isOfficial = textsAround(end, official).some(({ after }) => bracket.test(after));
    if (bracket.test(tail) && isOfficial) return true;
    const before = foldedWords(text.slice(0, -tail.length)).slice(-1);
    return row.includes(` ${[...before, ...foldedWords(tail).slice(0, 1)].join(' ')} `);
  };
  const starts = Array.from(text.matchAll(citationStart), ({ index }) => index);
  const tails = starts.slice(-maxStarts).map((start) => text.slice(start));
  return tails.find((tail) => tail !== text && isCitation(tail) && !goesOn(tail)) ?? '';
}
