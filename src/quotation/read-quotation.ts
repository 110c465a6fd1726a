import { withoutJapaneseSpaces } from '../meeting/languages.ts';
import { foldedRow, foldedWords } from '../search/text/words.ts';
import { type Token, tokensOf } from './compare.ts';

/** A number before a quotation, as this site and others write it: 4.1, (2), Item 4.1:, P1, ①. */
const leadingNumber =
  /^(?:[Ii]tem\s+\d+|(?:[Ii]tem\s+|§\s*)?P?[\d０-９]+(?:[.．][\d０-９]+)+|P\d+|[(（]?[\d０-９]{1,2}[.．:)）]|[(（]?[a-z][)）]|[①-⑳])[.:)]*(?:\s+[–—]?\s*|(?=\p{Lo}))(?=[“„«「『"‘'\p{Lu}\p{Lo}])/u;
/** What a citation has, and the words of which it may have more: no sentence may pass for one. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|emphasis|items?|ministry|pp?|retrieved|sentence|source)\b|\d{4}|出典|^\s*[(（]P?[\d.]+[)）]$/iu;
const citationWord =
  /^(?:accessed|added|al|and|at|by|d|emphasis|et|for|from|in|items?|mine|ministry|n|no|of|official|on|our|original|pp?|page|para|preamble|read|retrieved|see|sentence|source|text|the|to|translation|の|より)$/;
/** Where a citation may begin: after a mark or a sentence (not after U.S.), in a line, brackets or after a dash. */
const citationStart =
  /(?<=["”»」』’'])|(?<=(?<!(?<!\p{L})\p{L})[.!?]|[。！？])(?=\s)|(?=\s*\n)|(?=\s*[(（[])|(?=\s(?:https?:|[–—]\s))/gu;
const shouted = /(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:NO|NOT|NEVER)\b/u;
/** Words in marks in a text about them: He said “…”. Fewer are a name or a term. */
const markedWithin = /[“„«「『]([^“”„«»「」『』]*)[”»」』]|"([^"]*)"/gu;
const minMarkedWords = 5;
const marked = /^["“„«「『‘']([^]*)["”“»」』’']$/u;
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
  const stretches = [...quoted.matchAll(markedWithin)].filter(
    ([stretch]) =>
      foldedWords(stretch).length >= minMarkedWords &&
      ![official, ...titles.map((title) => `“${title}”`)].some((one) => one.includes(stretch)),
  );
  const about = stretches.reduce((rest, [stretch]) => rest.replace(stretch, ' … '), quoted);
  const inner = stretches.map(([, curly, straight = '']) => curly ?? straight).join(' … ');
  // What only follows the marks may be meant as a part of the quotation.
  const isAbout = /\p{L}/u.test(quoted.slice(0, stretches[0]?.index ?? 0));
  const judged = isAbout ? inner : (marked.exec(quoted)?.[1] ?? quoted);
  const parts = withoutJapaneseSpaces(judged.trim())
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(hyphenAtLineEnd, (divided, one: string, other: string) => {
      const joined = [`${one}-${other}`, one + other];
      return joined.find((word) => official.includes(word)) ?? divided;
    })
    .replace(/\s+/gu, ' ')
    .split(gaps);
  const tokens = parts.flatMap((part, at): Token[] => {
    const isGap = at % 2 === 1;
    return isGap
      ? [{ kind: 'gap', text: part, key: part.replace(/[(（].*?[)）]/g, '') }]
      : tokensOf(part);
  });
  const setAside = [number, isAbout ? about : '', citation]
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return { tokens, setAside };
}

/** The citation after a quotation, which is no words of the official text. */
function citationIn(text: string, official: string, titles: string[]): string {
  const officialRow = foldedRow(official);
  const isCitation = (tail: string) => {
    const untitled = titles.reduce((rest, title) => rest.replace(title, ''), tail);
    const rest = untitled.replace(/(?:https?:|\bwww\.)\S*/g, '');
    const words = rest.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}*|\p{Script=Hiragana}+/gu) ?? [];
    const isSentence = !words.every((word) => citationWord.test(word)) || shouted.test(rest);
    return !isSentence && (untitled !== tail || citationMark.test(tail));
  };
  const goesOn = (tail: string) => {
    const before = foldedWords(text.slice(0, -tail.length)).slice(-1);
    return officialRow.includes(` ${[...before, ...foldedWords(tail).slice(0, 1)].join(' ')} `);
  };
  const tails = [...text.matchAll(citationStart)].map(({ index }) => text.slice(index));
  return tails.find((tail) => tail !== text && isCitation(tail) && !goesOn(tail)) ?? '';
}
