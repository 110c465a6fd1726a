import { formatDay, formatDays } from './in-words.ts';
import type { InferableFact } from './facts.ts';
import type { Meeting } from './meeting.ts';
import { passagesOf } from './passages.ts';

/** A fact of a meeting as readers see it. */
export interface ShownFact {
  name: string;
  value: string;
  /** The text does not state it outright. */
  inferred: boolean;
}

/** The facts of a meeting at a glance; what is not known is left out. */
export function shownFacts(meeting: Meeting): ShownFact[] {
  const { held, lastDay, place, duration, people, published, publisher, inferred } = meeting;
  const facts: [name: string, value: string | undefined, fields: InferableFact[]][] = [
    [
      'Held',
      held && [formatDays(held, lastDay), timeOf(meeting)].filter(Boolean).join(', '),
      ['held', 'time'],
    ],
    ['Place', place, ['place']],
    ['Length', duration, ['duration']],
    ['Between', people?.join(', '), ['people']],
    [
      'Published',
      [published && formatDay(published), publisher].filter(Boolean).join(', '),
      ['published', 'publisher'],
    ],
  ];
  return facts.flatMap(([name, value, fields]) =>
    value === undefined
      ? []
      : { name, value, inferred: fields.some((field) => inferred[field] !== undefined) },
  );
}

/** “local time” only where the text says so. */
function timeOf(meeting: Meeting): string | undefined {
  const { time } = meeting;
  const local = passagesOf(meeting).some(({ passage }) => /\blocal time\b/i.test(passage.text));
  return time && (local ? `${time} local time` : time);
}
