import type { InferableFact } from '../../meeting/facts.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { dayOf } from '../../meeting/site.ts';
import { foldedWords } from '../text/words.ts';

/** What a query may name of a meeting beside its text: a year, day, place, time or participant. */
export interface MeetingFact {
  /** “participant: Defense Minister Kihara”; says so if the text does not state it outright. */
  text: string;
  /** How a query may name it: `2024-05-02`, or folded words with hyphens between them. */
  names: string[];
}

export function factsOf(meeting: Meeting): MeetingFact[] {
  const { inferred, place, time, people = [] } = meeting;
  const facts: MeetingFact[] = [];
  const add = (field: InferableFact, text: string, names: string[]) => {
    facts.push({
      text: inferred[field] === undefined ? text : `${text}, inferred`,
      names: names.map((name) => foldedWords(name).join('-')),
    });
  };
  const year = dayOf(meeting).slice(0, 4);
  add('held', `meeting of ${year}`, [year]);
  for (const day of daysOf(meeting)) add('held', `meeting of ${formatDay(day)}`, [day]);
  if (place !== undefined) add('place', `place: ${place}`, partsOf(place));
  if (time !== undefined) add('time', `began at ${time}`, [time]);
  for (const person of people) add('people', `participant: ${person}`, namesOf(person));
  return facts;
}

function daysOf(meeting: Meeting): string[] {
  const dayMs = 86_400_000;
  const firstDay = Date.parse(dayOf(meeting));
  const lastDay = Date.parse(meeting.lastDay ?? dayOf(meeting));
  return Array.from({ length: 1 + (lastDay - firstDay) / dayMs }, (_, at) =>
    new Date(firstDay + at * dayMs).toISOString().slice(0, 10),
  );
}

/** All of its words in a row: Honolulu, Hawaii, Honolulu Hawaii. */
function partsOf(place: string): string[] {
  const words = foldedWords(place);
  return words.flatMap((_, start) =>
    words.slice(start).map((_, last) => words.slice(start, start + last + 1).join(' ')),
  );
}

/** The last word of a name, “Jr.” and “III” aside, the office before it and the noun of the office. */
function namesOf(person: string): string[] {
  const words = person.split(' ').filter((word) => !/^(?:[JS]r\.?|I+)$/.test(word));
  const [surname = person, office] = [words.at(-1), words.slice(0, -1).join(' ')];
  const noun = office.replace(/ of .*/, '').replace(/.* /, '');
  return [...new Set([surname, office, noun])].filter(Boolean);
}
