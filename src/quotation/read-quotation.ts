import { withoutJapaneseSpaces } from '../meeting/languages.ts';
import { type Token, tokensOf } from './compare.ts';

/** What says no more than that words are left out. */
const ellipsis = String.raw`[(（【〈[［〔]\s*(?:…|\.{3}|(?:以下|[前中後])?略|omitted|snip)\s*[)）】〉\]］〕]|[…⋯‥]|・{2,}|(?<=\p{Lo}\s*)[―—]{2,}|(?<!\.\p{L})\.(?:\s?\.){2,}`;
/** An ellipsis, or words in brackets: where official words may be left out. */
const gaps = new RegExp(String.raw`((?:\s*(?:${ellipsis}|[[［〔][^\]］〕]*[\]］〕]))+\s*)`, 'iu');
const hyphenAtLineEnd = /(?<!\p{L})(\p{L}+)[\p{Pd}\u00AD]\s+(\p{L}+)/gu;
/** Letters in brackets of a word that a quotation changes: [T]hey, agree[d]. */
const changedLetters = /(?<=\p{L})\[\p{L}+\]|\[\p{L}+\](?=\p{L})/gu;
/** A link in Markdown, or brackets around everything. */
const bracketed = /\[([^\]]*)\]\(https?:[^)\s]*\)|^\[([^\]]*)\]$/gu;
/** What programs add: marks of mail before lines, numbers of notes, spaces without width. */
const foreign =
  /^[ \t]*>[>\s]*|(?<=\p{L}{4}|[.,;!?”’)。」])[¹²³⁰-⁹]+|\s?\[\d{1,3}\]|(?<=[.,;!?”’)。」])\[[a-z]\]|\s?\[(?:sic|(?:emphasis|italics) [^\]]*)\]|[\u200B\uFEFF]/gimu;

/** The tokens of a pasted quotation. Words divided at a line’s end are joined as `official` has them. */
export function readQuotation(pasted: string, official = ''): Token[] {
  const plain = pasted.replace(foreign, '').trim().replace(bracketed, '$1$2');
  const parts = withoutJapaneseSpaces(plain)
    .replace(changedLetters, (letters) => letters.slice(1, -1).toLowerCase())
    .replace(hyphenAtLineEnd, (divided, one: string, other: string) => {
      const joined = [`${one}-${other}`, one + other];
      return joined.find((word) => official.includes(word)) ?? divided;
    })
    .replace(/\s+/gu, ' ')
    .split(gaps);
  return parts.flatMap((part, at): Token[] => {
    if (at % 2 === 0) return tokensOf(part);
    return [{ kind: 'gap', text: part.replace(new RegExp(ellipsis, 'giu'), '…'), key: 'gap' }];
  });
}
