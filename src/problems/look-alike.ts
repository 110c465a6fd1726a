import { codeOf, type HiddenCharacter } from './invisible.ts';

/** Letters, marks, digits and “;”; scripts that are written without spaces end a word. */
const word =
  /[[\p{L}\p{M}\p{N}\u037E]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+/gv;
/** Characters that other scripts, or the Latin script itself, have in the form of a basic Latin one. */
const twin =
  /[\u037E\u04CFАВЕЅІЈКМНОРСТХУѴаесіјорѕхуѵԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυϲϳɑɡıſƽՕՍոսցօᎪᏴᏟᎬᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ]/gu;
const latin = /[A-Za-z]/;
/** A letter that is no Latin one, or one in the shape of another: full-width, bold, circled, “ﬁ”. */
const foreign = /[[\p{L}--\p{Script=Latin}]--\p{Lm}]|[\u{1D400}-\u{1D7FF}ﬀ-ﬆＡ-Ｚａ-ｚⅠ-ⅿⒶ-ⓩ]/gv;
/** A letter with its marks. */
const markedLetter = /\P{M}(\p{M}+)/gu;

/**
 * The characters of a text that look like others: letters of another script inside a Latin word,
 * words of look-alike letters alone, and marks on top of each other.
 */
export function lookAlikesIn(text: string): HiddenCharacter[] {
  if (/^[\x00-\x7F‘’“”–—…]*$/.test(text)) return [];
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => {
    const letters = found.replace(/[\p{M}\p{N}]/gu, '');
    const isDisguised = letters.replace(twin, '') === '';
    const patterns = latin.test(found) ? [foreign, twin] : isDisguised ? [twin] : [];
    const positions = patterns.flatMap((pattern) => Array.from(found.matchAll(pattern)));
    const charactersByIndex = new Map(
      [...positions, ...stackedMarks(found)].map((one) => [one.index, one[0]]),
    );
    return Array.from(charactersByIndex, ([at, character]) => {
      const code = codeOf(character);
      return { code, index: index + at, name: `${code} in “${found}”` };
    });
  });
}

/** The last mark of each letter that has several and no character of its own. */
function stackedMarks(found: string): { 0: string; index: number }[] {
  return Array.from(found.matchAll(markedLetter)).flatMap(({ 0: cluster, index }) => {
    const marks = cluster.normalize('NFD').match(/\p{M}/gu) ?? [];
    const isComposed = !/\p{M}/u.test(cluster.normalize('NFC'));
    const lastCharacter = Array.from(cluster).at(-1) ?? '';
    const at = index + cluster.length - lastCharacter.length;
    return marks.length < 2 || isComposed ? [] : [{ 0: lastCharacter, index: at }];
  });
}
