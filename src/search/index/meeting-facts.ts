import { formatDay } from '../../meeting/in-words.ts';
import type { InferableFact } from '../../meeting/facts.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { spellingsOfDays } from '../text/dates.ts';
import { foldedWords } from '../text/words.ts';
import { unprintedDay } from './index-key.ts';

/** A fact of a meeting by words that its own text does not print. */
export interface UnprintedFact {
  /** As shown: “held 2 May 2024”. */
  fact: string;
  /** Folded, in a row. */
  words: string[];
  /** The text does not state it outright. */
  inferred: boolean;
}

/** The days, time and place of a meeting, each by the words that no line of its text has; these are folded. */
export function unprintedFacts(
  { held, published, time, place, inferred }: Meeting,
  printed: readonly (readonly string[])[],
): UnprintedFact[] {
  const isPrinted = (row: readonly (readonly string[])[]) =>
    printed.some((line) => line.some((_, at) => standsAt(row, line, at)));
  const fact = (field: InferableFact, shown: string, words: string[]) => ({
    fact: shown,
    words,
    inferred: inferred[field] !== undefined,
  });
  const days = [
    ['held', held],
    ['published', published],
  ] as const;
  const others = [
    ['time', `began at ${time ?? ''}`, time],
    ['place', `place: ${place ?? ''}`, place],
  ] as const;
  return [
    ...days.flatMap(([field, day]) => {
      if (day === undefined) return [];
      const shown = `${field} ${formatDay(day)}`;
      const inWords = spellingsOfDays([day]).some(isPrinted) ? [] : [unprintedDay(day)];
      return [day, ...inWords].map((word) => fact(field, shown, [word]));
    }),
    ...others.flatMap(([field, shown, value]) => {
      const words = foldedWords(value ?? '');
      const known = words.length === 0 || isPrinted(words.map((word) => [word]));
      return known ? [] : [fact(field, shown, words)];
    }),
  ];
}

function standsAt(row: readonly (readonly string[])[], line: readonly string[], at: number) {
  return row.every((slot, distance) => slot.includes(line[at + distance] ?? ''));
}
