// Times of day and lengths of time as official texts print them: one grammar, read together.

import { withLatinDigits } from './printed-dates.ts';

const zone = String.raw`\((?:local time|[A-Z][A-Za-z]{1,4}T|[A-Z]{3,5})\)`;
const clock = String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)`;
const halfOfDay = String.raw`(?:[ \u00A0]*(?<half>[ap])\.?m\b)`;
const timeForm = new RegExp(
  [
    String.raw`(?<![\d:.])${clock}(?![\d:])${halfOfDay}?`,
    String.raw`(?<![\d:.])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=[ \u00A0]*(?:${zone}|hours\b|hrs\b))`,
    String.raw`(?<![\d:.])(?<hour>1[0-2]|0?[1-9])(?<minute>)${halfOfDay}`,
    String.raw`(?:午(?<half>[前後]))?(?<hour>[01]?\d|2[0-3])時(?!間)(?:(?<minute>[0-5]?\d)分|(?<halfHour>半))?`,
  ].join('|'),
  'g',
);

/** Every time of day printed in a text, as HH:MM: “11:53”, “1600 (local time)”, “12:25 pm”, “14:05 pm”. */
export function timesIn(text: string): string[] {
  return [...withLatinDigits(text).matchAll(timeForm)].map(({ groups = {} }) => {
    const { half = '', minute = groups['halfHour'] === undefined ? '' : '30' } = groups;
    const printed = Number(groups['hour']);
    const isAfternoon = half === 'p' || half === '後';
    const isMorning = half === 'a' || half === '前';
    const hour =
      isAfternoon && printed < 12 ? printed + 12 : isMorning && printed === 12 ? 0 : printed;
    return `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  });
}

const amount = String.raw`(?<hours>an|one|two|three|\d{1,2}) hours?(?: and (?:a (?<halfHour>half)|(?<extra>\d{1,2}) minutes))?|(?<minutes>\d{1,3})[ -]minutes?|(?<half>half an hour)`;
const japaneseAmount = String.raw`(?<rough>約|およそ)?(?:(?<hours>\d{1,2})時間(?:(?<extra>\d{1,2})分|(?<half>半))?|(?<minutes>\d{1,3})分間?)`;
const durationForm = new RegExp(
  String.raw`(?<rough>(?:about|approximately|around|some|roughly) )?\b(?:${amount})\b|(?<![時\d])${japaneseAmount}`,
  'gi',
);
const hourWords: Record<string, number> = { an: 1, one: 1, two: 2, three: 3 };

/** Every length of time printed in a text, as a fact: “about 45 minutes”. */
export function durationsIn(text: string): string[] {
  return [
    ...withLatinDigits(text)
      .replace(/[\s\u00A0]+/g, ' ')
      .matchAll(durationForm),
  ].map(({ groups = {} }) => {
    const { hours, halfHour, extra, minutes, half, rough } = groups;
    const wholeHours = hours === undefined ? 0 : (hourWords[hours.toLowerCase()] ?? Number(hours));
    const extraMinutes =
      Number(minutes ?? extra ?? 0) + (halfHour !== undefined || half !== undefined ? 30 : 0);
    return `${rough === undefined ? '' : 'about '}${wholeHours * 60 + extraMinutes} minutes`;
  });
}
