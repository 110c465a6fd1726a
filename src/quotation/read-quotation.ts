import { withoutJapaneseSpaces } from '../meeting/languages.ts';
import { isCitation } from './citation.ts';
import { type Token, tokensOf } from './compare.ts';
import { markedStretches, markPairs } from './marked-stretches.ts';

/** What says no more than that words are left out. */
const ellipsis = String.raw`[(（【[［〔](?:…|\.{3}|[以下前中後]*略)[)）】\]］〕]|[…⋯‥]|・{2,}|(?<!\.\p{L})\.(?:\s?\.){2,}`;
const ellipses = new RegExp(ellipsis, 'giu');
/** An ellipsis, or words in brackets: where official words may be left out. */
const gaps = new RegExp(String.raw`((?:\s*(?:${ellipsis}|[[［〔][^\]］〕]*[\]］〕]))+\s*)`, 'iu');
const hyphenAtLineEnd = /(?<!\p{L})(\p{L}+)[\p{Pd}\u00AD]\s+(\p{L}+)/gu;
/** Letters in brackets of a word that a quotation changes: [T]hey, agree[d]. */
const changedLetters = /(?<=\p{L})\[\p{L}+\]|\[\p{L}+\](?=\p{L})/gu;
/** A link in Markdown, or brackets around everything. */
const bracketed = /\[([^\]]*)\]\(https?:[^)\s]*\)|^\[([^\]]*)\]$/gu;
/** What others add: marks of mail before lines, numbers of notes, “[sic]”, spaces without width. */
const foreign =
  /^[ \t]*>[>\s]*|(?<=\p{L}{4}|[.,;!?”’)。」])[¹²³⁰-⁹]+|(?<=\p{L}|[.,;!?”’)。」\]]\s?)\[\d{1,3}\](?!\s*\d)|\s?\[sic\]|\u200B/gimu;
/** At the end of words in quotation marks: of the text around them. */
const foreignEnd = /,$|(?<=^\p{Ll}[^]*)(?<!\.\p{L})\.$/u;

/** A stretch of a quotation. `isOutside`: it is not in the quotation marks that there are. */
export interface Stretch {
  text: string;
  tokens: Token[];
  isOutside: boolean;
}

/**
 * The stretches of a pasted quotation, outside its quotation marks and in them by turns. Words divided
 * at a line’s end are joined as `official` has them; brackets that it has itself are no gap.
 */
export function readQuotation(pasted: string, official = ''): Stretch[] {
  const plain = pasted.replace(foreign, '').trim().replace(bracketed, '$1$2');
  const text = withoutJapaneseSpaces(plain)
    .replace(changedLetters, (letters) => letters.slice(1, -1).toLowerCase())
    .replace(hyphenAtLineEnd, (divided, one: string, other: string) => {
      const joined = [`${one}-${other}`, one + other];
      return joined.find((word) => official.includes(word)) ?? divided;
    })
    .replace(/\s+/gu, ' ');
  // Marks in brackets are of words that a quotation adds.
  const withoutBrackets = text.replace(/\[[^\]]*\]/g, ({ length }) => ' '.repeat(length));
  const stretches = markedStretches(withoutBrackets).flatMap(({ start, end }) => {
    const words = text.slice(start, end).replace(foreignEnd, '');
    // What the official text has in marks itself is a name.
    const isName = markPairs.some(([opening = '']) => official.includes(opening + words));
    return isName ? [] : { start, end: start + words.length };
  });
  // A citation may have a title in marks.
  const last = stretches.findIndex(({ end }) => isCitation(text.slice(end)));
  const quoted = last < 0 ? stretches : stretches.slice(0, last + 1);
  if (quoted.length === 0) quoted.push({ start: 0, end: text.length });
  const edges = [...quoted.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.map((edge, at) => {
    const part = text.slice(edges[at - 1] ?? 0, edge);
    return { text: part, tokens: tokensWithGaps(part, official), isOutside: at % 2 === 0 };
  });
}

function tokensWithGaps(text: string, official: string): Token[] {
  return text.split(gaps).flatMap((part, at): Token[] => {
    if (at % 2 === 0 || official.includes(part.trim())) return tokensOf(part);
    return [{ kind: 'gap', text: part.replace(ellipses, '…'), key: 'gap' }];
  });
}
