/** A day as an official text prints it. */
export interface PrintedDate {
  /** Absent where the text leaves it out: “On May 2”. */
  year: number | undefined;
  /** 1 to 12. */
  month: number;
  day: number;
  /** As printed: “May 2”. */
  words: string;
  /** Offset of its first character. */
  index: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const day = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d)`;
const year = String.raw`(?:,?[ \u00A0]*(?<year>(?:19|20)\d\d)(?!\d))?`;
const gap = String.raw`[ \u00A0\t\r\n]`;
const weekday = String.raw`(?:[ \u00A0]*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))?`;
const forms = [
  String.raw`\b${month}${gap}*${day}${weekday}${year}`,
  String.raw`\b${day}${gap}+(?:of )?${month}${weekday}${year}`,
  String.raw`\b(?<year>(?:19|20)\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)\b`,
].map((form) => new RegExp(form, 'g'));

/** Every date printed in a text, in order: “May 3, 2024”, “Oct 4, 2022”, “3 May, 2024”, “On May 2”. */
export function datesIn(text: string): PrintedDate[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: words, groups = {}, index }) => ({
      year: groups['year'] === undefined ? undefined : Number(groups['year']),
      month: monthOf(groups['month'] ?? ''),
      day: Number(groups['day']),
      words,
      index,
    }))
    .filter(({ month }) => month >= 1 && month <= 12)
    .sort((one, other) => one.index - other.index);
}

function monthOf(printed: string): number {
  return Number(printed) || months.indexOf(printed.slice(0, 3).toLowerCase()) + 1;
}
