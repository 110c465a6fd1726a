import { datesIn } from '../meeting/parse/dates-in.ts';
import type { FrameRole } from '../meeting/facts.ts';
import { isoDay } from '../meeting/parse/iso-day.ts';

const publisher = /^(?:Japan(?:ese|[’']s)? )?(?:Ministry of Defen[cs]e|MOD)(?:,? (?:of )?Japan)?$/i;
const furniture = /^\(?(?:in japan\w*|japanese|press release)\)?$|\(PDF\b[^)]*\)$/i;
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
