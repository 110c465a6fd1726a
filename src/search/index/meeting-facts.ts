import { formatDay } from '../../meeting/in-words.ts';
import type { InferableFact } from '../../meeting/facts.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { dayInWords, spellingsOfDays } from '../text/dates.ts';
import { foldedWords } from '../text/words.ts';
import { isRowAt } from './row.ts';
import type { MeetingFact } from './stored-record.ts';

/** The days, time and place of a meeting by words that no line of its text has; `lines` are folded. */
export function unprintedFacts(
  { held, published, time, place, inferred }: Meeting,
  lines: readonly (readonly string[])[],
): MeetingFact[] {
  const isPrinted = (row: readonly (readonly string[])[]) =>
    lines.some((line) => line.some((_, at) => isRowAt(row, line, at)));
  const factOf = (field: InferableFact, fact: string, words: string[]): MeetingFact => ({
    fact,
    words,
    inferred: inferred[field] !== undefined,
  });
  const unprinted = (field: InferableFact, fact: string, value: string | undefined) => {
    const words = foldedWords(value ?? '');
    return words.length === 0 || isPrinted(words.map((word) => [word]))
      ? []
      : [factOf(field, fact, words)];
  };
  const days = [
    ['held', held],
    ['published', published],
  ] as const;
  return [
    ...days.flatMap(([field, day]) => {
      if (day === undefined) return [];
      const fact = `${field} ${formatDay(day)}`;
      const inWords = spellingsOfDays([day]).some(isPrinted) ? [] : [dayInWords(day)];
      return [day, ...inWords].map((word) => factOf(field, fact, [word]));
    }),
    ...unprinted('held', `held ${formatDay(held ?? '')}`, held?.slice(0, 4)),
    ...unprinted('time', `began at ${time ?? ''}`, time),
    ...unprinted('place', `place: ${place ?? ''}`, place),
  ];
}
