/** Where a citation may begin that follows no quotation mark. */
const boundary = /^[^\p{L}\p{N}]*(?:[.!?。(（[［—–§]|https?:)/u;
/** What only a citation has: addresses, IDs of sentences, these words. */
const citationName =
  /(?:https?:|www\.)\S*|\d{4}-\d\d-\d\d-[\w/-]+|§|\b(?:accessed|emphasis|ibid|italics|items?|ministry|pages?|paras?|pp?|retrieved|sentence|source)\b|出典|防衛省/giu;
/** A title in marks, a number of a sentence in brackets, words and a year in brackets. */
const citationPart =
  /[“"][^”"]*\b(?:meeting|statement|summary)\b|[(（[]P?\d+(?:\.\d+)+[)）\]]|[(（](?=[^)）]*\p{L})(?:[^()（）]|[(（][^()（）]*[)）])*\p{Nd}{4}/iu;
/** What a citation may have in lower case beside its names. Any other such word makes a sentence. */
const citationWords =
  /(?<![\p{L}\p{N}])(?:\p{Ll}{1,3}|added|from|last|mine|official|original|preamble|read|translation)(?!\p{L})/gu;
const sentenceWord = /(?<![\p{L}\p{N}])\p{Ll}|\p{Script=Hiragana}/u;
/** Words in capitals, a verb in title case, Japanese words that no citation begins with. */
const sentence =
  /(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:Are|Could|Had|Has|Have|Is|Must|Never|Shall|Should|They|Was|We|Were|Will|Would)\b|^[^\p{L}（]*(?!出典|防衛省)\p{Script=Han}/u;
/** “No. 5” denies nothing. */
export const denial = /\b(?:not?|never|neither|nor|none|only|without|cannot)\b(?!\.)|n[’']t\b/i;

/** Whether words that are not of a quotation are a citation of it. */
export function isCitation(words: string): boolean {
  const plain = words.replace(citationWords, '');
  const isSentence =
    denial.test(words) ||
    sentence.test(plain) ||
    sentenceWord.test(plain.replace(citationName, ''));
  return !isSentence && (words.search(citationName) >= 0 || citationPart.test(words));
}

/** Whether what follows a quotation without marks is a citation of it. */
export function isCitationAfter(words: string): boolean {
  return boundary.test(words) && isCitation(words);
}
