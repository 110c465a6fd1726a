/** The languages in which official texts are published, as readers call them. */
export const languageNames = { en: 'English', ja: 'Japanese' };

/** Whether a text has more kana than Latin letters. */
export function isJapanese(text: string): boolean {
  const count = (form: RegExp) => text.match(form)?.length ?? 0;
  return count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > count(/[A-Za-z]/g);
}

/** The attribute `lang` of official words: pages are in English. */
export function langOf({ lang }: { lang: keyof typeof languageNames }): 'ja' | undefined {
  return lang === 'en' ? undefined : lang;
}

/** Characters between which a line break is nothing, as Japanese has no spaces between words. */
export const japaneseCharacter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303F\uFF00-\uFFEF]`;
const japaneseSpace = new RegExp(`(?<=${japaneseCharacter})\\s+(?=${japaneseCharacter})`, 'gu');

/** A text without white space between Japanese characters, which only divides its lines. */
export function withoutJapaneseSpaces(text: string): string {
  return text.replace(japaneseSpace, '');
}

const japaneseEnd = new RegExp(`${japaneseCharacter}$`, 'u');

/** What joins a sentence and the next where the language of the text is not at hand. */
export function spaceAfter(sentence: string): '' | ' ' {
  return japaneseEnd.test(sentence) ? '' : ' ';
}

/** What joins two sentences of a paragraph: Japanese has no space between them. */
export function sentenceSpace({ lang }: { lang: keyof typeof languageNames }): '' | ' ' {
  return lang === 'ja' ? '' : ' ';
}

const japanese = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+)/u;

/** A text cut where Japanese begins and ends, so that voices and fonts treat it as such. */
export function runsOfLanguages(text: string): { run: string; lang: 'ja' | undefined }[] {
  return text
    .split(japanese)
    .map((run, index) => ({ run, lang: index % 2 === 1 ? ('ja' as const) : undefined }))
    .filter(({ run }) => run !== '');
}
