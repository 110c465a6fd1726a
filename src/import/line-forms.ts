import { isSentence } from '../checks/undecided.ts';
import { datesIn, isoDay, withLatinDigits } from '../meeting/parse/printed-dates.ts';
import type { FrameRole } from '../meeting/facts.ts';

// What the form of a line by itself tells: its role around the text, its number, a heading in it.

const office =
  '(?:Ministry|Ministries|Department|Office|Secretariat|Cabinet|Embassy|Government|Headquarters|Command)';
const publisher = new RegExp(
  String.raw`^(?:the )?(?:[\p{Lu}][\p{L}.’']*(?: and)? ){0,3}${office}(?:,? (?:of|for|the|and|&|[\p{Lu}][\p{L}.’']*)){0,7}$|^(?:MOD|MOFA)(?: of)?(?: Japan)?$|^(?:The White House|THE WHITE HOUSE|White House)$|^[\p{Script=Han}]{1,6}[省庁府]$|^首相官邸$`,
  'u',
);
const ministryOfDefense =
  /^(?:Japan(?:ese|[’']s)? )?(?:Ministry of Defense|MOD)(?:,? (?:of )?Japan)?$/i;

/** What websites put around a text: names of pages and buttons, notices, page numbers, rules. */
const furniture = [
  /^\(?(?:in (?:japan|english)\w*|japanese|english|日本語|press releases?|(?:(?:provisional|tentative|unofficial) )?translation|仮訳)\)?$/i,
  /\(PDF\b[^)]*\)$/i,
  /^(?:menu|home|top|search|news|news releases?|releases?|(?:for )?immediate release|speeches|transcripts?|publications|archives?|latest|topics|contact(?: us)?|site ?map|privacy policy|share(?: this.*)?|print(?: this page)?|tweet|facebook|email|e-mail|download|close|open|related (?:links?|documents?|information|articles?)|photos?|gallery|next|previous|back(?: to .*)?|skip to .*|page ?top|end|ends|follow us|subscribe|accept cookies|media (?:note|release|advisory)):?$/i,
  /^(?:an official website of\b|here[’']s how you know|official websites use\b|secure \.gov websites\b|a \.gov website\b|a lock\b|copyright\b|©|all rights reserved)/i,
  /^.{1,40}(?: ?[>»›] ?.{1,60})+$/,
  /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$|^[-–—] ?\d{1,3} ?[-–—]$/i,
  /^[-–—*(（ ]*(?:end|ends|以上|了)[-–—*)） ]*$/i,
  /^(?:begin|end)(?: of)? text[.:]?$/i,
  /^[^\p{L}\p{N}]{3,}$/u,
];
const captionForm = /^(?:\(photo|photo(?:graph)?(?: by| courtesy|:| ))|^(?:photo )?credit:/i;
const publishedLabel =
  /^(?:\[[^\]]*\]|(?:release(?:d)?|date|published|posted|issued)(?: date)?(?: on)?:?)\s*/i;
const dateOnly = /^[\s\u00A0]*\(?[\p{L}\p{Nd}\s\u00A0,./()（）-]{6,40}$/u;

/** The role of a line that stands around the text, where its form alone tells it. */
export function frameRole(line: string): Exclude<FrameRole, 'title' | 'unrecognised'> | undefined {
  const text = line.trim();
  if (publisher.test(text)) return 'publisher';
  if (captionForm.test(text) || furniture.some((form) => form.test(text))) return 'furniture';
  // “Nov. 13, 2023 | By DoD News”
  const unlabelled = text.replace(publishedLabel, '').replace(/\s[|·](?:\s.*)?$/, '');
  const [date, ...furtherDates] = datesIn(unlabelled);
  const letters = unlabelled.replace(/\(.*?\)/g, '').match(/\p{L}+/gu) ?? [];
  const isFullDate = date && furtherDates.length === 0 && isoDay(date) !== undefined;
  // A month, and “th” behind the day: more words say something else about the date.
  const isDate =
    dateOnly.test(unlabelled) && (letters.length <= 2 || /年.*月.*日/.test(unlabelled));
  return isFullDate && isDate ? 'published' : undefined;
}

/** Why a line of the page that reads as a sentence is not part of the text; only for known forms. */
export function reasonForFurniture(text: string): string | undefined {
  if (!isSentence(text)) return undefined;
  return captionForm.test(text.trim())
    ? 'It is the caption of a picture.'
    : 'It is a notice of the website.';
}

/** Whether a publisher as printed is the ministry of Japan, which writes “Defense”. */
export function isJapansMinistry(printed: string): boolean {
  return printed === '防衛省' || ministryOfDefense.test(printed);
}

const ofMeeting =
  /\b(?:meetings?|summary|talks?|conference|call|dialogue|consultations?|discussions?|statement|visit|forum|committee|readout|outline|overview|results?|communiqu[ée]|declaration|fact sheet)(?!\p{L})|会談|会合|会議|声明|協議|概要/iu;
/** Several words in capitals: a title above, or the kind of text above its title. */
const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]* [^\p{Ll}]*$/u;
const caption =
  /^(?:\(|\[|photo\b|(?:group )?photograph|(?:last )?updated\b|release no\b|from:)|\b(?:shak\w+ hands|poses? for|photo)\b/i;

/**
 * How well a line would do as the title of a summary: 2 if it names a meeting or is in capitals, 1 if
 * it may, 0 for what is in brackets, such as “(Provisional Translation)”, or tells what a picture shows.
 */
export function titleRank(text: string): 0 | 1 | 2 {
  return caption.test(text) ? 0 : ofMeeting.test(text) || capitals.test(text) ? 2 : 1;
}

const numbers: [style: string, form: RegExp][] = [
  ['1.1', /^\d+(?:[.-]\d+)+[.)]?\s*(?=[^\s\d.)])/],
  ['1.', /^\d{1,2}[.)]?(?:\s+|(?<=[.)]))(?=\p{L}|[“"‘'([*†‡¹²³])/u],
  ['(1)', /^\(\d{1,2}\)\s*(?=\S)/],
  ['I.', /^[IVX]+[.)]\s*(?=\S)/],
  ['A.', /^[A-Z][.)]\s+(?=\S)/],
  ['(a)', /^\(?[a-z]\)\s*(?=\S)/],
];

/** The number in front of a line: its style, as printed, its count, and the words after it. */
export function numbered(line: string) {
  const text = line.trim();
  const latin = withLatinDigits(text).replace(/[．（）]/g, (mark) => mark.normalize('NFKC'));
  for (const [style, form] of numbers) {
    const match = form.exec(latin);
    if (!match) continue;
    const [{ length }] = match;
    const count = parseInt(match[0].replace('(', ''));
    return { style, number: text.slice(0, length).trim(), count, rest: text.slice(length) };
  }
  return undefined;
}

/** Whether a paragraph begins with a number and a stop that may count it: “33. The Ministers …”. */
export function countsParagraph(text: string): boolean {
  const { style, number = '' } = numbered(text) ?? {};
  return style === '1.' && /[.)．）]$/.test(number);
}

const opening =
  '(?:The (?:two |three |four )?(?:Ministers|Secretar|sides|countries|leaders|participants)|Both |They |(?:Defen[cs]e |Prime )?Minister |Secretary |Regarding |In addition|On the )';
/** Words with which a sentence begins, but no heading does. */
const sentence = '(?:At|On|In|As|With|During|Following|Based|After|Before|For|To|From|When)\\b';
const runOn = new RegExp(
  String.raw`^(?<heading>\s*\d{1,2}[.)]?\s*(?!${opening}|${sentence})\p{Lu}[^.!?;:]{2,80}?(?<![,\s])) (?<rest>${opening}[^]*)$`,
  'u',
);

/**
 * Parts a numbered heading from the paragraph it runs on into: “1 Regional affairs The Ministers
 * exchanged views …”. Where the heading ends is a guess, which a person has to confirm.
 */
export function splitRunOn(text: string): { heading: string; rest: string } | undefined {
  return runOn.exec(text)?.groups as { heading: string; rest: string } | undefined;
}
