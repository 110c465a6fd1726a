// Days, times and lengths of time as official texts print them: one grammar, read together.

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
const dateForms = [
  String.raw`\b${month}${gap}*${day}${weekday}${year}`,
  String.raw`\b${day}${gap}+(?:of )?${month}${weekday}${year}`,
  String.raw`\b(?<year>(?:19|20)\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)\b`,
].map((form) => new RegExp(form, 'g'));

/** Every date printed in a text, in order: “May 3, 2024”, “Oct 4, 2022”, “3 May, 2024”, “On May 2”. */
export function datesIn(text: string): PrintedDate[] {
  return dateForms
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

/** A printed date as YYYY-MM-DD; undefined without a year, or where there is no such day. */
export function isoDay({
  year,
  month,
  day,
}: Pick<PrintedDate, 'year' | 'month' | 'day'>): string | undefined {
  if (year === undefined) return undefined;
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return date.getUTCDate() === day ? iso : undefined;
}

const zone = String.raw`\((?:local time|[A-Z][A-Za-z]{1,4}T|[A-Z]{3,5})\)`;
const clock = String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)`;
const halfOfDay = String.raw`(?:[ \u00A0]*(?<half>[ap])\.?m\b)`;
const timeForm = new RegExp(
  [
    String.raw`(?<![\d:.])${clock}(?![\d:])${halfOfDay}?`,
    String.raw`(?<![\d:.])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=[ \u00A0]*(?:${zone}|hours\b|hrs\b))`,
    String.raw`(?<![\d:.])(?<hour>1[0-2]|0?[1-9])(?<minute>)${halfOfDay}`,
  ].join('|'),
  'g',
);

/** Every time of day printed in a text, as HH:MM: “11:53”, “1600 (local time)”, “12:25 pm”, “14:05 pm”. */
export function timesIn(text: string): string[] {
  return [...text.matchAll(timeForm)].map(({ groups = {} }) => {
    const printed = Number(groups['hour']);
    const half = groups['half'];
    const hour =
      half === 'p' && printed < 12 ? printed + 12 : half === 'a' && printed === 12 ? 0 : printed;
    return `${String(hour).padStart(2, '0')}:${(groups['minute'] ?? '').padStart(2, '0')}`;
  });
}

const amount = String.raw`(?<hours>an|one|two|three|\d{1,2}) hours?(?: and (?:a (?<halfHour>half)|(?<extra>\d{1,2}) minutes))?|(?<minutes>\d{1,3})[ -]minutes?|(?<half>half an hour)`;
const durationForm = new RegExp(
  String.raw`(?<rough>(?:about|approximately|around|some|roughly) )?\b(?:${amount})\b`,
  'gi',
);
const hourWords: Record<string, number> = { an: 1, one: 1, two: 2, three: 3 };

/** A length of time as an official text prints it. */
export interface PrintedDuration {
  minutes: number;
  /** “approximately”, “about” or the like stands before it. */
  rough: boolean;
}

/** Every length of time printed in a text: “approximately 45 minutes”, “about an hour”. */
export function durationsIn(text: string): PrintedDuration[] {
  return [...text.replace(/[\s\u00A0]+/g, ' ').matchAll(durationForm)].map(({ groups = {} }) => {
    const { hours, halfHour, extra, minutes, half, rough } = groups;
    const whole = hours === undefined ? 0 : (hourWords[hours.toLowerCase()] ?? Number(hours));
    const rest =
      Number(minutes ?? extra ?? 0) + (halfHour !== undefined || half !== undefined ? 30 : 0);
    return { minutes: whole * 60 + rest, rough: rough !== undefined };
  });
}
