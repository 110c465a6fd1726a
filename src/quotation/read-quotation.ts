import { withoutJapaneseSpaces } from '../meeting/languages.ts';
import { foldedRow, foldedWords } from '../search/text/words.ts';
import { type Token, tokensOf } from './compare.ts';

/** A number before a quotation, as this site and others write it: 4.1, (2), Item 4.1:, P1, ①. */
const leadingNumber =
  /^(?:[Ii]tem\s+\d+|(?:[Ii]tem\s+|§\s*)?P?[\d０-９]+(?:[.．][\d０-９]+)+|P\d+|[(（]?[\d０-９]{1,2}[.．:)）]|[(（]?[a-z][)）]|[①-⑳])[.:)]*(?:\s+[–—]?\s*|(?=\p{Lo}))(?=[“„«「『"‘'\p{Lu}\p{Lo}])/u;
/** What a citation has. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|emphasis|items?|ministry|pp?|retrieved|sentence|source)\b|\d{4}|出典|^\s*[(（]P?[\d.]+[)）]$/iu;
/** What a citation may have in lower case. Any other such word, a denial or three words in capitals make a sentence. */
const citationWords =
  /(?:https?:|\bwww\.)\S*|(?<![\p{L}\p{N}])(?:accessed|added|al|and|at|by|d|emphasis|et|for|from|in|items?|mine|ministry|n|no|of|official|on|our|original|pp?|page|para|preamble|read|retrieved|see|sentence|source|text|the|to|translation)(?!\p{L})|(?<!\p{Script=Hiragana})(?:の|より)(?!\p{Script=Hiragana})/gu;
const sentenceWord =
  /(?<![\p{L}\p{N}])\p{Ll}|\p{Script=Hiragana}|(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:NO|NOT|NEVER)\b/u;
/** Before a citation: a mark or a sentence (not U.S.), or what begins it: a line, brackets, a dash, an address. */
const citationStart =
  /(?<=["”»」』’'])|(?<=(?<!(?<!\p{L})\p{L})[.!?]|[。！？])(?=\s)|(?=\s*\n)|(?=\s*[(（[])|(?=\s(?:https?:|[–—]\s))/gu;
/** Words in marks in a text about them: He said “…”. Fewer are a name or a term. */
const markedWithin = /[“„«「『][^“”„«»「」『』]*[”»」』]|"[^"]*"/gu;
const minMarkedWords = 5;
const marked = /^["“„«「『‘']([^]*)["”“»」』’']\.?$/u;
/** An ellipsis, or words in brackets: where official words may be left out. */
const gaps =
  /((?:\s*(?:[[［〔][^\]］〕]*[\]］〕]|[(（]\s*(?:…|\.{3}|中?略)\s*[)）]|…|・{3}|\.(?:\s?\.){2,}))+\s*)/;
const hyphenAtLineEnd = /(?<!\p{L})(\p{L}+)[\p{Pd}\u00AD]\s+(\p{L}+)/gu;
/** Marks of mail before lines, numbers of notes after punctuation. */
const foreign = /^[ \t]*>[>\s]*|(?<=[.,;!?”’)。」])(?:[¹²³⁰-⁹]+|\[\d+\])/gmu;

/**
 * Takes a pasted quotation apart. Words divided at a line’s end are joined as `official`, the texts it
 * may be from, has them; `[T]he` loses its brackets. `titles`: of the texts, which a citation may name.
 * `setAside` is not to be judged: a number before it, words about it, a citation after it.
 */
export function readQuotation(pasted: string, official = '', titles: string[] = []) {
  const plain = pasted.replace(foreign, '').trim();
  const number = leadingNumber.exec(plain)?.[0] ?? '';
  const text = plain.slice(number.length);
  const citation = citationIn(text, official, titles);
  const quoted = text.slice(0, text.length - citation.length).trim();
  const published = [official, ...titles.map((title) => `“${title}”`)];
  const inner: string[] = [];
  const about = quoted.replace(markedWithin, (stretch: string) => {
    const isName = foldedWords(stretch).length < minMarkedWords;
    if (isName || published.some((one) => one.includes(stretch))) return stretch;
    inner.push(stretch.slice(1, -1));
    return ' … ';
  });
  // What only follows the marks may be meant as a part of the quotation.
  const isAbout = inner.length > 0 && /^[^…]*\p{L}/u.test(about);
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
    // In round brackets there is only an ellipsis, and no dot of one ends a sentence.
    return [{ kind: 'gap', text: part.replace(/[(（].*?[)）]|\.[\s.]*\./g, '…'), key: 'gap' }];
  });
  const setAside = [number, isAbout ? about : '', citation]
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return { tokens, setAside };
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
    const before = foldedWords(text.slice(0, -tail.length)).slice(-1);
    return row.includes(` ${[...before, ...foldedWords(tail).slice(0, 1)].join(' ')} `);
  };
  const tails = Array.from(text.matchAll(citationStart), ({ index }) => text.slice(index));
  return tails.find((tail) => tail !== text && isCitation(tail) && !goesOn(tail)) ?? '';
}
