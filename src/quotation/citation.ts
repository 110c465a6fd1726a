/** Where a citation may begin that follows no quotation mark. */
const boundary = /^[^\p{L}\p{N}]*?(?:[.!?。(（[［—–]|\s(?=https?:|§|\d{4}-\d\d))/u;
/** What a citation has: one of these, or words and a year in brackets. */
const citationMark =
  /https?:|\bwww\.|\b(?:accessed|cf|emphasis|ibid|italics|items?|ministry|pages?|paras?|pp?|retrieved|sentence|source)\b|\d{4}-\d\d-\d\d-\w+\/?|§|[“"][^”"]*\b(?:meeting|statement|summary)\b|出典|防衛省|傍線|共同|[(（[]P?\d+(?:\.\d+)+[)）\]]|[(（](?=[^)）]*\p{L})(?:[^()（）]|[(（][^()（）]*[)）])*(?:[\d０-９]{4}|令和|平成)/isu;
/** What a citation may have in lower case: addresses, short words, these. Any other such word makes a sentence. */
const citationWords =
  /(?:https?:|\bwww\.)\S*|\d{4}-\d\d-\d\d-[\w/-]+|(?<![\p{L}\p{N}])(?:\p{Ll}{1,3}|accessed|added|emphasis|from|ibid|italics|items?|last|mine|ministry|official|original|pages?|paras?|preamble|read|retrieved|sentence|source|text|translation)(?!\p{L})|(?<!\p{Script=Hiragana})(?:の|より|は)(?!\p{Script=Hiragana})/gu;
const sentenceWord =
  /(?<![\p{L}\p{N}])\p{Ll}|\p{Script=Hiragana}|(?:\b\p{Lu}{2,}\b\s*){3}|\b(?:Are|Could|Had|Has|Have|Is|Must|Never|Shall|Should|They|Was|We|Were|Will|Would)\b|^[^\p{L}（]*(?!出典|防衛省)\p{Script=Han}/u;
const denial = /\bnot?\b(?!\.)/i;

/** Whether words that are not of a quotation are a citation of it. */
export function isCitation(words: string): boolean {
  const isSentence = denial.test(words) || sentenceWord.test(words.replace(citationWords, ''));
  return citationMark.test(words) && !isSentence;
}

/** Whether what follows a quotation without marks is a citation of it. */
export function isCitationAfter(words: string): boolean {
  return boundary.test(words) && isCitation(words);
}
