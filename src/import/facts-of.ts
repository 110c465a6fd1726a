import { datesIn, isoDay, type PrintedDate } from '../meeting/parse/printed-dates.ts';
import { durationsIn, timesIn } from '../meeting/parse/printed-times.ts';
import type { FrontMatter } from '../meeting/facts.ts';
import { monthNames } from '../meeting/in-words.ts';
import { isJapanese } from '../meeting/languages.ts';
import type { FrameWords } from './recognise.ts';
import { sentencesOf } from './sentences.ts';

/** Facts of a meeting, as far as its text states them. */
export type Facts = { [Name in keyof FrontMatter]?: FrontMatter[Name] | undefined };

/** What the lines around a text and its first paragraphs state of a meeting, and nothing else. */
export function factsOf(frame: readonly FrameWords[], paragraphs: readonly string[]): Facts {
  const line = frame.find(({ role }) => role === 'published')?.text ?? '';
  const published = datesIn(line).map(isoDay)[0];
  const opening = paragraphs.slice(0, openingParagraphs);
  const [openingParagraph = ''] = opening;
  const [time] = timesIn(openingParagraph);
  const [duration] = durationsIn(openingParagraph);
  const japanese = isJapanese(paragraphs.join(''));
  return {
    published,
    ...heldIn(opening.flatMap(sentencesOf), frame, published),
    time,
    duration,
    place: japanese ? undefined : placeIn(sentencesOf(openingParagraph)[0] ?? ''),
    people: opening.map(peopleIn).find(({ length }) => length > 0),
    lang: japanese ? 'ja' : undefined,
  };
}

/** Paragraphs in which the day of a meeting is looked for. */
const openingParagraphs = 3;

const meetingVerb =
  /\b(?:met|meet|held|hold|convened|hosted|gathered|participated|attended|visited|spoke|meeting|talks|conference|call|dialogue)\b|会談|会合|会議|協議/i;
const otherVerb =
  /\b(?:issued|released|published|posted|adopted|signed|following the|agreed on|concluded on)\b/i;
/** After these a sentence is about an earlier meeting, or another matter. */
const past =
  /\b(?:recall\w*|not(?:ed|ing)|welcom\w+ the|refer\w* to|reaffirm\w*|building on|based on|in accordance with|since|previous|(?:last|earlier)(?! (?:today|this|week|night|\w+day)\b)|had (?:met|held|\w+ed))\b|前回|以来|昨年/i;
/** A day that only its day of writing tells. */
const relativeDay =
  /\b(?:today|yesterday|tonight|(?:this|last|earlier|on) (?:(?:this )?(?:morning|afternoon|evening|week|night)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b|本日|昨日/i;
/** Days that a meeting may be before the publication of its text. */
const maxDaysBefore = 60;

/**
 * The first day on which a sentence says that they met, or else a line above the text that has days
 * of no other role. Without its year, it is the last such day. None if it says “yesterday”.
 */
function heldIn(
  sentences: readonly string[],
  frame: readonly FrameWords[],
  published: string | undefined,
): Pick<Facts, 'held' | 'lastDay' | 'inferred'> {
  const meetings = sentences
    .filter((text) => meetingVerb.test(text.split(past)[0] ?? ''))
    .sort((one, other) => Number(otherVerb.test(one)) - Number(otherVerb.test(other)));
  const lines = frame.flatMap(({ role, text }) => (role === 'unrecognised' ? text : []));
  for (const text of [...meetings, ...lines]) {
    const [date, end] = datesIn(text.split(past)[0] ?? '');
    if (!date && relativeDay.test(text)) return {};
    if (!date) continue;
    const held = isoDay(date) ?? lastSuchDay(date, published);
    if (held === undefined || !isLikely(held, published)) continue;
    const lastDay = end?.isRangeEnd && isoDay({ ...end, year: Number(held.slice(0, 4)) });
    const reason = date.year ? undefined : reasonForYear(date.text, held, published);
    // If no sentence states the day, an editor has to say why it is that of the meeting.
    const givenReason = lines.includes(text) ? 'PLACEHOLDER' : reason;
    return {
      held,
      ...(lastDay && lastDay > held && { lastDay }),
      ...(givenReason !== undefined && { inferred: { held: givenReason } }),
    };
  }
  return {};
}

function isLikely(held: string, published = held): boolean {
  const days = (Date.parse(published) - Date.parse(held)) / 86_400_000;
  return days >= 0 && days <= maxDaysBefore;
}

function lastSuchDay(date: PrintedDate, published = ''): string | undefined {
  const year = Number(published.slice(0, 4));
  const days = [year, year - 1].map((candidate) => isoDay({ ...date, year: candidate }));
  return days.find((day = '9999') => day <= published);
}

function reasonForYear(text: string, held: string, published: string | undefined): string {
  const isSame = held.slice(0, 4) === published?.slice(0, 4);
  return `The text says “${text}” without a year; the year is ${isSame ? 'that of' : 'the one before'} its publication.`;
}

/** “Press Secretary Maj. Gen. Pat Ryder”: the abbreviation of a rank is no name. */
const name = String.raw`(?!(?:Maj|Gen|Lt|Adm|Col|Capt|Brig|Cmdr|Amb|Dr)\.)\p{Lu}[\p{L}’'-]+`;
const demonym = String.raw`(?:U\.S\.|\p{Lu}\p{Ll}+(?:n|ese|ish|ine|ch|i)) `;
const particle = '(?:de|del|della|der|van|von|bin|al|da|dos|di|la|le|y)';
/** In full: a name that ends in an initial was cut, and says less than none. */
const names = String.raw`${name}(?: (?:\p{Lu}\.|${particle}(?= )|${name}))*(?<!\p{Lu}\.)(?! (?:\p{Lu}|${particle} \p{Lu}))`;
const rank = '(?:Deputy |Vice |Prime |State |Parliamentary |Senior |Acting )*';
const office = String.raw`${rank}(?:(?:Defen[cs]e|Foreign) )?(?:Minister|Secretary|Chairman|Commander|Ambassador|General|Admiral)(?: (?:of|for) (?:the )?(?:National |State )?(?:Defen[cs]e|Foreign Affairs|State|War))?`;
const offices = `(?:${office} and )?${office}`;
const peopleForm = new RegExp(
  String.raw`(?:\b(?<!Press )(?:${demonym})?${offices},? ${names}|\bM[rs]s?\. ${names}(?:, ${office})?)`,
  'gu',
);

/** People named with their offices, as first printed, each once: “Defense Minister Kihara”. */
function peopleIn(text: string): string[] {
  const people = new Map<string, string>();
  for (const [words] of text.matchAll(peopleForm)) {
    const [, named = words] = /^M[rs]s?\. ([^,]*)/.exec(words) ?? [];
    const family = named.split(' ').at(-1) ?? named;
    if (!people.has(family)) people.set(family, words);
  }
  return [...people.values()];
}

const months = String.raw`(?:${monthNames.flatMap((month) => [month, month.slice(0, 3)]).join('|')}|Sept)\b`;
const placeForm = new RegExp(
  String.raw`\b(?:in|at) ((?:the )?(?!${months}|Japanese)(?:U\.S\. )?${name}(?:(?:, | of | )(?!${months})(?:D\.C\.|${name}))*)`,
  'gu',
);
const noPlace = /Indo-Pacific|Meeting|Dialogue|Conference|Summit|Minister\b/;

/** The first place that a sentence says something was held in or at. */
function placeIn(sentence: string): string | undefined {
  const places = Array.from(sentence.matchAll(placeForm), ([, place = '']) => place);
  return places.find((place) => !noPlace.test(place));
}
