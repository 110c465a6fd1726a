import { formatDay, formatDays } from './in-words.ts';
import { factNames, type InferableFact } from './facts.ts';
import type { Meeting } from './meeting.ts';
import { authorOf } from './names.ts';
import { passagesOf } from './passages.ts';

/** The facts of a meeting as readers see them; what is not known is left out. */
export function shownFacts(meeting: Meeting) {
  const { held, lastDay, place, duration, people, published, inferred } = meeting;
  const days = held && [formatDays(held, lastDay), timeOf(meeting)].filter(Boolean).join(', ');
  const publication = [published && formatDay(published), authorOf(meeting)];
  const facts: [value: string | undefined, field: InferableFact, other?: InferableFact][] = [
    [days, 'held', 'time'],
    [place, 'place'],
    [duration, 'duration'],
    [people?.join(', '), 'people'],
    [publication.filter(Boolean).join(', '), 'published', 'publisher'],
  ];
  return facts.flatMap(([value, ...fields]) =>
    value === undefined
      ? []
      : {
          name: factNames[fields[0]],
          value,
          /** The text does not state it directly. */
          inferred: fields.some((field) => field && inferred[field] !== undefined),
        },
  );
}

/** The facts that the text does not state directly, under the names that readers see. */
export function inferredFacts({ inferred }: Pick<Meeting, 'inferred'>) {
  return Object.entries(inferred).map(([fact, reason]) => ({
    name: factNames[fact as InferableFact],
    reason,
  }));
}

/** “local time” only where the text says so. */
function timeOf(meeting: Meeting): string | undefined {
  const { time } = meeting;
  const local = passagesOf(meeting).some(({ passage }) => /\blocal time\b/i.test(passage.text));
  return time && (local ? `${time} local time` : time);
}
