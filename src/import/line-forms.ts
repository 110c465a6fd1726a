import { datesIn, isoDay } from '../meeting/parse/printed-dates.ts';
import type { FrameRole } from '../meeting/facts.ts';

// What the form of a line by itself tells: its role around the text, its number, a heading in it.

const publisher = /^(?:Japan(?:ese|[’']s)? )?(?:Ministry of Defen[cs]e|MOD)(?:,? (?:of )?Japan)?$/i;
const furniture =
  /^\(?(?:in japan\w*|japanese|press release|(?:(?:provisional|tentative|unofficial) )?translation)\)?$|\(PDF\b[^)]*\)$/i;
const dateOnly = /^[\s\u00A0]*\(?[\p{L}\d\s\u00A0,./()-]{6,40}$/u;

/** The role of a line that stands around the text, where its form alone tells it. */
export function frameRole(words: string): Exclude<FrameRole, 'title' | 'unrecognised'> | undefined {
  if (publisher.test(words)) return 'publisher';
  if (furniture.test(words)) return 'furniture';
  const [date, ...others] = datesIn(words);
  const letters = words.replace(/\(.*?\)/g, '').match(/\p{L}+/gu) ?? [];
  const whole = date && others.length === 0 && isoDay(date) !== undefined;
  // A month, and “th” behind the day: more words say something else about the date.
  return whole && dateOnly.test(words) && letters.length <= 2 ? 'published' : undefined;
}

const ofJapan = /^(?:Japan.*|(?:Ministry of Defense|MOD)|.*Japan)$/i;

/** Whether a publisher as printed is the ministry of Japan, which writes “Defense”. */
export function isJapansMinistry(printed: string): boolean {
  return publisher.test(printed) && ofJapan.test(printed);
}

const ofMeeting =
  /\b(?:meetings?|summary|talks?|conference|call|dialogue|consultations?|discussions?|statement|visit|forum|committee|readout|outline|overview|results?)\b/i;
const caption = /^(?:\(|\[|photo\b|(?:group )?photograph)|\b(?:shak\w+ hands|poses? for|photo)\b/i;

/**
 * How well a line would do as the title of a summary: 2 if it names a meeting, 1 if it may, 0 for
 * what is in brackets, such as “(Provisional Translation)”, or tells what a picture shows.
 */
export function titleRank(words: string): 0 | 1 | 2 {
  return caption.test(words) ? 0 : ofMeeting.test(words) ? 2 : 1;
}

const numbers: [style: string, form: RegExp][] = [
  ['1.1', /^\d+(?:[.-]\d+)+[.)]?\s*(?=[^\s\d.)])/],
  ['1.', /^\d{1,2}[.)]?(?:\s+|(?<=[.)]))(?=\p{L}|[“"‘'(])/u],
  ['(1)', /^\(\d{1,2}\)\s*(?=\S)/],
  ['I.', /^[IVX]+[.)]\s*(?=\S)/],
  ['A.', /^[A-Z][.)]\s+(?=\S)/],
  ['(a)', /^\(?[a-z]\)\s*(?=\S)/],
];

/** The number in front of a line: its style, itself, and the words behind it. */
export function numbered(
  words: string,
): { style: string; number: string; rest: string } | undefined {
  for (const [style, form] of numbers) {
    const found = form.exec(words);
    if (found) return { style, number: found[0].trim(), rest: words.slice(found[0].length) };
  }
  return undefined;
}

const opening =
  '(?:The (?:two |three |four )?(?:Ministers|Secretar|sides|countries|leaders|participants)|Both |They |(?:Defen[cs]e |Prime )?Minister |Secretary |Regarding |In addition|On the )';
/** Words with which a sentence begins, but no heading does. */
const sentence = '(?:At|On|In|As|With|During|Following|Based|After|Before|For|To|From|When)\\b';
const runOn = new RegExp(
  String.raw`^(\s*\d{1,2}[.)]?\s*(?!${opening}|${sentence})\p{Lu}[^.!?;:]{2,80}?(?<![,\s])) (${opening}[^]*)$`,
  'u',
);

/**
 * Parts a numbered heading from the paragraph it runs on into: “1 Regional affairs The Ministers
 * exchanged views …”. Where the heading ends is a guess, which a person has to confirm.
 */
export function splitRunOn(words: string): { heading: string; rest: string } | undefined {
  const [, heading, rest] = runOn.exec(words) ?? [];
  return heading === undefined || rest === undefined ? undefined : { heading, rest };
}
